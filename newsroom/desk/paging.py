"""Paging by key over any order: a page begins after a row, so no page counts or skips what came before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404, QueryDict

PAGE = 30
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Page:
    rows: list[Any]
    newer: str  # addresses of the first and the next page; empty at the ends
    older: str


def page_of(rows: QuerySet[Any], order: Sequence[str], query: QueryDict, size: int = PAGE) -> Page:
    """The page of ``rows`` that ``query`` asks for, by ``order`` (as ``order_by``; the last one is unique).

    Values are whole numbers or moments. Raises ``Http404`` for a key that was never given out.
    """
    given = query.get("after", "")
    if given:
        rows = rows.filter(_after(order, _parse(given, len(order))))
    found = list(rows.order_by(*order)[: size + 1])
    older = _address(query, _key(order, found[size - 1])) if len(found) > size else ""
    return Page(found[:size], _address(query, "") if given else "", older)


def _after(order: Sequence[str], key: Sequence[int]) -> Q:
    """(a, b, c) after the key: a beyond, or a equal and b beyond, or …"""
    condition, equal = Q(pk__in=[]), Q()
    for name, number in zip(order, key, strict=True):
        field = name.lstrip("-")
        value = _value(field, number)
        beyond = Q(**{f"{field}__{'lt' if name.startswith('-') else 'gt'}": value})
        condition |= equal & beyond
        equal &= Q(**{field: value})
    return condition


def _value(field: str, number: int) -> Any:
    if not field.endswith("_at"):
        return number
    try:
        return EPOCH + timedelta(microseconds=number)
    except OverflowError:
        raise Http404 from None


def _key(order: Sequence[str], row: Any) -> str:
    values = (getattr(row, name.lstrip("-")) for name in order)
    return "_".join(str(_number(value)) for value in values)


def _number(value: Any) -> int:
    return (value - EPOCH) // timedelta(microseconds=1) if isinstance(value, datetime) else int(value)


def _parse(key: str, length: int) -> list[int]:
    parts = key.split("_")
    try:
        numbers = [int(part) for part in parts if len(part) < 19]
    except ValueError:
        raise Http404 from None
    if len(numbers) != length or len(parts) != length:
        raise Http404
    return numbers


def _address(query: QueryDict, key: str) -> str:
    kept = query.copy()
    kept.pop("after", None)
    if key:
        kept["after"] = key
    return "?" + kept.urlencode()
