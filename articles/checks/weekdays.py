"""A weekday beside a date is that date's weekday: "Rabu (18/01/2023)", "Rabu, 18 Januari 2023"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .check import Check
from .finding import Finding
from .piece import Piece
from .rules import Rules

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
ALSO = {"jum'at": "Jumat", "jum’at": "Jumat", "ahad": "Minggu"}
MONTHS = ("januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober",
          "november", "desember")  # fmt: skip
DATED = re.compile(
    rf"\b(?P<day>{'|'.join((*DAYS, *ALSO))}),?\s{{1,4}}\(?(?P<date>(?P<d>\d{{1,2}})"
    rf"(?:[/-](?P<m>\d{{1,2}})[/-]|\s(?P<name>{'|'.join(MONTHS)})\s)(?P<y>\d{{4}}|\d\d)\b)",
    re.IGNORECASE | re.ASCII,
)


def run(piece: Piece, rules: Rules) -> Iterator[Finding]:
    for passage in piece.texts:
        for match in DATED.finditer(passage.text):
            day = _date(match)
            if day is None:
                message = _("There is no such day: %(date)s.") % {"date": match["date"]}
                yield passage.finding(message, match.start(), match.end())
                continue
            wanted, said = DAYS[day.weekday()], match["day"]
            if ALSO.get(said.lower(), said.capitalize()) != wanted:
                message = _("%(date)s was a %(wanted)s.") % {"date": match["date"], "wanted": wanted}
                fix = passage.fix(_("Write %(wanted)s") % {"wanted": wanted}, *match.span("day"), wanted)
                yield passage.finding(message, match.start(), match.end(), fix)


def _date(match: re.Match[str]) -> date | None:
    month = int(match["m"]) if match["m"] else MONTHS.index(match["name"].lower()) + 1
    year = int(match["y"])
    try:
        return date(year if year > 99 else 2000 + year, month, int(match["d"]))
    except ValueError:
        return None


CHECK = Check("weekday", 1, "warn", gettext_lazy("Weekdays match their dates"), run, language="id")
