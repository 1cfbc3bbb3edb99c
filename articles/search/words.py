"""Words as they are looked for: without case and accents, and by their stem.

Every engine is given words that went through here, so all of them find the same; and nothing but letters
and digits ever reaches an engine's own query language.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

WORD = re.compile(r"[^\W_]+")
LONGEST = 40
STEMMERS = {"id": "indonesian", "en": "english"}


def words(text: str) -> list[str]:
    """Every word of ``text``, in order, folded."""
    return [word[:LONGEST] for word in WORD.findall(fold(text))]


def fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    letters = (each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return unicodedata.normalize("NFKC", "".join(letters)).casefold()


def stems(text: str, language: str) -> list[str]:
    """The stem of every word of ``text``; the word itself in a language without a stemmer."""
    return [stem(word, language) for word in words(text)]


# Texts say the same few thousand words again and again.
@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    return stem_rare(word, language)


def stem_rare(word: str, language: str) -> str:
    name = STEMMERS.get(language)
    # A stemmer keeps its work in itself, so threads cannot share one.
    return snowballstemmer.stemmer(name).stemWord(word) if name else word


def readings(said: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """How words of a question may stand in the index: as said, or as the stems of some language."""
    every = [said, *(tuple(stem(word, language) for word in said) for language in STEMMERS)]
    return tuple(dict.fromkeys(every))
