# Every command of the project; `make help` lists them. Nothing has to be installed first but Python and make.

SHELL := /bin/sh
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?=
BIN := .venv/bin
NPM = PATH="$$(.ci/node):$$PATH" npm --prefix frontend

# A command needs what its stamp stands for; a stamp is made again only when what it was made from has changed.
PYTHON_READY := .venv/.ready
NODE_READY := frontend/node_modules/.ready
SPA_READY := frontend/dist/index.html

SPA_SOURCES = $(shell find frontend/src frontend/public -type f 2>/dev/null) \
	$(wildcard frontend/*.html frontend/*.json frontend/*.ts frontend/*.js frontend/*.cjs) schema.graphql

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: run
run: $(PYTHON_READY) $(SPA_READY) ## Run Rapport with demo data on http://127.0.0.1:8000
	@$(BIN)/rapport up --demo

.PHONY: dev
dev: $(PYTHON_READY) $(NODE_READY) ## Run it with reload, and the SPA from Vite on http://127.0.0.1:5173
	@$(NPM) run dev & vite=$$!; trap 'kill $$vite 2>/dev/null' EXIT INT TERM; $(BIN)/rapport up --demo --reload

.PHONY: test
test: test-frontend test-backend ## Run all tests, installing what they need first

.PHONY: test-frontend
test-frontend: $(NODE_READY)
	@$(NPM) test

.PHONY: test-backend
test-backend: $(PYTHON_READY) $(SPA_READY)
	@.ci/machine
	@$(BIN)/python -m pytest -m alone
	@$(BIN)/python -m pytest -m "not alone" -n 2 --dist worksteal

.PHONY: check
check: check-format check-lint check-types check-imports check-schemas check-frontend ## Check all that tools can check

.PHONY: check-format check-lint check-types check-imports check-schemas
check-format: $(PYTHON_READY)
	@$(BIN)/ruff format --check --quiet backend tests
check-lint: $(PYTHON_READY)
	@$(BIN)/ruff check --quiet backend tests
check-types: $(PYTHON_READY)
	@$(BIN)/mypy --no-error-summary
check-imports: $(PYTHON_READY)
	@$(BIN)/lint-imports --no-logo
check-schemas: $(PYTHON_READY)
	@$(BIN)/python -m rapport.cli.schema check

.PHONY: check-frontend
check-frontend: $(NODE_READY)
	@$(NPM) run --silent format:check
	@$(NPM) run --silent relay:check
	@$(NPM) run --silent lint
	@$(NPM) run --silent types

.PHONY: schema
schema: $(PYTHON_READY) $(NODE_READY) ## Write schema.graphql, the catalogue of the database, and the SPA's artifacts
	@$(BIN)/python -m rapport.cli.schema write
	@$(NPM) run --silent relay

.PHONY: build
build: $(PYTHON_READY) $(SPA_READY) ## Build the wheel, with the SPA in it, into dist/
	@rm -rf backend/rapport/static && cp -r frontend/dist backend/rapport/static
	@$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir dist .; \
		status=$$?; rm -rf backend/rapport/static; exit $$status
	@ls dist/*.whl

.PHONY: bench
bench: $(PYTHON_READY) $(SPA_READY) ## Measure, into docs/benchmarks.md (BENCH_SCALE=full for the largest)
	@$(BIN)/python -m tests.bench

.PHONY: format
format: $(PYTHON_READY) $(NODE_READY) ## Format and fix what can be fixed
	@$(BIN)/ruff check --fix --quiet backend tests
	@$(BIN)/ruff format --quiet backend tests
	@$(NPM) run --silent format

.PHONY: lock
lock: ## Choose the newest versions that pyproject.toml allows, and write requirements.lock
	@.ci/lock

$(PYTHON_READY): pyproject.toml requirements.lock .ci/virtualenv
	@[ -x $(BIN)/python ] && $(BIN)/python -m pip --version >/dev/null 2>&1 || .ci/virtualenv $(PYTHON)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --root-user-action=ignore -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --root-user-action=ignore \
		--no-deps --no-build-isolation --editable .
	@touch $@

$(NODE_READY): frontend/package-lock.json frontend/package.json .ci/node | $(PYTHON_READY)
	@$(NPM) ci --no-audit --no-fund --loglevel=error
	@touch $@

$(SPA_READY): $(NODE_READY) $(SPA_SOURCES)
	@$(NPM) run --silent build
