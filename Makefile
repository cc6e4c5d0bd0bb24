# `make chat`, `make web`, `make test`: each installs what it needs, in locked versions, into .venv.
PYTHON ?= python3
BIN := .venv/bin

# Python keeps what it has compiled, which more than halves the time to the first prompt.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: chat web test check bench lock clean

chat: .venv/installed
	@$(BIN)/python -m bot chat $(if $(lang),--lang $(lang)) $(ARGS)

web: .venv/installed
	@$(BIN)/python -m bot web $(ARGS)

test: .venv/installed
	$(BIN)/python -m pytest $(ARGS)

check: .venv/installed
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/python -m bot check
	$(BIN)/python -m pytest

bench: .venv/installed-bench
	$(BIN)/python -m tests.bench $(ARGS)

.venv/installed: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Ashore needs Python 3.11 or later: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@touch $@

.venv/installed-bench: .venv/installed requirements-bench.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-bench.lock
	@touch $@

# Resolve again after pyproject.toml has changed.
lock: .venv/installed
	$(BIN)/python -m pip install --quiet uv==0.13.9
	$(BIN)/python -m tests.lock

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis
