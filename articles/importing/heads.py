"""Numbered heads against numbered lists: both are "1. …", only their company tells them apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .model import Line
from .names import ends_sentence, is_prose, is_title_case, sentences, words
from .page import Page

LONGEST_HEAD = 220
# A chain may miss a number the writer forgot; beginning late means a page was copied from its middle.
_MISSED, _REPEATED, _LATE = -1.0, -2.5, -3.0
_LISTICLE = re.compile(r"\b(\d{1,2})\b(?!\s?(?:juta|miliar|ribu|persen|tahun|hari|jam|orang|kali|rb)\b)")


@dataclass(slots=True)
class _Chain:
    """The best sequence of heads that ends at one line."""

    line: int
    score: float
    length: int
    before: _Chain | None


def read_heads(page: Page) -> None:
    """Give the role of heading to the lines that carry a section each."""
    lines = [line for line in page.lines if line.role not in ("dropped", "taken")]
    for line in lines:
        if not line.role and line.hint == "heading":
            line.role = "heading"
    numbered = [i for i, line in enumerate(lines) if line.number is not None and line.role in ("", "heading")]
    scores = {i: _score(lines, i) for i in numbered}
    promised = [int(number) for number in _LISTICLE.findall(page.headline)]
    best = max(
        (_best_chain(lines, order, scores, promised) for order in (numbered, numbered[::-1])),
        key=lambda chain: chain.score if chain else 0.0,
    )
    while best:
        lines[best.line].role = "heading"
        best = best.before
    _read_unnumbered(lines)


def _best_chain(
    lines: list[Line], order: list[int], scores: dict[int, float], promised: list[int]
) -> _Chain | None:
    """Follow 1, 2, 3 … through the candidates; read backwards the same finds a countdown."""
    ends: dict[int, _Chain] = {}
    best: _Chain | None = None
    best_score = 0.0
    for i in order:
        number = lines[i].number or 0
        chain = _Chain(i, scores[i] + (0.0 if number <= 1 else _LATE), 1, None)
        for step, price in ((1, 0.0), (2, _MISSED), (3, 2 * _MISSED), (0, _REPEATED)):
            before = ends.get(number - step)
            if before and before.score + scores[i] + price > chain.score:
                chain = _Chain(i, before.score + scores[i] + price, before.length + 1, before)
        if number not in ends or chain.score > ends[number].score:
            ends[number] = chain
        total = chain.score + (3.0 if chain.length in promised and chain.length > 1 else 0.0)
        if total > best_score:
            best, best_score = chain, total
    return best


def _score(lines: list[Line], i: int) -> float:
    """How much a numbered line looks like a head: what follows it, what stands before it, its own form."""
    line, text = lines[i], lines[i].text
    number = line.number or 0
    if line.role == "heading":
        return 6.0
    after = lines[i + 1] if i + 1 < len(lines) else None
    before = lines[i - 1] if i else None
    score = 0.0
    if after is None:
        score -= 1.0
    elif after.marker is None or after.role == "figure":
        score += 2.0
    elif after.number == number + 1:
        score -= 2.0
    else:
        score += 0.5
    if before and number > 1 and before.number == number - 1:
        score -= 2.0
        # The next head right behind a nested list: set apart from it, or longer than its items.
        score += 1.5 if line.gap and not before.gap else 0.0
        score += 0.5 if words(text) >= 1.5 * words(before.text) else 0.0
    if words(text) > 25 or len(text) > LONGEST_HEAD or sentences(text) > 1:
        score -= 2.0
    if text.endswith((";", ",")) or (ends_sentence(text) and text.endswith(".")):
        score -= 0.5 if words(text) <= 15 else 1.0
    if line.depth:
        score -= 0.5
    return score


def _read_unnumbered(lines: list[Line]) -> None:
    """Short titles between two stretches of prose. Anything less certain remains a paragraph."""
    for i in range(1, len(lines) - 1):
        line, before, after = lines[i], lines[i - 1], lines[i + 1]
        text = line.text
        if line.role or line.hint or line.marker or not 2 <= words(text) <= 12 or not text[0].isalnum():
            continue
        closed = text.endswith((".", ",", ":", ";", "!", "…", ")", '"', "”"))
        settled = (
            not before.role and not before.marker and is_prose(before.text)
        ) or before.role == "read_also"
        begins = (not after.role and not after.marker and is_prose(after.text)) or after.role == "figure"
        if not closed and settled and begins and is_title_case(text) and line.gap == after.gap:
            line.role = "heading"
