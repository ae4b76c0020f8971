# make run     the program (make run ARGS="--database talks.db")
# make test    lint, types, the dependency rule, the tests
# make bench   how fast it is          make tour   every room as a picture, both reports
# make schema  the schema of the files, after a change of fields
# make format  lay the code out        make lock   take newer parts      make clean
#
# What this machine lacks for them is made first, once: see packaging/setup.sh.

BIN := .venv/bin
PYTHON := $(BIN)/python

.PHONY: run tour test lint types rule tests bench format schema lock clean compiled ready-to-run ready-to-test

run: compiled
	@$(PYTHON) -m negotiator $(ARGS)

tour: compiled
	@$(PYTHON) -m negotiator tour tour

test:
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory types
	@$(MAKE) --no-print-directory rule
	@$(MAKE) --no-print-directory tests

lint: ready-to-test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: ready-to-test
	@$(BIN)/mypy

rule: ready-to-test
	@$(BIN)/lint-imports --no-logo

tests: ready-to-test
	@$(PYTHON) -m pytest -q -n auto --maxprocesses 4 $(ARGS)

bench: ready-to-test
	@$(PYTHON) -m pytest -q -s tests/benchmarks $(ARGS)

format: ready-to-test
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

schema: ready-to-test
	@$(PYTHON) -c "from negotiator import paths; from negotiator.interchange import schema; \
	(paths.resources() / 'schema' / schema.FILE_NAME).write_text(schema.schema_text(), 'utf-8')"

lock: ready-to-test
	@packaging/lock.sh

clean:
	rm -rf build dist tour .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -not -path "./.venv/*" -prune -exec rm -rf {} +

# A start compiles nothing, also where Python is told to keep no compiled modules.
compiled: ready-to-run
	@$(PYTHON) -m compileall -q negotiator

ready-to-run:
	@packaging/setup.sh run

ready-to-test:
	@packaging/setup.sh test
