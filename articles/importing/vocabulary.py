"""The lists in ``vocabulary/``: one phrase or pattern a line, lines that begin with # are remarks."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent / "vocabulary"


@cache
def phrases(name: str) -> frozenset[str]:
    return frozenset(_lines(name))


@cache
def patterns(name: str) -> re.Pattern[str]:
    """One pattern that matches what any line of the list matches, whatever the case."""
    return re.compile("|".join(f"(?:{line})" for line in _lines(name)), re.IGNORECASE)


def _lines(name: str) -> list[str]:
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
