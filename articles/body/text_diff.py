"""What changed between two texts, word by word.

Words that occur once on both sides are anchors, the stretches between them go to difflib: alone it needs
time with the square of the length. A budget bounds even texts made to be slow; what it cannot afford is
shown as replaced, which is coarse but never wrong.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import groupby

SAME, ADDED, REMOVED = "same", "added", "removed"
Ops = list[tuple[str, str]]
# Spaces stay with the word before them and are compared apart: as tokens they would match everywhere.
_TOKEN = re.compile(r"(\w+|[^\w\s]|^(?=\s))(\s*)")
_BUDGET = 60_000


class WordDiff:
    """Compares texts until its budget of token comparisons is spent; one for all the blocks of a body."""

    def __init__(self, budget: int = _BUDGET) -> None:
        self.budget = budget

    def ops(self, old: str, new: str) -> Ops:
        """Pairs of op and text. Same and removed joined are the old text, same and added the new one."""
        a, b = _TOKEN.findall(old), _TOKEN.findall(new)
        ops: Ops = []
        i = j = 0
        matches = self._matches([word for word, _ in a], [word for word, _ in b])
        for at, to in [*matches, (len(a), len(b))]:
            ops += [(REMOVED, word + space) for word, space in a[i:at]]
            ops += [(ADDED, word + space) for word, space in b[j:to]]
            if at < len(a):
                (word, old_space), (_, new_space) = a[at], b[to]
                ops += [(SAME, word), *_spaces(old_space, new_space)]
            i, j = at + 1, to + 1
        return _tidy(ops)

    def _matches(self, a: list[str], b: list[str]) -> list[tuple[int, int]]:
        """Positions of equal tokens, rising on both sides."""
        found: list[tuple[int, int]] = []
        work = [(0, len(a), 0, len(b))]
        while work:
            alo, ahi, blo, bhi = work.pop()
            while alo < ahi and blo < bhi and a[alo] == b[blo]:
                found.append((alo, blo))
                alo, blo = alo + 1, blo + 1
            while alo < ahi and blo < bhi and a[ahi - 1] == b[bhi - 1]:
                ahi, bhi = ahi - 1, bhi - 1
                found.append((ahi, bhi))
            if alo == ahi or blo == bhi:
                continue
            self.budget -= (ahi - alo + bhi - blo) // 8
            if self.budget < 0:
                continue
            if anchors := _anchors(a[alo:ahi], b[blo:bhi]):
                edges = [(alo + i, blo + j) for i, j in anchors]
                found += edges
                starts = [(alo, blo), *((i + 1, j + 1) for i, j in edges)]
                ends = [*edges, (ahi, bhi)]
                work += [(i, k, j, m) for (i, j), (k, m) in zip(starts, ends, strict=True)]
            else:
                found += [(alo + i, blo + j) for i, j in self._dense(a[alo:ahi], b[blo:bhi])]
        return sorted(found)

    def _dense(self, a: list[str], b: list[str]) -> Iterator[tuple[int, int]]:
        in_b = Counter(b)
        cost = sum(in_b[word] for word in a)
        if cost > self.budget:
            return
        self.budget -= cost
        for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
            yield from ((block.a + k, block.b + k) for k in range(block.size))


def _anchors(a: list[str], b: list[str]) -> list[tuple[int, int]]:
    in_a, in_b = Counter(a), Counter(b)
    place = {word: j for j, word in enumerate(b) if in_b[word] == 1}
    return rising([(i, place[word]) for i, word in enumerate(a) if in_a[word] == 1 and word in place])


def rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs, given in order of their first number, whose second numbers rise too."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for k, (_, j) in enumerate(pairs):
        at = bisect_left(tails, j)
        before.append(last[at - 1] if at else -1)
        tails[at : at + 1] = [j]
        last[at : at + 1] = [k]
    run = []
    k = last[-1] if last else -1
    while k >= 0:
        run.append(pairs[k])
        k = before[k]
    return run[::-1]


def diff_text(old: str, new: str) -> Ops:
    """Word ops for plain strings such as a headline; see ``WordDiff.ops``."""
    return WordDiff().ops(old, new)


def _spaces(old: str, new: str) -> Ops:
    return [(SAME, old)] if old == new else [(REMOVED, old), (ADDED, new)]


def _tidy(ops: Ops) -> Ops:
    """Neighbours of a kind joined, removed before added, nothing empty."""
    tidy: Ops = []
    for same, group in groupby(ops, key=lambda op: op[0] == SAME):
        runs = list(group)
        if same:
            changes = [(SAME, "".join(text for _, text in runs))]
        else:
            changes = [(kind, "".join(text for op, text in runs if op == kind)) for kind in (REMOVED, ADDED)]
        for op, text in changes:
            if tidy and tidy[-1][0] == op:
                tidy[-1] = (op, tidy[-1][1] + text)
            elif text:
                tidy.append((op, text))
    return tidy
