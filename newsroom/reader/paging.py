"""Paging by key: a page starts after a row, never at a count, so page 10,000 costs what page 1 costs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

PAGE = 20
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
KEY = re.compile(r"([0-9]{1,16})-([0-9]{1,18})\Z")


@dataclass(frozen=True)
class Page:
    rows: list[Any]
    newer: str  # query strings, empty at the ends
    older: str


def page_of(
    rows: QuerySet, request: HttpRequest, *, at: str = "published_at", pk: str = "pk", size: int = PAGE
):
    """The page of ``rows`` that the address asks for, newest first by (``at``, ``pk``).

    Raises Http404 for a key that was never given out.
    """
    before, after = request.GET.get("before"), request.GET.get("after")
    if before and after:
        raise Http404
    if after:
        found = list(_newer(rows, *_parse(after), at, pk).order_by(at, pk)[: size + 1])
        more, found = len(found) > size, found[:size][::-1]
        return Page(found, _link("after", found[0], at, pk) if more else "",
                    _link("before", found[-1], at, pk) if found else "")  # fmt: skip
    if before:
        rows = _older(rows, *_parse(before), at, pk)
    found = list(rows.order_by(f"-{at}", f"-{pk}")[: size + 1])
    more, found = len(found) > size, found[:size]
    return Page(found, _link("after", found[0], at, pk) if before and found else "",
                _link("before", found[-1], at, pk) if more else "")  # fmt: skip


# Written as a bound and an exception to it: databases turn that into one range of the index, while the
# usual "less, or equal and less" makes SQLite read two ranges and sort.
def _older(rows: QuerySet, moment: datetime, number: int, at: str, pk: str) -> QuerySet:
    return rows.filter(**{f"{at}__lte": moment}).exclude(**{at: moment, f"{pk}__gte": number})


def _newer(rows: QuerySet, moment: datetime, number: int, at: str, pk: str) -> QuerySet:
    return rows.filter(**{f"{at}__gte": moment}).exclude(**{at: moment, f"{pk}__lte": number})


def _parse(key: str) -> tuple[datetime, int]:
    match = KEY.match(key)
    if not match:
        raise Http404
    try:
        return EPOCH + timedelta(microseconds=int(match[1])), int(match[2])
    except OverflowError as error:
        raise Http404 from error


def _link(word: str, row: Any, at: str, pk: str) -> str:
    return f"?{word}={(getattr(row, at) - EPOCH) // timedelta(microseconds=1)}-{getattr(row, pk)}"
