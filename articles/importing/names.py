"""Telling a person's name, a headline and a sentence apart by their shape alone."""

from __future__ import annotations

import re

from .vocabulary import phrases

_NAME_WORD = r"[^\W\d_][\w'’`-]*(?:\.[^\W\d_][\w'’`-]*)*"
_PERSON = re.compile(rf"{_NAME_WORD}(?:(?:\.?,?|) {_NAME_WORD}){{0,5}}\.?")
_LITTLE = phrases("little_words")
_PARTICLES = frozenset(["bin", "binti", "van", "der", "den", "de", "la", "al", "el", "da", "dos", "di"])
_ENDS = re.compile(r"[.!?…][\"”’')\]]*(?=\s|$)")
_INITIAL = re.compile(
    r"(?:^|[\s(\"“])(?:[^\W\d_]|Dr|Drs|Prof|Ir|Hj|Mr|Mrs|Ms|St|No|Jl|hlm|dll|dsb|dkk|vs)\.$"
)
SENTENCE_END = (".", "!", "?", "…")
_CLOSERS = "\"”’'»)] "


def is_person(text: str, *, most: int = 5, least: int = 2) -> bool:
    """Two to five capitalised words and nothing else, as in a credit line."""
    words = text.split()
    if not least <= len(words) <= most or len(text) > 60 or not _PERSON.fullmatch(text):
        return False
    return all(word[0].isupper() or word.casefold() in _PARTICLES for word in words) and not all(
        word.casefold() in _LITTLE for word in words
    )


def is_title_case(text: str) -> bool:
    """Most words that carry meaning are capitalised."""
    words = [word.strip("\"'“”‘’(),.:;!?") for word in text.split()]
    big = [word for word in words if word and word[0].isalpha() and word.casefold() not in _LITTLE]
    return len(big) >= 2 and sum(word[0].isupper() for word in big) >= 0.75 * len(big)


def ends_sentence(text: str) -> bool:
    return text.rstrip(_CLOSERS).endswith(SENTENCE_END)


def sentences(text: str) -> int:
    """How many sentences end in this text; abbreviations and initials are no ends."""
    return sum(
        1
        for found in _ENDS.finditer(text)
        if not _INITIAL.search(text, max(0, found.start() - 6), found.start() + 1)
    )


def words(text: str) -> int:
    return len(text.split())


def is_prose(text: str) -> bool:
    """Long enough, or closed enough, to be a paragraph of the text rather than a label or a title."""
    if len(text) >= 220:
        return True
    count = sentences(text)
    return (count >= 2 and words(text) >= 8) or (ends_sentence(text) and words(text) >= 9)


def skeleton(text: str) -> str:
    """Letters and digits only, case folded: what two copies of one line share."""
    return "".join(char for char in text.casefold() if char.isalnum())
