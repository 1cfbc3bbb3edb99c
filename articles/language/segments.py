"""Words and sentences with their places, in one pass each: nothing here is slower than linear."""

from __future__ import annotations

import re
from typing import NamedTuple

from .lists import word_list

# Hyphens, apostrophes and points inside a word belong to it: di-upgrade, Jum'at, pixabay.com, 3.000.
WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
# A sentence ends at .?!… with what closes after it, before a space and what may begin the next one.
END = re.compile(r"[.!?…]['\"”’)\]]{0,4}(?=\s)")
BEGIN = re.compile(r"\s{1,8}['\"“‘(\[]{0,4}[A-Z0-9À-ÖØ-Þ]")


class Span(NamedTuple):
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def words(text: str) -> list[Span]:
    return [Span(match.start(), match.group()) for match in WORD.finditer(text)]


def sentences(text: str) -> list[Span]:
    """The sentences of a paragraph, without the white space between them."""
    found: list[Span] = []
    start = 0
    for match in END.finditer(text):
        if BEGIN.match(text, match.end()) and not _abbreviates(text, match.start()):
            found.append(_trimmed(text, start, match.end()))
            start = match.end()
    found.append(_trimmed(text, start, len(text)))
    return [span for span in found if span.text]


def _abbreviates(text: str, point: int) -> bool:
    """Whether the full stop at ``point`` belongs to an abbreviation or to an initial (W. S. Rendra)."""
    if text[point] != ".":
        return False
    before = text[max(0, point - 8) : point].rpartition(" ")[2].lstrip("('\"“‘[")
    return before.lower() in word_list("abbreviations") or (len(before) == 1 and before.isupper())


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(start + len(piece) - len(piece.lstrip()), piece.strip())
