"""The same name is not written in two cases: not "maroko" where the text says "Maroko"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..language import word_list
from .check import Check
from .finding import Finding
from .passage import Passage
from .piece import Piece
from .rules import Rules

# After one of these a capital may be the sentence's, not the word's.
BEGINS_ANEW = "\"“‘'(:[—–-"


class Use(NamedTuple):
    passage: Passage
    start: int
    text: str


class Evidence:
    """How a word is written inside sentences, and how often as a name of one word."""

    def __init__(self) -> None:
        self.title: Counter[str] = Counter()
        self.upper: Counter[str] = Counter()
        self.alone: set[str] = set()

    def add(self, low: str, text: str, *, alone: bool) -> None:
        if text.isupper():
            self.upper[low] += 1
        elif text.istitle():
            self.title[low] += 1
            if alone:
                self.alone.add(low)


def run(piece: Piece, rules: Rules) -> Iterator[Finding]:
    uses: dict[str, list[Use]] = defaultdict(list)
    evidence = Evidence()
    for passage in piece.texts:
        _collect(passage, uses, evidence)
    for low in evidence.title.keys() | evidence.upper.keys():
        if low in word_list("frequent") or len(low) < 3:
            uses.pop(low, None)
    wrong = [item for low, found in uses.items() for item in _misspelt(low, found, evidence)]
    order = {id(passage): index for index, passage in enumerate(piece.texts)}
    for use, wanted in sorted(wrong, key=lambda item: (order[id(item[0].passage)], item[0].start)):
        end = use.start + len(use.text)
        fix = use.passage.fix(_("Write “%(wanted)s”") % {"wanted": wanted}, use.start, end, wanted)
        message = _("“%(text)s” is written “%(wanted)s” elsewhere in the piece.")
        yield use.passage.finding(message % {"text": use.text, "wanted": wanted}, use.start, end, fix)


def _collect(passage: Passage, uses: dict[str, list[Use]], evidence: Evidence) -> None:
    starts = {sentence.start for sentence in passage.sentences}
    parts = [
        Use(passage, word.start + offset, text)
        for word in passage.words
        for offset, text in _hyphened(word.text)
        if text.isalpha()
    ]
    for index, use in enumerate(parts):
        low = use.text.lower()
        uses[low].append(use)
        before = passage.text[max(0, use.start - 2) : use.start].strip()
        if use.start in starts or not use.text[0].isupper() or (before and before[-1] in BEGINS_ANEW):
            continue
        neighbours = (*parts[max(0, index - 1) : index], *parts[index + 1 : index + 2])
        evidence.add(low, use.text, alone=not any(map(_is_name, neighbours)))


def _is_name(use: Use) -> bool:
    return use.text[0].isupper() and use.text.lower() not in word_list("frequent")


def _hyphened(word: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for part in word.split("-"):
        yield offset, part
        offset += len(part) + 1


def _misspelt(low: str, uses: list[Use], evidence: Evidence) -> Iterator[tuple[Use, str]]:
    """Small letters where the name is certain; one capital where the acronym is the rule."""
    small = [use for use in uses if use.text.islower()]
    titled = [use for use in uses if use.text.istitle()]
    known = low in word_list("places")
    if not known and len(low) <= 6 and evidence.upper[low] >= max(2, 2 * len(titled + small)):
        yield from ((use, low.upper()) for use in (*titled, *small))
    elif known or (low in evidence.alone and evidence.title[low] >= 2 * len(small)):
        yield from ((use, low.capitalize()) for use in small if evidence.title[low])


CHECK = Check("name-case", 1, "warn", gettext_lazy("A name is written in one case"), run, language="id")
