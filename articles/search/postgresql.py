"""The index in PostgreSQL: a ``tsvector`` beside each entry, under GIN.

Vectors and queries are written out rather than made by ``to_tsvector``: the words come with their stems,
and nothing a reader types is parsed by the database.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from .entries import Entry, key_at
from .question import Question, Term

WEIGHTS = "{0.1, 0.2, 0.5, 1.0}"  # of text, words as spoken, about, headline
MOST_PLACES, LAST_PLACE = 255, 16_383  # that a vector can keep


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
    place = 0
    for field, weight in ((entry.headline, "A"), (entry.about, "B"), (entry.spoken, "C"), (entry.text, "")):
        place += 1  # a phrase does not reach from one field into the next
        for word in field:
            place += 1
            if place <= LAST_PLACE and len(places[word]) < MOST_PLACES:
                places[word].append(f"{place}{weight}")
    placed = [f"'{word}':{','.join(at)}" if at else f"'{word}'" for word, at in places.items()]
    return " ".join([*placed, *(f"'{name}'" for name in entry.filed)])


def best(question: Question, most: int) -> tuple[str, list[Any]]:
    """SQL for the numbers of the ``most`` newest articles that match, the best match first."""
    newest, params = _newest(question, most)
    return (
        f"SELECT article_id FROM ({newest}) AS newest "  # noqa: S608 - constants
        f"ORDER BY ts_rank('{WEIGHTS}', words, %s::tsquery) DESC, key DESC",
        [*params, _match(question)],
    )


def newest(question: Question, most: int) -> tuple[str, list[Any]]:
    """The same, unranked."""
    found, params = _newest(question, most)
    return f"SELECT article_id FROM ({found}) AS newest", params  # noqa: S608 - constants


def _newest(question: Question, most: int) -> tuple[str, list[Any]]:
    where = "words @@ %s::tsquery"
    params: list[Any] = [_match(question)]
    if question.since:
        where += " AND key >= %s"
        params.append(key_at(question.since))
    if question.until:
        where += " AND key < %s"
        params.append(key_at(question.until))
    return (
        f"SELECT article_id, key, words FROM articles_searchentry WHERE {where} "  # noqa: S608 - constants
        f"ORDER BY key DESC LIMIT {most}",
        params,
    )


def _match(question: Question) -> str:
    parts = [f"({' | '.join(_alternatives(term))})" for term in question.terms]
    return " & ".join([*parts, *(f"'{name}'" for name in question.filed)])


def _alternatives(term: Term) -> list[str]:
    runs = ["(" + " <-> ".join(f"'{word}'" for word in run) + ")" for run in term.readings]
    return [*runs, f"'{term.beginning}':*"] if term.beginning else runs
