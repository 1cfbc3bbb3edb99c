"""Rows as plain values on their way into one table: an instance for each would cost more than the row."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

from django.db import connection
from django.db.models import DateTimeField, Field, JSONField, Model

Convert = Callable[[Any], Any]


class Sheet:
    """Rows of one model; columns that are not named get their field's default."""

    def __init__(self, model: type[Model], *names: str) -> None:
        fields = {field.attname: field for field in model._meta.concrete_fields}
        given = [fields.pop(name) for name in names]
        rest = [field for field in fields.values() if not field.primary_key]
        quote = connection.ops.quote_name
        columns = ", ".join(quote(field.column) for field in (*given, *rest))
        marks = ", ".join(["%s"] * (len(given) + len(rest)))
        # Names come from the models, values go in as parameters.
        self.sql = f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({marks})"  # noqa: S608
        self.converts = [
            (index, convert) for index, field in enumerate(given) if (convert := _convert(field))
        ]
        self.rest = tuple(field.get_db_prep_save(field.get_default(), connection) for field in rest)
        self.rows: list[tuple[Any, ...]] = []

    def add(self, *values: Any) -> None:
        row = list(values)
        for index, convert in self.converts:
            row[index] = convert(row[index])
        self.rows.append((*row, *self.rest))

    def save(self) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(self.sql, self.rows)
        self.rows.clear()


def _convert(field: Field[Any, Any]) -> Convert | None:
    if isinstance(field, JSONField):
        return lambda value: field.get_db_prep_value(value, connection)
    if isinstance(field, DateTimeField):
        return connection.ops.adapt_datetimefield_value
    if field.choices:
        return lambda value: value.value if isinstance(value, Enum) else value
    return None
