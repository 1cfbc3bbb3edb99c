"""The index in PostgreSQL: a ``tsvector`` beside each entry, under GIN.

Vectors and queries are written out rather than made by ``to_tsvector``: the words come with their stems,
and nothing a reader types is parsed by the database.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from .entries import Entry, key_at
from .question import Question, Term

WEIGHTS = "{0.1, 0.2, 0.5, 1.0}"  # of text, words as spoken, about, headline
# What a vector can keep: places of a word, the last place there is, and bytes of different words.
MOST_PLACES, LAST_PLACE, ROOM = 255, 16_383, 700_000


def write(connection: BaseDatabaseWrapper, entries: Iterable[Entry]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO articles_searchentry (article_id, key, words) VALUES (%s, %s, %s::tsvector) "
            "ON CONFLICT (article_id) DO UPDATE "
            "SET key = EXCLUDED.key, words = EXCLUDED.words, renamed_at = NULL",
            [(each.article_id, each.key, _vector(each)) for each in entries],
        )


def _vector(entry: Entry) -> str:
    places: dict[str, list[str]] = defaultdict(list)
    place, room = 0, ROOM
    for field, weight in ((entry.headline, "A"), (entry.about, "B"), (entry.spoken, "C"), (entry.text, "")):
        place += 1  # a phrase does not reach from one field into the next
        for word in field:
            place += 1
            room -= 0 if word in places else len(word.encode())
            if room < 0:
                break
            at = places[word]
            if place <= LAST_PLACE and len(at) < MOST_PLACES:
                at.append(f"{place}{weight}")
    placed = [f"'{word}':{','.join(at)}" if at else f"'{word}'" for word, at in places.items()]
    return " ".join([*placed, *(f"'{name}'" for name in entry.filed)])


def best(question: Question, most: int) -> tuple[str, list[Any]]:
    """SQL for the numbers of the ``most`` newest articles that match, the best match first.

    Whether words stand together is seen in the vectors alone, which are large and lie apart: of articles
    that hold all words of a phrase, only the ``most`` newest are looked into.
    """
    span, moments = _span(question)
    one_word = sum(len(term.said) for term in question.terms) + len(question.filed) == 1
    # For one common word the planner does well to walk the entries from the newest. For several it does so
    # too, or reads the whole table, and opens a great many vectors, whose cost it does not know: it is not
    # shown what is looked for, nor the limit, and asks the index.
    held, found = ("%s::tsquery", "") if one_word else ("(SELECT %s::tsquery)", "MATERIALIZED")
    return (
        f"WITH found AS {found} (SELECT article_id, key, words "  # noqa: S608 - constants
        f"FROM articles_searchentry WHERE words @@ {held}{span}), "
        f"newest AS MATERIALIZED (SELECT * FROM found ORDER BY key DESC LIMIT {most}) "
        "SELECT article_id FROM newest WHERE words @@ %s::tsquery "
        f"ORDER BY ts_rank('{WEIGHTS}', words, %s::tsquery) DESC, key DESC",
        [_match(question, phrases=False), *moments, *[_match(question, phrases=True)] * 2],
    )


def newest(questions: Iterable[Question], most: int) -> tuple[str, list[Any]]:
    """SQL for the numbers of the ``most`` newest articles that match any of the questions.

    Each spelling is looked up by itself: one query of hundreds of words is matched with every article
    that has any of them.
    """
    questions = list(questions)
    matches = [_match(each, phrases=True) for question in questions for each in _spelt_out(question)]
    span, moments = _span(questions[0])
    return (
        "SELECT article_id FROM (SELECT DISTINCT article_id, key FROM unnest(%s::tsquery[]) AS meant (query) "  # noqa: S608
        f"JOIN articles_searchentry ON words @@ meant.query{span} ORDER BY key DESC LIMIT {most}) AS newest",
        [matches, *moments],
    )


def _spelt_out(question: Question) -> Iterator[Question]:
    """The question once for each reading of the term that has by far the most."""
    many = max(question.terms, key=lambda term: len(term.readings))
    for reading in many.readings:
        one = replace(many, readings=(reading,))
        yield replace(question, terms=tuple(one if term is many else term for term in question.terms))


def _span(question: Question) -> tuple[str, list[int]]:
    bounds = [(">=", question.since), ("<", question.until)]
    given = [(sign, moment) for sign, moment in bounds if moment]
    return "".join(f" AND key {sign} %s" for sign, _ in given), [key_at(moment) for _, moment in given]


def _match(question: Question, *, phrases: bool) -> str:
    follows = " <-> " if phrases else " & "
    parts = [f"({' | '.join(_alternatives(term, follows))})" for term in question.terms]
    return " & ".join([*parts, *(f"'{name}'" for name in question.filed)])


def _alternatives(term: Term, follows: str) -> list[str]:
    runs = ["(" + follows.join(f"'{word}'" for word in run) + ")" for run in term.readings]
    return [*runs, f"'{term.beginning}':*"] if term.beginning else runs
