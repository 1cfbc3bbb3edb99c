"""What a reader asks for, taken apart: words, phrases, the beginning of a word, and where to look."""

from __future__ import annotations

import string
from dataclasses import dataclass, replace
from datetime import datetime

from .words import STEMMERS, readings, stem_rare, words

MOST_WORDS = 8
LONGEST = 400  # characters of a question that are looked at
SHORTEST_BEGINNING = 4  # letters; with fewer, far too many words begin
QUOTES = str.maketrans(dict.fromkeys("“”„«»＂", '"'))

# Words that may be misspelt: long enough to be recognised with a letter more or less.
SHORTEST_MISSPELT, LONGEST_MISSPELT, MOST_MISSPELT = 4, 16, 3


@dataclass(frozen=True, slots=True)
class Term:
    """One thing an article must hold: any of ``readings``, each a run of words, or what begins so."""

    said: tuple[str, ...]
    readings: tuple[tuple[str, ...], ...]
    beginning: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """All of ``terms``, filed under all of ``filed``, first published from ``since`` up to ``until``."""

    terms: tuple[Term, ...]
    filed: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None


def terms_of(text: str) -> tuple[Term, ...]:
    """Words and "quoted phrases" of ``text``, at most ``MOST_WORDS``; its last word may be unfinished."""
    parts = text[:LONGEST].translate(QUOTES).split('"')
    terms: list[Term] = []
    for at, part in enumerate(parts):
        said = words(part)[: MOST_WORDS - sum(len(term.said) for term in terms)]
        closed = at % 2 == 1 and at < len(parts) - 1
        runs = [tuple(said)] if closed and said else [(word,) for word in said]
        terms += [Term(run, readings(run)) for run in runs]
    if terms and words(parts[-1]) and len(terms[-1].said[0]) >= SHORTEST_BEGINNING:
        terms[-1] = replace(terms[-1], beginning=terms[-1].said[0])
    return tuple(dict.fromkeys(terms))


def misspelt(question: Question) -> list[Question]:
    """The same question with one letter wrong, missing, too many or swapped in one of its longest words.

    What the word could have been is asked of the index itself: a list of known words would keep those of
    texts that were withdrawn. Empty when no word is long enough.
    """
    doubted = sorted(
        (
            term
            for term in question.terms
            if len(term.said) == 1
            and term.said[0].isalpha()
            and SHORTEST_MISSPELT <= len(term.said[0]) <= LONGEST_MISSPELT
        ),
        key=lambda term: -len(term.said[0]),
    )[:MOST_MISSPELT]
    return [
        replace(question, terms=tuple(_spelt(term) if term is wrong else term for term in question.terms))
        for wrong in doubted
    ]


def _spelt(term: Term) -> Term:
    return replace(term, readings=_spellings(term), beginning="")


def _spellings(term: Term) -> tuple[tuple[str, ...], ...]:
    word = term.said[0]
    meant = sorted(_one_letter_off(word))
    stems = (stem_rare(each, language) for language in STEMMERS for each in meant)
    return tuple((each,) for each in dict.fromkeys([word, *meant, *stems]))


def _one_letter_off(word: str) -> set[str]:
    letters = string.ascii_lowercase
    splits = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    made = {left + right[1:] for left, right in splits if right}
    made |= {left + right[1] + right[0] + right[2:] for left, right in splits if len(right) > 1}
    made |= {left + letter + right[1:] for left, right in splits if right for letter in letters}
    made |= {left + letter + right for left, right in splits for letter in letters}
    return made
