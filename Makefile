# Two commands set everything up: `make demo` and `make test`. Python 3.11 or newer with venv is all they need.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
REPORT := jingzhou-2020

.PHONY: help demo test data docs ontology format clean

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(BIN)/.base ## build the Jingzhou 2020 graph, ask it three things, draw it
	@mkdir -p out
	$(BIN)/cppcc-graph build --out out/dataset.nq
	$(BIN)/cppcc-graph ask who-supervised-key-proposals --data out/dataset.nq
	$(BIN)/cppcc-graph ask advice-adopted-in-plans --data out/dataset.nq
	$(BIN)/cppcc-graph ask donations --data out/dataset.nq
	$(BIN)/cppcc-graph draw --data out/dataset.nq --out out/$(REPORT).html

test: $(BIN)/.ready ## run every gate that CI runs
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses auto --dist worksteal --cov --cov-report=term-missing:skip-covered

data: $(BIN)/.ready ## rebuild data/dataset.nq and the expected answers; then review their diff
	$(BIN)/cppcc-graph build --out data/dataset.nq
	$(BIN)/python -m cppcc_graph.site.describe data/dataset.nq ontology
	$(BIN)/python tests/queries/test_answers.py

docs: $(BIN)/.base ## write the documentation site of the ontology into out/docs
	$(BIN)/cppcc-graph site --out out/docs

ontology: $(BIN)/.ready ## regenerate the JSON-LD contexts from ontology/shapes.ttl
	$(BIN)/python -m cppcc_graph.rdf.contexts ontology

format: $(BIN)/.ready ## format the code
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

clean: ## remove the environment and everything generated
	rm -rf $(VENV) out dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

# uv installs in seconds; where it cannot be had, pip does the same slowly.
define install
if [ -x $(BIN)/uv ]; then \
  $(BIN)/uv pip install --quiet --python $(BIN)/python --compile-bytecode --constraint constraints.txt --editable '$(1)'; \
else \
  $(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '$(1)'; \
fi
endef

$(BIN)/.base: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt uv || echo "uv not available, using pip"
	@$(call install,.)
	@touch $@

$(BIN)/.ready: $(BIN)/.base
	@$(call install,.[dev])
	@touch $@
