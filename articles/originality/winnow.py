"""Fingerprints of a text by winnowing (Schleimer, Wilkerson, Aiken 2003).

Of every window of consecutive shingles the least hash is kept, so that any run of ``SHINGLE + WINDOW - 1``
words that two texts share leaves the same fingerprint in both, whatever stands around it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import NamedTuple
from unicodedata import normalize

from ..language import Span, words

SHINGLE = 8  # words
WINDOW = 9  # shingles
PRIME = (1 << 61) - 1  # hashes stay positive in the 64-bit column of either database
BASE = 1_000_003


class Print(NamedTuple):
    hash: int
    position: int


def tokens(text: str) -> tuple[list[str], list[Span]]:
    """The words as they are compared, without case or punctuation, and where each stands in the text."""
    spans = [
        Span(span.start + offset, part)
        for span in words(text)
        for offset, part in _parts(span.text)
    ]  # fmt: skip
    return [normalize("NFKC", span.text).casefold() for span in spans], spans


def _parts(word: str) -> Iterator[tuple[int, str]]:
    """A hyphen or its absence must not hide a copy."""
    offset = 0
    for part in word.split("-"):
        yield offset, part
        offset += len(part) + 1


def fingerprints(compared: Sequence[str]) -> list[Print]:
    """The selected shingles in order of position; a text shorter than a shingle has none."""
    hashes = _shingles(compared)
    chosen: list[Print] = []
    candidates: deque[Print] = deque()
    for position, value in enumerate(hashes):
        while candidates and candidates[-1].hash >= value:
            candidates.pop()
        candidates.append(Print(value, position))
        oldest = position - WINDOW + 1
        if candidates[0].position < oldest:
            candidates.popleft()
        if oldest >= 0 or position == len(hashes) - 1:
            least, last = candidates[0], chosen[-1] if chosen else None
            # Of equal hashes the one chosen before is kept: a drone of one word must not print at every step.
            if last is None or last.position < oldest or last.hash != least.hash:
                chosen.append(least)
    return chosen


def _shingles(compared: Sequence[str]) -> list[int]:
    """A rolling hash over every ``SHINGLE`` words in a row."""
    known: dict[str, int] = {}
    values = [known.get(word) or known.setdefault(word, _hash(word)) for word in compared]
    leaving = pow(BASE, SHINGLE, PRIME)
    rolled, hashes = 0, []
    for index, value in enumerate(values):
        rolled = (rolled * BASE + value) % PRIME
        if index >= SHINGLE:
            rolled = (rolled - values[index - SHINGLE] * leaving) % PRIME
        if index >= SHINGLE - 1:
            hashes.append(rolled)
    return hashes


def _hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest()) % PRIME
