"""The passages two texts share, word for word, grown from the fingerprints they have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..language import Span
from .winnow import SHINGLE, tokens

SHORTEST = 10  # words: less is the common stock of the language
QUOTES = {'"': '"', "“": "”", "«": "»"}


@dataclass(frozen=True, slots=True)
class Passage:
    """``mine`` and ``theirs`` are offsets into the two texts; ``text`` is how the passage reads in mine.

    ``quoted`` when mine stands in quotation marks: both may quote the same words of a third.
    """

    mine_start: int
    mine_end: int
    theirs_start: int
    theirs_end: int
    text: str
    words: int
    quoted: bool


class Text:
    """A text with its words, taken apart once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.compared, self.spans = tokens(text)

    def disregard(self, place: int) -> None:
        """Let the shingle at ``place`` equal nothing: it is boilerplate, and no passage grows through it."""
        self.compared[place : place + SHINGLE] = [""] * len(self.compared[place : place + SHINGLE])

    def quoted(self) -> list[tuple[int, int]]:
        """From where to where the text stands in quotation marks, within one paragraph each."""
        found, opened, closing = [], 0, ""
        for position, mark in enumerate(self.text):
            if mark == "\n":
                closing = ""
            elif closing and mark == closing:
                found.append((opened, position))
                closing = ""
            elif not closing and mark in QUOTES:
                opened, closing = position, QUOTES[mark]
        return found


def shared(mine: Text, theirs: Text, seeds: Iterable[tuple[int, int]]) -> list[Passage]:
    """The passages around ``seeds`` (by word, where both have a fingerprint); none overlap in mine."""
    quoted = mine.quoted()
    found: list[Passage] = []
    told = 0
    for place, other in sorted(seeds):
        if place < told:
            continue
        start, other_start, length = _grown(mine.compared, theirs.compared, place, other, told)
        if length >= SHORTEST:
            found.append(_passage(mine, theirs, start, other_start, length, quoted))
            told = start + length
    return found


def _grown(
    mine: Sequence[str], theirs: Sequence[str], place: int, other: int, told: int
) -> tuple[int, int, int]:
    """The run of equal words through both places, not before ``told``; of length 0 if a hash misled us."""
    end, other_end = place, other
    while end < len(mine) and other_end < len(theirs) and mine[end] == theirs[other_end]:
        end, other_end = end + 1, other_end + 1
    while place > told and other and mine[place - 1] == theirs[other - 1]:
        place, other = place - 1, other - 1
    return place, other, end - place


def _passage(
    mine: Text, theirs: Text, start: int, other: int, length: int, quoted: list[tuple[int, int]]
) -> Passage:
    mine_start, mine_end = _extent(mine.spans, start, length)
    theirs_start, theirs_end = _extent(theirs.spans, other, length)
    inside = sum(max(0, min(mine_end, high) - max(mine_start, low)) for low, high in quoted)
    return Passage(
        mine_start,
        mine_end,
        theirs_start,
        theirs_end,
        mine.text[mine_start:mine_end],
        length,
        quoted=inside >= 0.8 * (mine_end - mine_start),
    )


def _extent(spans: Sequence[Span], start: int, length: int) -> tuple[int, int]:
    return spans[start].start, spans[start + length - 1].end
