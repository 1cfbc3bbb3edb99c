"""Datelines: "Jakarta, IDN Times - ", "JAKARTA, KOMPAS — ", "Solo (ANTARA) - ", "TEMPO.CO, Jakarta - "."""

from __future__ import annotations

import re

from .dates import WEEKDAYS, dates_in
from .model import Dateline
from .names import is_person, words
from .vocabulary import phrases

LONGEST = 90
_DASH = re.compile(r"(?P<before>\s*)(?P<dash>--|[-–—])(?P<after>\s*)")
_BRACKETS = re.compile(r"\s*\(([^()]{1,40})\)\s*")
_DOTTED = re.compile(r"[A-Za-z0-9]+(?:\.[A-Za-z]{2,10})+")
_NAME = re.compile(r"[^\W\d_][\w.'’/-]*(?: [^\W_][\w.'’/-]*){0,4}")
_STARTED = re.compile(r"[\"'“‘«(]*[^\W_]")


def read_dateline(text: str) -> tuple[Dateline, str, int] | None:
    """The dateline a lead begins with, a date printed inside it, and how many characters it takes."""
    for dash in _DASH.finditer(text, 0, min(len(text), LONGEST)):
        if not (dash["before"] or dash["after"] or dash["dash"] in ("—", "--")):
            continue  # a hyphen inside a name, as in "Al-Aqsa"
        found = _read_head(text[: dash.start()], spaced=bool(dash["before"] and dash["after"]))
        if found is None or (text[dash.end() :] and not _STARTED.match(text, dash.end())):
            return None
        dateline, date = found
        return (dateline, date, dash.end()) if _stands(dateline, text[dash.end() :]) else None
    return None


def _read_head(head: str, *, spaced: bool) -> tuple[Dateline, str] | None:
    """Place, outlet and date of what stands before the dash."""
    date, outlet = "", ""
    if found := list(_BRACKETS.finditer(head)):
        for bracket in found:
            if dates_in([bracket[0]]):
                date = bracket[0].strip()
            else:
                outlet = bracket[1].strip()
        head = _BRACKETS.sub(" ", head).strip()
    parts = [part.strip() for part in head.split(",")]
    if len(parts) > 1 and dates_in([parts[-1]]):
        date = parts.pop()
    parts = [part for part in parts if part]
    if not 1 <= len(parts) <= 4 or not all(map(_is_name, parts)):
        return None
    if outlet:
        return Dateline(", ".join(parts), outlet), date
    if _DOTTED.fullmatch(parts[0]):
        return Dateline(", ".join(parts[1:]), parts[0]), date
    if len(parts) > 1 and not _is_region(parts[-1]):
        return Dateline(", ".join(parts[:-1]), parts[-1]), date
    return (Dateline(", ".join(parts), ""), date) if spaced else None


def _is_name(part: str) -> bool:
    first = part.split()[0].casefold().rstrip(".")
    capital = (
        part[0].isupper()
        or part.casefold() in phrases("agencies")
        or _DOTTED.fullmatch(part)
        or part.casefold().startswith("detik")
    )
    return bool(_NAME.fullmatch(part) and capital and first not in WEEKDAYS)


def _is_region(part: str) -> bool:
    first = part.casefold().split()[0].rstrip(".")
    return (
        first in phrases("provinces") or first in phrases("countries") or first in phrases("place_prefixes")
    )


def _stands(dateline: Dateline, rest: str) -> bool:
    """Whether a place, perhaps with an outlet, is followed by the beginning of a lead."""
    outlet, place = dateline.outlet, dateline.place
    begins = not rest or not rest.lstrip("\"'“‘«(")[:1].islower()
    if outlet:
        return begins or "." in outlet or " " in outlet or outlet.isupper()
    known = [word.rstrip(".") for word in place.split(",")[0].casefold().split()]
    if known[0] in phrases("countries") or not begins:
        return False
    if (
        known[0] in phrases("cities")
        or known[0] in phrases("provinces")
        or known[0] in phrases("place_prefixes")
    ):
        return words(rest) >= 4
    if place.isupper() and len(place) > 3:
        return words(rest) >= 6
    return is_person(place, least=1, most=3) and words(rest) >= 12
