#!/bin/sh
# Make .venv with a Python that is new enough, or say what to do.
set -eu
python=$1
if ! command -v "$python" >/dev/null 2>&1; then
    echo "No $python here. Install Python 3.11 or newer, or name one: make PYTHON=/path/to/python3" >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "$("$python" --version) is too old: the atlas needs Python 3.11 or newer. Name another: make PYTHON=python3.12" >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "This Python cannot make virtual environments. On Debian or Ubuntu: apt-get install -y python3-venv" >&2
    exit 1
fi
echo "Making .venv with $("$python" --version) ..."
rm -rf .venv
"$python" -m venv .venv
