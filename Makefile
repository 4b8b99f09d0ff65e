# `make` lists the targets. CI calls the same ones.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo up test check format rules bench soak mutants docs canvas compose clean

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' && echo $$p && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --require-virtualenv
T ?= tests
PYTEST ?=
# With a count that moves, because this is the first thing that a newcomer sees.
install = $(PIP) install --progress-bar off --require-hashes -r $(1) | awk -v total=$$(grep -c '^[a-z]' $(1)) \
	'/^(Collecting|Requirement already)/ { printf "\r  %d of %d packages", ++n, total; fflush() } END { print "" }'

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | awk -F'\t' '{printf "  make %-10s %s\n", $$1, $$2}'

demo: .venv/embedded ## Tell the whole story in simulated time, then end
	@$(BIN)/perizinan demo

up: .venv/embedded ## Run the whole system here until Ctrl-C; data is kept
	@exec $(BIN)/perizinan up

test: .venv/dev tests/contracts/node_modules ## Run all tests (T=tests/sanksi for a part)
	@$(BIN)/python -m pytest $(PYTEST) "$(T)"

check: .venv/dev ## Lint, types, import rules
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/pyright

format: .venv/dev ## Format the code
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

rules: .venv/dev ## Rule, code, tests; how many of the 329 the last test run proved
	@$(BIN)/python -m deploy.cli.rules

bench: .venv/dev ## Speed beside ceilings of the same run (BENCH="--runs 3 drain")
	@$(BIN)/python -m tests.bench $(BENCH)
	@! docker info >/dev/null 2>&1 || $(BIN)/python -m tests.bench --kafka container drain latency

soak: .venv/dev ## All faults, seeded, on three brokers (FOR=600 SEED=1)
	@$(BIN)/python -m tests.soak --seconds $(or $(FOR),600) $(if $(SEED),--seed $(SEED))

mutants: .venv/dev ## Break the domains on purpose (MUTANTS="--at-least 85 sanksi")
	@$(BIN)/python -m tests.mutants $(MUTANTS)

docs: .venv/dev ## Write AsyncAPI, JSON Schemas and OpenAPI to build/docs
	@$(BIN)/python -m deploy.tools.kontrak dokumen build/docs

compose: ## The system in containers, without an image registry
	@deploy/offline/engine.sh start && deploy/offline/compose.sh --profile pengembangan up --build --wait

clean: ## Remove the environment and local data
	@rm -rf .venv .data build tests/contracts/node_modules

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed"; exit 1; }
	@echo "Making the virtual environment with $(PYTHON)"
	@$(PYTHON) -m venv .venv

.venv/embedded: .venv/bin/python requirements-embedded.txt
	@echo "Installing (hash-locked)"
	@$(call install,requirements-embedded.txt)
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev: .venv/embedded requirements-dev.txt
	@echo "Installing what tests need (hash-locked)"
	@$(call install,requirements-dev.txt)
	@touch $@

tests/contracts/node_modules: tests/contracts/package-lock.json
	@cd tests/contracts && npm ci --silent --no-progress
	@touch $@
