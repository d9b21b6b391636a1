# Two commands on a clean machine (git, make, Python 3.11 or newer): `make demo` and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python tools/install.py
WORKERS ?= 2
SYSTEM := fonts-ipafont-gothic
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
SOURCES := src tests tools $(wildcard benchmarks)
COMPILE := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--quiet --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup dev demo test lint types layers check tests ci system bench lock wheel clean

help: ## list what can be made
	@awk -F ': .*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/.run ## make .venv with everything the commands need

dev: $(VENV)/.dev ## add what developing needs

demo: setup ## trace sample asks through a sample declaration
	@$(BIN)/taiwa demo

test: check tests ## lint, types, layers and tests

check: lint types layers

lint: dev
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)

types: dev
	$(BIN)/mypy

layers: dev
	$(BIN)/lint-imports

tests: dev
	$(BIN)/pytest -n $(WORKERS) --cov $(PYTEST)

ci: system ## what the build server runs: system parts, no skip, the wheel by itself
	$(MAKE) test PYTEST=--no-skips
	$(MAKE) wheel

system: # Debian and Ubuntu; elsewhere the end of `make test` says what to install
	$(SUDO) apt-get update -qq
	$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends $(SYSTEM)

wheel: dev ## build the wheel and try it in an environment of its own
	sh tools/try_wheel.sh $(BIN)

bench: dev ## measure quality, speed and memory beside other ways
	$(BIN)/python benchmarks/bench.py

lock: dev ## pin the packages of pyproject.toml again (UPGRADE=1 takes newer ones)
	$(COMPILE) --group install -o requirements/uv.txt
	$(COMPILE) --group build -o requirements/build.txt
	$(COMPILE) pyproject.toml --extra all --group fonts -o requirements/run.txt
	$(COMPILE) --group dev -c requirements/run.txt -c requirements/build.txt -o requirements/dev.txt

clean: ## remove what was made, .venv included
	rm -rf $(VENV) dist build htmlcov .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.uv: requirements/uv.txt
	@PYTHON="$(PYTHON)" sh tools/make_venv.sh $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r $<
	@touch $@

$(VENV)/.run: $(VENV)/.uv requirements/build.txt requirements/run.txt pyproject.toml tools/install.py
	@$(INSTALL) --require-hashes -r requirements/build.txt -r requirements/run.txt
	@$(INSTALL) --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt
	@$(INSTALL) --require-hashes -r requirements/dev.txt
	@touch $@
