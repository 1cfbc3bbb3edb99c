"""Which engine a database has."""

from __future__ import annotations

from types import ModuleType

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from . import postgresql, sqlite

BY_VENDOR: dict[str, ModuleType] = {"sqlite": sqlite, "postgresql": postgresql}


def engine_of(using: str) -> tuple[ModuleType, BaseDatabaseWrapper]:
    connection = connections[using]
    return BY_VENDOR[connection.vendor], connection
