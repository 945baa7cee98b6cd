#!/bin/sh
# Write the two lock files anew from pyproject.toml: versions and hashes, no index named.
set -eu
compile="uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml"
.venv/bin/python -m pip install --quiet uv
PATH=".venv/bin:$PATH"
$compile --extra build --output-file requirements/run.lock
$compile --extra build --extra test --extra scale --extra dask --constraint requirements/run.lock --output-file requirements/test.lock
