# Each target is told in README.md. Needs Python 3.11+, git and GNU make (3.81 will do); uses uv where it is present.
# Everything lies in .venv and comes from the lock files; the stamps .run and .dev in it make a second call quick.

VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { command -v $$p; break; }; done)
PIP = $(if $(UV),$(UV) pip,$(BIN)/python -m pip --disable-pip-version-check)
# More options for `storegen build` and `storegen serve`: make build FLAGS="--jobs 4"
FLAGS ?=

.PHONY: help build serve test torture lint fix bench lock

help:
	@echo 'make build   set storegen up in .venv and build the sample store: content/ -> public/'
	@echo 'make serve   show the store at a local address; an edit shows as soon as it is saved'
	@echo 'make test    run all tests (installs the test tools first)'
	@echo 'make torture edit shops at random for an hour; each must equal one that is built anew'
	@echo 'make lint    check style and types          make fix   mend what can be mended'
	@echo 'make bench   time clean builds, repeated builds and one edit'
	@echo 'make lock    write the lock files anew (needs uv)'

build: $(VENV)/.run
	$(BIN)/storegen build $(FLAGS)
	@echo
	@echo 'The store is in public/. Next:'
	@echo '  make serve                        look at it; edit files in content/ and see it change'
	@echo '  $(BIN)/storegen new ../my-shop    start a shop of your own'
	@echo '  $(BIN)/storegen --help            all commands'

serve: $(VENV)/.run
	$(BIN)/storegen serve $(FLAGS)

test: $(VENV)/.dev
	@$(BIN)/python -m tests.chromium
	$(BIN)/python -m pytest -n 2

torture: $(VENV)/.dev
	EXAMPLES=torture $(BIN)/python -m pytest --timeout=0 tests/test_incremental.py

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

fix: $(VENV)/.dev
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/.run
	$(BIN)/python -m tests.bench

# Exact versions and their digests for every platform. No index and no address of one is written down.
COMPILE = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links $(LOCK_FLAGS) pyproject.toml
lock:
	$(COMPILE) --group dev --output-file requirements-dev.lock
	$(COMPILE) --group build --constraint requirements-dev.lock --output-file requirements.lock

$(VENV)/.run: requirements.lock pyproject.toml | $(BIN)/python
	$(call install,requirements.lock)
	@touch $@

$(VENV)/.dev: requirements-dev.lock pyproject.toml | $(BIN)/python
	$(call install,requirements-dev.lock)
	@touch $(VENV)/.run $@

define install
	@echo 'Installing what $(1) lists into $(VENV) (the first time takes a minute or two) ...'
	@VIRTUAL_ENV=$(VENV) $(PIP) install --quiet --require-hashes --requirement $(1)
	@VIRTUAL_ENV=$(VENV) $(PIP) install --quiet --no-deps --no-build-isolation --editable .
endef

$(BIN)/python:
ifneq ($(UV),)
	$(UV) venv --quiet --seed --allow-existing --python '>=3.11' $(VENV)
else
	@test -n '$(PYTHON)' || { \
	  echo 'storegen needs Python 3.11 or newer, and there is none on this machine. This installs it:'; \
	  echo '  Debian, Ubuntu:  sudo apt install python3 python3-venv'; \
	  echo '  macOS:           brew install python'; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  package=$$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
	  if [ -f /etc/debian_version ] && [ "$$(id -u)" = 0 ]; then \
	    echo "Installing $$package, which Debian keeps apart from Python ..."; \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$$package"; \
	  else \
	    echo "$(PYTHON) comes without 'venv', which Debian keeps apart. Run this, then make again:"; \
	    echo "  sudo apt install $$package"; exit 1; \
	  fi; }
	$(PYTHON) -m venv $(VENV)
endif
