"""Dates as Indonesian papers print them: "(18/01/2023)", "Rabu (18/1)", "18 Januari 2023", "3-5 Mei 2024"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from .vocabulary import phrases

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari pebruari february feb peb",
            "maret march mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "agustus august agu agt ags aug",
            "september sept sep",
            "oktober october okt oct",
            "november nopember nov nop",
            "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = sorted(phrases("weekdays"))
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"(?<![\d/.])(?P<iso>(\d{{4}})-(\d{{2}})-(\d{{2}}))(?!\d)"
    rf"|(?<![\d/.])(?P<full>(\d{{1,2}})([/.-])(\d{{1,2}})\7(\d{{4}}))(?![\d/])"
    rf"|(?<=\()(?P<brief>(\d{{1,2}})/(\d{{1,2}})/(\d{{2}}))(?=\))"
    rf"|(?<=\()(?P<short>(?:\d{{1,2}}-)?(\d{{1,2}})/(\d{{1,2}}))(?=\))"
    rf"|\b(?:{'|'.join(WEEKDAYS)}),?\s\(?(?P<day>(\d{{1,2}})/(\d{{1,2}}))(?![\d/])"
    rf"|(?<![\d/.,])(?P<words>(\d{{1,2}})(?:\s?[-–]\s?(\d{{1,2}}))?\s(?P<name>{_MONTH})\b\.?(?:,?\s(\d{{4}}(?![-\d])|\d\d(?=\s*(?:$|[|,·])))\b)?)"
    rf"|\b(?P<english>(?P<ename>{_MONTH})\s(\d{{1,2}}),\s(\d{{4}}))(?!\d)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\b|\b(?:WIB|WITA|WIT|GMT(?:[+-]\d{1,2})?|UTC|AM|PM)\b", re.IGNORECASE
)
_ABOUT = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}|diterbitkan|terbit|dipublikasikan|dipublish|published|publish|tayang|dibuat|diperbarui|"
    r"diupdate|terakhir|last|updated?|on|at|pada|pukul|jam|posted|date|tanggal|dan|hari)\b",
    re.IGNORECASE,
)
_SITE_BEFORE = re.compile(r"^[\w.]{3,30}(?: [\w.]{2,20})?\s?[-–|,]\s(?=.*\d)")
_ENDS_IN_YEAR = re.compile(r"[^\W\d_]\.?,?\s\d+$")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def dates_in(texts: Iterable[str]) -> list[str]:
    """Every date once, in reading order: ISO when day, month and year are known, else as printed."""
    found: dict[str, None] = {}
    for text in texts:
        for match in _DATE.finditer(text):
            found.update(dict.fromkeys(_read(match)))
    return list(found)


def is_date_line(text: str) -> bool:
    """Whether a line says when a page was published, and nothing else."""
    if len(text) > 120 or not any(char.isdigit() for char in text):
        return False
    left, dates = _DATE.subn(" ", _SITE_BEFORE.sub("", text))
    if not dates:
        return False
    left = _ABOUT.sub(" ", _CLOCK.sub(" ", left))
    return not any(char.isalnum() for char in left)


def _read(match: re.Match[str]) -> list[str]:
    groups = match.groupdict()
    if printed := groups["iso"]:
        year, month, day = map(int, printed.split("-"))
        return [_iso(year, month, day) or printed]
    if printed := groups["full"] or groups["brief"]:
        day, month, year = map(int, re.split(r"[/.-]", printed))
        year += 2000 if year < 100 else 0
        return [_iso(year, month, day) or _iso(year, day, month) or printed]
    if printed := groups["short"] or groups["day"]:
        day, month = map(int, printed.rsplit("-", 1)[-1].split("/"))
        return [printed] if 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1] else []
    if printed := groups["english"]:
        day, year = map(int, re.findall(r"\d+", printed))
        return [_iso(year, MONTHS[groups["ename"].casefold()], day) or printed]
    printed = groups["words"]
    numbers = [int(number) for number in re.findall(r"\d+", printed)]
    month = MONTHS[groups["name"].casefold()]
    year = numbers.pop() if _ENDS_IN_YEAR.search(printed) else 0
    year += 2000 if 0 < year < 100 else 0
    days = numbers
    if not all(1 <= day <= _DAYS[month - 1] for day in days):
        return [printed]
    return [_iso(year, month, day) or printed for day in days] if year else [printed]


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
