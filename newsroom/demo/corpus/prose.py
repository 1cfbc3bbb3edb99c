"""Sentences for the bulk corpus, from the lists and patterns of ``lexicon.toml``."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

from articles.checks.rules import PARTICLES
from articles.language import title_case

LEXICON = tomllib.loads((Path(__file__).parent / "lexicon.toml").read_text(encoding="utf-8"))
LISTS = {name: words.split(";") for name, words in LEXICON.items() if isinstance(words, str)}
SLOT = re.compile(r"\{(\w+)\}")
NUMBERS = [f"{number:,}".replace(",", ".") for number in [*range(3, 400), *range(400, 9000, 37)]]

Sentence = tuple[Sequence[str], ...]


def _plain(words: str) -> str:
    return words


def _titled(words: str) -> str:
    """As the words stand inside a headline, not at its beginning."""
    return title_case(f"x {words}", PARTICLES)[2:]


def _compile(pattern: str, style: Callable[[str], str]) -> Sentence:
    """A pattern as a row of choices, so that making a sentence is one draw for each."""
    parts: list[Sequence[str]] = []
    for index, text in enumerate(SLOT.split(pattern)):
        if index % 2 == 0:
            parts.append([style(text)])
        elif text.lower() == "name":
            parts += [LISTS["first"], [" "], LISTS["last"]]
        else:
            parts.append([style(word) for word in _choices(text)])
    return tuple(part for part in parts if list(part) != [""])


def _choices(slot: str) -> Sequence[str]:
    if slot == "n":
        return NUMBERS
    words = LISTS[slot.lower().rstrip("_")]
    return [word[0].upper() + word[1:] for word in words] if slot[0].isupper() else words


PATTERNS = {
    name: [_compile(pattern, _titled if "headline" in name else _plain) for pattern in rows]
    for name, rows in LEXICON["patterns"].items()
}


class Voice:
    """Speaks sentences by one generator: the same seed says the same."""

    def __init__(self, seed: object) -> None:
        self.rng = random.Random(f"{seed}")  # noqa: S311 - plausible text, not secrets
        self.draw = self.rng.random

    def sentence(self, kind: str) -> str:
        draw, patterns = self.draw, PATTERNS[kind]
        pattern = patterns[int(draw() * len(patterns))]
        return "".join([part[int(draw() * len(part))] if len(part) > 1 else part[0] for part in pattern])

    def paragraph(self, kind: str, sentences: int) -> str:
        return " ".join([self.sentence(kind) for _ in range(sentences)])

    def pick(self, words: Sequence[str]) -> str:
        return words[int(self.draw() * len(words))]
