"""How an Indonesian headline is written: every word begins with a capital, but particles.

Full reduplication takes two capitals (Undang-Undang); with a changed sound or an affix it takes one
(Sayur-mayur, Tolong-menolong). Acronyms, numbers and names with capitals inside (iPhone) stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Set
from itertools import product

from .lists import word_list
from .segments import WORD, Span, words

# Parts of names, and what papers write both ways: taken as the writer has them.
EITHER_WAY = frozenset(
    {"vs", "via", "van", "von", "der", "den", "de", "la", "le", "el", "al", "bin", "binti"}
)
SUFFIXES = ("", "an", "nya", "annya", "i", "kan", "ku", "mu")
PREFIXES = ("ber", "be", "ter", "se", "ke", "di", "pe", "me", "mem", "men", "meng", "meny", "mer")
# me- eats the first letter of the root and puts another in its place: tolong, menolong.
NASALS = {"mem": "p", "men": "t", "meng": "k", "meny": "s"}
NEW_START = re.compile(r"[:?!–—|\"“‘(]\s*$")


def title_case(headline: str, particles: Set[str]) -> str:
    """The headline with its letters as our style wants them; nothing but case changes."""
    parts: list[str] = []
    done = 0
    for word, wanted in miscased(headline, particles):
        parts += [headline[done : word.start], wanted]
        done = word.end
    return "".join([*parts, headline[done:]])


def miscased(headline: str, particles: Set[str]) -> list[tuple[Span, str]]:
    """The words that are not written as they should be, each with how it should be."""
    found = []
    for index, word in enumerate(words(headline)):
        begins = index == 0 or bool(NEW_START.search(headline[max(0, word.start - 4) : word.start]))
        wanted = _wanted(word.text, particles, first=index == 0, begins=begins)
        if wanted != word.text:
            found.append((word, wanted))
    return found


def _wanted(word: str, particles: Set[str], *, first: bool, begins: bool) -> str:
    low = word.lower()
    if low in EITHER_WAY or (begins and not first and low in particles):
        return word
    if low in particles and not first:
        return word if _is_acronym(word) else low
    if any(letter.isupper() for letter in word[1:]) and "-" not in word:
        return word
    parts = word.split("-")
    if len(parts) == 2 and all(map(WORD.fullmatch, parts)):
        return "-".join(_reduplicated(*parts))
    return _capital(word)


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _reduplicated(left: str, right: str) -> tuple[str, str]:
    a, b = left.lower(), right.lower()
    if _is_acronym(left) or _is_acronym(right):
        return left, right
    if a == b and len(a) > 1:
        return _capital(left), _capital(right)
    if f"{a}-{b}" in word_list("altered_reduplications") or is_affixed_reduplication(a, b):
        return _capital(left), b if right[1:] == b[1:] else right
    # A prefix before a foreign word or a name (di-upgrade, non-Muslim), or two names: only the first is ours.
    return _capital(left), right


def is_affixed_reduplication(a: str, b: str) -> bool:
    """Whether both parts come from one root of three letters or more: mobil-mobilan, berlari-lari."""
    return a != b and not _roots(a).isdisjoint(_roots(b))


def _roots(word: str) -> set[str]:
    found = set()
    for prefix, suffix in product(("", *PREFIXES), SUFFIXES):
        if word.startswith(prefix) and word.endswith(suffix):
            root = word[len(prefix) : len(word) - len(suffix)]
            found |= {root, NASALS.get(prefix, "") + root}
    return {root for root in found if len(root) >= 3}


def _capital(word: str) -> str:
    first = word[0].upper()
    return first + word[1:] if len(first) == 1 else word
