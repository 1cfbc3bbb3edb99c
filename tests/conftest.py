"""Fixtures every test may use: a flush that append-only tables allow, and a real browser."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from django.db.backends.sqlite3.base import DatabaseWrapper

from newsroom.verifying import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# Playwright's sync API runs an event loop in the test's thread, where Django would refuse the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

CHROMIUM_FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    *(["--no-sandbox"] if os.geteuid() == 0 else []),
]


def pytest_configure() -> None:
    operations = DatabaseWrapper.ops_class
    operations.sql_flush = flush_append_only(operations.sql_flush)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


def flush_append_only(sql_flush: Any) -> Any:
    """Tests that commit are cleaned up by emptying tables, which the triggers of append-only ones
    forbid on SQLite (PostgreSQL truncates, past row triggers): lift those, empty, put them back."""

    def flush(self: Any, style: Any, tables: list[str], **options: Any) -> list[str]:
        statements = sql_flush(self, style, tables, **options)
        with self.connection.cursor() as cursor:
            cursor.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%'"
            )
            triggers = cursor.fetchall()
        lifted = [f'DROP TRIGGER "{name}"' for name, _ in triggers]
        return [*lifted, *statements, *(sql for _, sql in triggers)]

    return flush


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    path = chromium.find()
    if path is None:
        pytest.skip("There is no Chromium on this machine.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, live_server: Any) -> Iterator[Page]:
    """A page of a fresh visitor. Errors in scripts and breaches of the CSP fail the test."""
    context = browser.new_context(
        base_url=live_server.url, locale="id-ID", viewport={"width": 1440, "height": 900}
    )
    context.set_default_timeout(15_000)
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on(
        "console",
        lambda message: "Content Security Policy" in message.text and troubles.append(message.text),
    )
    yield page
    context.close()
    assert troubles == []
