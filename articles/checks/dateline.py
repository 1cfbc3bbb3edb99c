"""The dateline: a place, by whom, and not inside the lead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .check import Check
from .finding import Finding
from .passage import Passage
from .piece import Piece
from .rules import Rules

# "Bandung, Kabar Warga - Warga …" or "BANDUNG – Warga …", where place and outlet are short.
IN_LEAD = re.compile(r"(?:[A-Z][\w.' ]{1,40}, [^-–—,\n]{2,60}|[A-Z][A-Z.' ]{2,40}) [-–—]+ (?=\S)")


def form(piece: Piece, rules: Rules) -> Iterator[Finding]:
    place = piece.snapshot.dateline_place.strip()
    if not place:
        if piece.snapshot.dateline_outlet or piece.snapshot.kind == "news":
            yield Finding(_("A report says where it was made: give the place of the dateline."), "dateline")
        return
    passage = next(item for item in piece.fields if item.field == "dateline_place")
    if any(map(str.isdigit, place)) or place[-1] in ",-–—:;" or not any(map(str.isalpha, place)):
        yield passage.finding(_("A dateline is a place in words, without date or punctuation."))
    elif (better := _written_as_name(place)) != place:
        yield _capitalised(passage, better)


def _written_as_name(place: str) -> str:
    if place.isupper() and len(place) > 4:
        return " ".join(map(str.capitalize, place.lower().split()))
    return place if place[0].isupper() else " ".join(map(str.capitalize, place.split()))


def _capitalised(passage: Passage, better: str) -> Finding:
    fix = passage.fix(_("Write “%(place)s”") % {"place": better}, 0, len(passage.text), better)
    return passage.finding(_("The place of a dateline is written like any name."), fix=fix)


def lead(piece: Piece, rules: Rules) -> Iterator[Finding]:
    paragraphs = (line for line in piece.lines if line.type == "paragraph")
    first = next(paragraphs, None)
    match = IN_LEAD.match(first.text) if first else None
    if first and match:
        message = _("The dateline has a field of its own; take it out of the first paragraph.")
        fix = first.fix(_("Take it out"), 0, match.end(), "") if piece.snapshot.dateline_place else None
        yield first.finding(message, 0, match.end(), fix)


FORM = Check("dateline-form", 1, "warn", gettext_lazy("A dateline in the usual form"), form)
LEAD = Check("dateline-lead", 1, "warn", gettext_lazy("Dateline not inside the lead"), lead)
