# Two commands do everything: make serve, make test. Each target says what it does: make help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
export PYTHONPATH := hooks

.DEFAULT_GOAL := help
.PHONY: help setup serve build night check check-style check-types check-house check-texts test fuzz axe ebooks links watch bench shots new campaign stamp lock clean

help: ## Visa vad som går att göra
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | awk -F '\t' '{printf "  make %-9s %s\n", $$1, $$2}'

setup: $(VENV)/ready node_modules/ready ## Hämta allt som behövs till .venv och node_modules (görs av sig självt)

$(VENV)/ready: .ci/lock.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'Python 3.11 eller nyare behövs. Säg vilken med: make PYTHON=python3.12 …'; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo 'Pythons venv saknas. Debian och Ubuntu: sudo apt install python3-venv'; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r .ci/lock.txt
	@touch $@

# npm comes as a wheel, so that nobody has to install Node.
NPM_CI := npm ci --ignore-scripts --no-audit --no-fund --silent

node_modules/ready: package-lock.json $(VENV)/ready
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(NPM_CI) && touch $@

.ci/node_modules/ready: .ci/package-lock.json $(VENV)/ready
	@cd .ci && PATH="$(CURDIR)/$(BIN):$$PATH" $(NPM_CI) && touch node_modules/ready

serve: setup ## Visa sajten på http://127.0.0.1:8000 och uppdatera när du sparar
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

build: setup ## Bygg sajten till site/; stoppar vid minsta fel
	$(BIN)/mkdocs build --strict

night: setup ## Bygg som på natten: bara fel stoppar, inte varningar
	$(BIN)/mkdocs build

# Side by side, each with its own words together: an editor who waits ten seconds stops asking.
check: setup ## Kontrollera kod och texter, snabbt
	@$(MAKE) --no-print-directory --jobs=4 --keep-going --output-sync=target check-style check-types check-house check-texts

check-style: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

check-types: setup
	$(BIN)/mypy

check-house: setup
	$(BIN)/pytest -p no:hypothesispytest -p no:xdist tests/test_house.py tests/test_rooms.py

check-texts: setup
	$(BIN)/python -m publishing.cli check --no-notices

# Each worker takes over from the other when it has nothing left: slow tests lie side by side, and went to one of them.
test: setup .ci/node_modules/ready ## Pröva allt, också i en riktig webbläsare
	$(BIN)/pytest -n 2 --dist worksteal

fuzz: setup ## Pröva läsningen med 100 000 slumpade texter; make test tar 2 000
	FUZZ=100000 $(BIN)/pytest tests/test_fuzz.py

axe: setup ## Pröva varenda sida med axe, på alla språk; make test tar en av varje slag
	PAGES=all $(BIN)/pytest -n 2 --dist worksteal tests/browser/test_accessibility.py -k "axe_finds_nothing or scrolls_sideways"

ebooks: setup .ci/node_modules/ready ## Pröva varje e-bok på den byggda sajten med EPUBCheck och Ace; make test gör det inte
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python .ci/ebooks.py site --all

links: setup ## Fråga efter varje länk till andra webbplatser, från den byggda sajten; behöver nätet
	$(BIN)/python .ci/links.py site

watch: setup ## Se efter att sajten byggs varje natt, och öppna annars ett ärende; GitHub gör det varje morgon
	$(BIN)/python .ci/night.py

.venv-bench/ready: .ci/lock-bench.txt
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/pip install --quiet --disable-pip-version-check --require-hashes -r .ci/lock-bench.txt
	@touch $@

bench: node_modules/ready .venv-bench/ready ## Mät byggets tid mot mkdocs-static-i18n
	.venv-bench/bin/python -m tests.bench

shots: setup ## Fotografera varje slags sida till shots/
	$(BIN)/python -m tests.shots

new: setup ## Skapa en sida: make new PAGE=for-foraldrar/innan [LANG_CODE=ar]; en kampanj på ett annat språk: PAGE=campaigns/vinter LANG_CODE=en
	@$(BIN)/python -m publishing.cli new "$(PAGE)" $(if $(LANG_CODE),--language "$(LANG_CODE)")

campaign: setup ## Skapa en kampanj: make campaign NAME=vinter STARTS=2027-01-10 [ENDS=2027-02-10]
	@$(BIN)/python -m publishing.cli new-campaign "$(NAME)" --starts "$(STARTS)" --ends "$(ENDS)"

stamp: setup ## Stämpla en översättning som du har gått igenom: make stamp FILE=docs/ar/index.md
	@$(BIN)/python -m publishing.cli stamp $(FILE) $(if $(YES),--yes)

lock: setup ## Lås om alla paket efter en ändring i pyproject.toml (behöver uv)
	uv pip compile pyproject.toml --group dev --generate-hashes --universal --python-version 3.11 --no-emit-index-url --no-header -q -o .ci/lock.txt
	uv pip compile pyproject.toml --group dev --group bench --generate-hashes --universal --python-version 3.11 --no-emit-index-url --no-header -q -o .ci/lock-bench.txt
	uv pip compile pyproject.toml --group exit --generate-hashes --universal --python-version 3.11 --no-emit-index-url --no-header -q -o .ci/lock-exit.txt

clean: ## Ta bort allt som går att göra om
	rm -rf $(VENV) .venv-bench .venv-exit node_modules .ci/node_modules site shots .cache .mypy_cache .ruff_cache .pytest_cache
