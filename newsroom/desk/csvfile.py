"""Tables to take along, in which no spreadsheet finds anything to execute."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_response(name: str, rows: Iterable[Iterable[Any]]) -> HttpResponse:
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    response.write("\ufeff")  # without it, one common spreadsheet takes the text for another encoding
    writer = csv.writer(response, quoting=csv.QUOTE_ALL)
    writer.writerows([cell(value) for value in row] for row in rows)
    return response


def cell(value: Any) -> str:
    """The value as text; what a spreadsheet would take for a formula begins with an apostrophe."""
    text = "" if value is None else str(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return text
    # Spreadsheets skip what stands before a formula and cannot be seen.
    return (
        "'" + text if text.lstrip(" \u00a0\ufeff\u200b").startswith(FORMULA) or text[:1] in FORMULA else text
    )
