"""Paging by key: a page starts after a row, never at a count, so page 10,000 costs what page 1 costs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

PAGE = 20
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
KEY = re.compile(r"([0-9]{1,16})-([0-9]{1,18})\Z", re.ASCII)


@dataclass(frozen=True)
class Page:
    rows: list[Any]
    newer: str  # query strings, empty at the ends
    older: str


def page_of(
    rows: QuerySet,
    request: HttpRequest,
    *,
    at: str = "published_at",
    pk: str = "pk",
    keep: Mapping[str, str] | None = None,
    make: Callable[[QuerySet], list[Any]] = list,
) -> Page:
    """The page of ``rows`` that the address asks for, newest first by (``at``, ``pk``).

    ``keep`` are the parameters the next page needs too, ``make`` reads the rows. Raises Http404 for a
    key that was never given out.
    """
    before, after = request.GET.get("before"), request.GET.get("after")
    if before and after:
        raise Http404
    if after:
        found = make(_newer(rows, *_parse(after), at, pk).order_by(at, pk)[: PAGE + 1])
        newer, older = len(found) > PAGE, bool(found)
        found = found[:PAGE][::-1]
    else:
        if before:
            rows = _older(rows, *_parse(before), at, pk)
        found = make(rows.order_by(f"-{at}", f"-{pk}")[: PAGE + 1])
        newer, older = bool(before and found), len(found) > PAGE
        found = found[:PAGE]

    def link(word: str, row: Any) -> str:
        key = f"{(getattr(row, at) - EPOCH) // timedelta(microseconds=1)}-{getattr(row, pk)}"
        return "?" + urlencode({**(keep or {}), word: key})

    return Page(found, link("after", found[0]) if newer else "", link("before", found[-1]) if older else "")


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
    return EPOCH + timedelta(microseconds=int(match[1])), int(match[2])
