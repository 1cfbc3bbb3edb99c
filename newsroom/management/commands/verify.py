"""``manage.py verify``: everything that must hold before a change lands, on this machine."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from newsroom.verifying import chromium, postgres
from newsroom.verifying.steps import Report

PYTHON = sys.executable
PYTEST = [PYTHON, "-m", "pytest", "-n", "2", "--dist", "loadfile"]
IMPORTS = "from importlinter.cli import lint_imports_command as lint; lint()"


class Command(BaseCommand):
    help = "Lint, types, imports, migrations, then all tests on SQLite, in a browser and on PostgreSQL."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--quick", action="store_true", help="no browser and no PostgreSQL")

    def handle(self, *, quick: bool, **options: Any) -> None:
        os.chdir(settings.BASE_DIR)
        report = Report()
        report.step("Lint", [PYTHON, "-m", "ruff", "check", "."])
        report.step("Format", [PYTHON, "-m", "ruff", "format", "--check", "."])
        report.step("Types", [PYTHON, "-m", "mypy"])
        report.step("Imports", [PYTHON, "-c", IMPORTS])
        report.step("Migrations", [PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"])
        with tempfile.TemporaryDirectory(prefix="newsroom-verify-") as folder:
            self._test(report, Path(folder), quick)
        for line in report.closing():
            print(line, flush=True)
        sys.exit(1 if report.failed else 0)

    def _test(self, report: Report, folder: Path, quick: bool) -> None:
        # Set but empty: neither the shell nor .env shall decide which database is tested.
        embedded = {"DATABASE_URL": "", "CACHE_URL": ""}
        name, marked = "Tests on SQLite", "not browser and not postgres"
        report.pytest(name, [*PYTEST, "-m", marked], folder / "sqlite.xml", embedded)
        if quick:
            return

        name = "Tests in the browser"
        if chromium.find_or_install():
            report.pytest(name, [*PYTEST, "-m", "browser"], folder / "browser.xml", embedded)
        else:
            report.skip(name, "There is no Chromium: apt-get install chromium.")

        name = "Tests on PostgreSQL"
        with postgres.server() as url:
            if url:
                env = {**embedded, "DATABASE_URL": url}
                report.pytest(name, [*PYTEST, "-m", "not browser"], folder / "postgres.xml", env)
            else:
                report.skip(name, "There is none: apt-get install postgresql, or set VERIFY_POSTGRES_URL.")
