"""What of a text to show beside a find: the words around the first one that was looked for."""

from __future__ import annotations

from collections.abc import Iterable

from .question import Term
from .words import WORD, fold, stem

BEFORE, LENGTH = 60, 220  # characters

Piece = tuple[str, bool]  # some text, and whether it was looked for


class _Sought:
    """Knows the words of a question when it meets them in a text; remembers those it has judged."""

    def __init__(self, terms: Iterable[Term], language: str) -> None:
        self.language = language
        self.whole = {word for term in terms for run in term.readings for word in run}
        self.beginnings = tuple(term.beginning for term in terms if term.beginning)
        self.judged: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        if word not in self.judged:
            plain = fold(word)
            self.judged[word] = (
                plain in self.whole
                or stem(plain, self.language) in self.whole
                or (bool(self.beginnings) and plain.startswith(self.beginnings))
            )
        return self.judged[word]


def marked(text: str, terms: Iterable[Term], language: str) -> list[Piece]:
    """The whole ``text`` in pieces."""
    return _pieces(text, 0, len(text), _Sought(terms, language))


def passage(text: str, terms: Iterable[Term], language: str) -> list[Piece]:
    """About ``LENGTH`` characters of ``text`` from shortly before the first word sought; [] without one."""
    sought = _Sought(terms, language)
    first = next((match.start() for match in WORD.finditer(text) if match[0] in sought), None)
    if first is None:
        return []
    start = _blank_after(text, max(0, first - BEFORE), first)
    end = text.find(" ", start + LENGTH)
    end = len(text) if end < 0 else end
    pieces = _pieces(text, start, end, sought)
    return [*([("… ", False)] if start else []), *pieces, *([(" …", False)] if end < len(text) else [])]


def _blank_after(text: str, at: int, latest: int) -> int:
    """Where a word begins, at ``at`` or after it."""
    if at == 0:
        return 0
    blank = text.find(" ", at, latest)
    return latest if blank < 0 else blank + 1


def _pieces(text: str, start: int, end: int, sought: _Sought) -> list[Piece]:
    pieces: list[Piece] = []
    for match in WORD.finditer(text, start, end):
        if match[0] in sought:
            if start < match.start():
                pieces.append((text[start : match.start()], False))
            pieces.append((match[0], True))
            start = match.end()
    return [*pieces, (text[start:end], False)] if start < end else pieces
