"""Queries whose SQL is written once and then only filled in.

Building a query costs Django several times what the database needs to answer it. The pages everybody
reads ask the same few questions with other values, so their SQL is kept, by the shape of the question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from django.db import connections, router
from django.db.models import Model, QuerySet

Value = int | date
# Stand-ins no row has, looked for among the parameters of the finished SQL.
FIRST_NUMBER, FIRST_DAY = 7_700_000_000_000_000, date(1, 1, 1)


class Prepared:
    """``build`` makes a ``values_list`` queryset from numbers, days and lists of them, given by name."""

    def __init__(self, model: type[Model], build: Callable[..., QuerySet]) -> None:
        self.model = model
        self.build = build
        self.plans: dict[tuple[Any, ...], _Plan] = {}

    def __call__(self, **values: Value | Sequence[Value]) -> Iterator[Sequence[Any]]:
        """The rows for these values, converted as Django would. Lists must hold each value once."""
        using = router.db_for_read(self.model)
        shape = (using, *(len(value) if isinstance(value, Sequence) else -1 for value in values.values()))
        if shape not in self.plans:
            self.plans[shape] = _Plan(self.build, values, using)
        return self.plans[shape].rows(_flat(values))


class _Plan:
    def __init__(
        self, build: Callable[..., QuerySet], values: dict[str, Value | Sequence[Value]], using: str
    ) -> None:
        self.using = using
        marked = {}
        for name, value in values.items():
            first = sum(map(len, map(_listed, marked.values())))
            marks = [_mark(each, first + at) for at, each in enumerate(_listed(value))]
            marked[name] = marks if isinstance(value, Sequence) else marks[0]
        compiler = build(**marked).query.get_compiler(using=using)
        self.sql, self.params = compiler.as_sql()
        places = {self.adapted(mark): at for at, mark in enumerate(_flat(marked))}
        self.places = [(at, places[param]) for at, param in enumerate(self.params) if param in places]
        if {place for _at, place in self.places} != set(places.values()):
            raise ValueError("A prepared query must ask for each of its values.")
        columns = [column for column, *_rest in compiler.select[: compiler.col_count]]
        self.converters = list(compiler.get_converters(columns).items())

    def adapted(self, value: Value) -> Any:
        return connections[self.using].ops.adapt_datefield_value(value) if isinstance(value, date) else value

    def rows(self, values: list[Value]) -> Iterator[Sequence[Any]]:
        params = list(self.params)
        for at, place in self.places:
            params[at] = self.adapted(values[place])
        connection = connections[self.using]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, params)
            found = cursor.fetchall()
        for row in map(list, found):
            for at, (converters, column) in self.converters:
                for convert in converters:
                    row[at] = convert(row[at], column, connection)
            yield row


def _mark(value: Value, at: int) -> Value:
    return FIRST_DAY + timedelta(days=at) if isinstance(value, date) else FIRST_NUMBER + at


def _listed(value: Value | Sequence[Value]) -> Sequence[Value]:
    return value if isinstance(value, Sequence) else [value]


def _flat(values: dict[str, Value | Sequence[Value]]) -> list[Value]:
    return [each for value in values.values() for each in _listed(value)]
