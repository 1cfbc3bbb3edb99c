PYTHON = .venv/bin/python

.PHONY: help up verify test lint format types messages benchmark

help: ## Say what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

up: ## Run the newsroom
	python3 manage.py up

verify: ## Everything that must hold before a change lands
	python3 manage.py verify

test: ## The tests on SQLite, without a browser
	$(PYTHON) -m pytest -n 2 --dist loadfile -m "not browser and not postgres"

lint: ## Style and import contracts; quick
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	.venv/bin/lint-imports

format: ## Write the code in the project's style
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

types: ## Check the types of the domain apps
	$(PYTHON) -m mypy

messages: ## Gather translatable strings and compile the catalogues (needs gettext)
	$(PYTHON) manage.py makemessages --locale id --ignore .venv --ignore var --no-obsolete --add-location file
	$(PYTHON) manage.py makemessages --locale id --domain djangojs --ignore .venv --ignore var --no-obsolete --add-location file
	$(PYTHON) manage.py compilemessages --ignore .venv

benchmark: ## Measure; benchmarks/README.md says what and how
	@cat benchmarks/README.md
