# Everything that is needed is fetched by these commands themselves: a machine needs make, Python
# 3.11 or later, and a Python 3.10 that uv can find or download.
.PHONY: run test check train chat setup clean

UV := $(shell command -v uv 2>/dev/null || echo .uv/bin/uv)
PYTHON ?= python3
FLOW ?= account_manager
BIN := .venv/bin

run: setup
	@$(BIN)/candor run

chat: setup
	@$(BIN)/candor chat $(FLOW)

train: setup
	@$(BIN)/candor train

test: check
	@$(BIN)/python -c "from nlu.environment import prepare; prepare()"
	$(BIN)/pytest

check: setup
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/candor flows check flows

setup: .venv/.made

# The stamp is renewed when the lock changes, so that nothing is looked up where nothing changed.
.venv/.made: uv.lock pyproject.toml | $(UV)
	@echo "Setting up Candor's own environment …" >&2
	@$(UV) sync --frozen
	@touch $@

.uv/bin/uv:
	@echo "Getting uv, which builds the environments …" >&2
	@$(PYTHON) -m venv .uv
	@.uv/bin/pip install --quiet --disable-pip-version-check "uv>=0.13"

clean:
	rm -rf .venv .uv nlu/.venv data
