#!/bin/sh
# The browser tests drive the Chromium of the system; install Debian's where we may.
set -eu
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Chromium for the browser tests ..."
    log=$(mktemp)
    if apt-get -q update >"$log" 2>&1 && DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends chromium >>"$log" 2>&1; then
        rm -f "$log"
        exit 0
    fi
    tail -n 5 "$log" >&2
fi
echo "The browser tests need Chromium. On Debian or Ubuntu: sudo apt-get install -y chromium" >&2
exit 1
