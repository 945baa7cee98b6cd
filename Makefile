# Handover Atlas: everything a fresh checkout needs is `python3` (3.11 or newer) and make.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8501
# A browser test waits now and then, so one more worker than there are cores.
WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
SEEDS ?= $(wildcard ../shared/seeds)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
# Few of the 9,000 files are ever imported: those are compiled when they are, and stay compiled.
export PYTHONDONTWRITEBYTECODE :=
INSTALL := $(PIP) install --quiet --require-hashes --no-deps --only-binary :all: --no-compile

.DEFAULT_GOAL := help
.PHONY: help run test sweep check bench lock screenshots clean

help:  ## Say what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

run: .venv/.installed  ## Install into .venv and serve the atlas on http://127.0.0.1:8501
	@exec $(BIN)/python -m dashboard --host $(HOST) --port $(PORT)

test: .venv/bin/python  ## Install what the tests need, then run them
	@$(MAKE) --no-print-directory -j 2 --output-sync .venv/.chromium check
	@$(BIN)/python -m pytest -m "not sweep" --doctest-modules -n $(WORKERS) --dist worksteal geodata tests

sweep: .venv/.tested .venv/.chromium  ## Look again at every page, in Arabic and in the dark
	@$(BIN)/python -m pytest -m sweep -n auto tests/browser

check: .venv/.tested  ## Lint, types, layers
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/hadolint Dockerfile

bench: .venv/.tested .venv/.chromium  ## Measure speed, as ratios within one run
	@$(BIN)/python -m benchmarks.articles $(SEEDS)
	@$(BIN)/python -m benchmarks.steps
	@$(BIN)/python -m benchmarks

screenshots: .venv/.tested .venv/.chromium  ## Take docs/screenshots anew
	@$(BIN)/python docs/take_screenshots.py

lock: .venv/.tested  ## Write the locked versions anew
	@sh requirements/lock.sh

clean:  ## Remove what was installed
	rm -rf .venv

.venv/bin/python:
	@sh requirements/venv.sh "$(PYTHON)"

.venv/.installed: requirements/run.lock pyproject.toml | .venv/bin/python
	@echo "Installing the atlas into .venv (about half a minute, once) ..."
	@$(INSTALL) -r requirements/run.lock || sh requirements/failed.sh
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable . || sh requirements/failed.sh
	@touch $@

.venv/.tested: requirements/test.lock .venv/.installed
	@echo "Installing what the tests need ..."
	@$(INSTALL) -r requirements/test.lock || sh requirements/failed.sh
	@touch $@

.venv/.chromium: | .venv/bin/python
	@sh requirements/chromium.sh
	@touch $@
