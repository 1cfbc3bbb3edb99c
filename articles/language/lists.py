"""The word lists beside this file: words parted by white space, lines that begin with # are remarks."""

from __future__ import annotations

from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of ``<name>.txt``, in lower case."""
    return frozenset(word for line in _lines(f"{name}.txt") for word in line.split())


@cache
def house_terms() -> dict[str, str]:
    """What our house style does not print, and what it prints instead."""
    return dict(line.split("\t") for line in _lines("terms.tsv"))


def _lines(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
