"""Ends of paragraphs, spaces, and marks that come in pairs."""

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

CLOSERS = "\"”’')]»"
NO_BREAK = "\u00a0\u2007\u202f"
SPACES = re.compile(f"[ {NO_BREAK}]+")
OPENING = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»"}
CLOSING = {close: opening for opening, close in OPENING.items()}


def end(piece: Piece, rules: Rules) -> Iterator[Finding]:
    for line in piece.prose:
        text = line.text.rstrip()
        bare = text.rstrip(CLOSERS)
        if line.attr or line.type not in ("paragraph", "quote", "callout") or not bare:
            continue
        if bare[-1].isalnum() or bare[-1] in ",;–-":
            start = len(text) - (0 if text[-1] not in ",;–-" else 1)
            fix = line.fix(_("End it with a full stop"), start, len(text), ".")
            tail = text[: len(text) - 30].rfind(" ") + 1
            yield line.finding(_("This paragraph ends without punctuation."), tail, len(text), fix)


def spaces(piece: Piece, rules: Rules) -> Iterator[Finding]:
    for passage in (*piece.fields, *piece.lines, *piece.labels):
        for match in SPACES.finditer(passage.text):
            found = match.group()
            if found == " ":
                continue
            at_edge = match.start() == 0 or match.end() == len(passage.text)
            fix = passage.fix(_("Mend the space"), match.start(), match.end(), "" if at_edge else " ")
            hidden = not set(NO_BREAK).isdisjoint(found)
            message = _("A no-break space stands here.") if hidden else _("More than one space stands here.")
            around = max(0, match.start() - 20), match.end() + 20
            yield passage.finding(message, *around, fix)


def pairs(piece: Piece, rules: Rules) -> Iterator[Finding]:
    passages = (*piece.fields, *piece.lines)
    for index, passage in enumerate(passages):
        following = passages[index + 1].text[:1] if index + 1 < len(passages) else ""
        position = _unpaired(passage)
        # A quotation over several paragraphs opens each of them and closes in the last.
        if position is None or (position == 0 and passage.text[0] in '"“' and following == passage.text[0]):
            continue
        message = _("“%(mark)s” has no partner in this paragraph.") % {"mark": passage.text[position]}
        yield passage.finding(message, position, position + 40)


def _unpaired(passage: Passage) -> int | None:
    """The place of the first bracket or quotation mark without a partner."""
    text = passage.text
    waiting: list[int] = []
    straight: int | None = None
    for position, mark in enumerate(text):
        if mark == '"':
            if straight is not None:
                straight = None
            elif not (position and text[position - 1].isdigit()):  # 5" is a measure
                straight = position
        elif mark in OPENING:
            waiting.append(position)
        elif mark in CLOSING:
            if waiting and text[waiting[-1]] == CLOSING[mark]:
                waiting.pop()
            elif not _enumerates(text, position):
                return position
    unclosed = [*waiting[:1], *([straight] if straight is not None else [])]
    return min(unclosed, default=None)


def _enumerates(text: str, position: int) -> bool:
    """Whether the bracket at ``position`` closes a bare list mark, as in "a) " or "2) ", or is a smiley."""
    if text[position] != ")" or position == 0:
        return False
    before = re.split(r"[\s(]", text[max(0, position - 4) : position])[-1]
    return before in (":", ";", ":-", ";-") or before.isdecimal() or (len(before) == 1 and before.isalpha())


END = Check("paragraph-end", 1, "warn", gettext_lazy("Paragraphs end with punctuation"), end)
SPACING = Check("spaces", 1, "warn", gettext_lazy("Neither no-break nor double spaces"), spaces)
PAIRS = Check("pairs", 1, "warn", gettext_lazy("Quotation marks and brackets in pairs"), pairs)
