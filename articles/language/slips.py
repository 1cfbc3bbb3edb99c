"""A frequent word with one letter too many, told only where Indonesian has no such word."""

from __future__ import annotations

from functools import cache

from .lists import word_list

SHORTEST = 4


def stray_letter(word: str) -> str:
    """The frequent word that was meant, in the case of ``word``; "" when nothing is wrong or sure.

    "Dalams" may be a loan or a name; no word ends in -mw.
    """
    if not 5 <= len(word) <= 30 or not word.isalpha() or not word[1:].islower():
        return ""
    low = word.lower()
    for shorter, pair, allowed in (
        (low[:-1], low[-2:], word_list("endings")),
        (low[1:], low[:2], word_list("beginnings")),
    ):
        if shorter in _frequent() and pair not in allowed and not _has_vowel(pair):
            return shorter.capitalize() if word[0].isupper() else shorter
    return ""


@cache
def _frequent() -> frozenset[str]:
    return frozenset(word for word in word_list("frequent") | word_list("particles") if len(word) >= SHORTEST)


def _has_vowel(letters: str) -> bool:
    return not set("aeiou").isdisjoint(letters)
