# One command per job; each calls one tool. `make` lists them.

# The first Python >= 3.11 that starts. Another one: make PYTHON=/path/to/python test
PYTHON ?= $(shell for python in python3.14 python3.13 python3.12 python3.11 python3; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN = .venv/bin
FUZZ_SECONDS ?= 60
# Which changes `make mutants` makes: make MUTANTS='reimp.writing.names*' mutants
MUTANTS ?=
# All that is annotated. The types of src/imp.py are in src/imp-stubs; tests/test_stubs.py has stubtest compare the two.
CHECKED = src/imp-stubs src/reimp $(wildcard tools/*.py benchmarks/*.py)
CHECKED_TESTS = $(wildcard tests/*.py tests/*/test_*.py tests/*/*/test_*.py)

.PHONY: help demo quick test test-all windows recorded check bench fuzz mutants docs page picture release debian

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /make \1	/p' Makefile

demo: python ## a published program fails without imp, then runs with reimp
	@$(PYTHON) tools/demo.py

quick: .venv/ready ## the tests of one Python, without those that take long
	$(BIN)/pytest -n auto --quick

test: .venv/ready ## the suite, on every supported Python of this machine; what is missing is named and skipped
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python tools/interpreters.py --prepare
	$(BIN)/pytest -n auto -rs

test-all: .venv/ready ## get the supported Pythons that are missing, also for Windows (a gigabyte), then the suite with its long tests
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python tools/interpreters.py --install
	$(BIN)/pytest -n auto -m "" --conformance

windows: .venv/ready ## get CPython for Windows and Wine (a gigabyte), and run the programs and the command there
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python tools/interpreters.py --install win3.11 win3.12 win3.13
	$(BIN)/pytest -n auto -m "" tests/windows

recorded: .venv/ready ## record what programs print under Python 3.11, after a program has changed
	$(BIN)/pytest -n auto --record tests/test_recorded.py

check: .venv/ready ## lint, formatting, types, and generated text in step
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy $(CHECKED)
	$(BIN)/mypy --explicit-package-bases $(CHECKED_TESTS)
	$(BIN)/python tools/addresses.py --check
	$(BIN)/python tools/readme_table.py --check
	$(BIN)/python tools/docs_pages.py --check
	$(BIN)/python tools/man_page.py --check

bench: .venv/ready ## the benchmarks; benchmarks/README.md says what they measure
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/scan.py
	$(BIN)/python benchmarks/migrate.py

fuzz: ## fuzz imp for three minutes, with Python 3.11: make FUZZ_SECONDS=600 fuzz for half an hour
	python3.11 -m venv .venv/fuzz
	.venv/fuzz/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	.venv/fuzz/bin/python -m pip install --quiet --group fuzz
	cd fuzz && for target in declared_encoding cache_paths load_compiled; do \
		../.venv/fuzz/bin/python $$target.py -max_len=200 -max_total_time=$(FUZZ_SECONDS) -dict=$$target.dict || exit 1; done

mutants: .venv/ready ## change the rooms migration and writing in small ways, and list the changes that no test notices; an hour
	$(BIN)/python -m pip install --quiet --group mutants
	$(BIN)/mutmut run $(MUTANTS)
	$(BIN)/mutmut results

docs: .venv/ready ## write the generated parts of the documentation, and build the site: docs/_build/html/index.html
	$(BIN)/python tools/addresses.py
	$(BIN)/python tools/readme_table.py
	$(BIN)/python tools/docs_pages.py
	$(BIN)/python tools/man_page.py
	$(BIN)/python -m sphinx -q -W --keep-going -b html docs docs/_build/html

page: .venv/ready ## the page that migrates code in the browser: build/page; needs npm and PyPI
	$(BIN)/python tools/page.py

picture: .venv/ready ## the picture in the README, from a real run; needs PyPI
	$(BIN)/python tools/terminal_picture.py

release: .venv/ready ## wheel and sdist of the last commit, built twice and checked in new environments; uploads nothing
	$(BIN)/python tools/release.py

debian: .venv/ready ## the Debian packages, built and checked in a Debian of their own; needs root and debootstrap
	$(BIN)/python tools/debian.py

# The environment with the development tools, made again when pyproject.toml changes.
.venv/ready: pyproject.toml | python
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

.PHONY: python
python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed, and there is none on PATH" >&2; exit 2; }
