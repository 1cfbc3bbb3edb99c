"""One rule about a piece."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from django.utils.functional import Promise

from .finding import Finding, Level
from .piece import Piece
from .rules import Rules

# A text that breaks one rule a thousand times is told so often enough.
MOST_FINDINGS = 25


@dataclass(frozen=True, slots=True)
class Check:
    """``id`` never changes; ``version`` does whenever the same text may now be judged differently.

    ``language`` is set for rules that hold in one language only.
    """

    id: str
    version: int
    level: Level
    title: str | Promise
    run: Callable[[Piece, Rules], Iterator[Finding]]
    language: str = ""

    def findings(self, piece: Piece, rules: Rules) -> Iterator[Finding]:
        if self.id in rules.disabled or self.language not in ("", piece.snapshot.language):
            return
        level = rules.levels.get(self.id, self.level)
        for finding in islice(self.run(piece, rules), MOST_FINDINGS):
            yield replace(finding, check=self.id, version=self.version, level=level)
