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
    """SQL for the numbers of the ``most`` newest articles that match, the best match first.

    Whether words stand together is seen in the vectors alone, which are large and lie apart: of articles
    that hold all words of a phrase, only the ``most`` newest are looked into.
    """
    where, params = _where(question, _match(question, phrases=False))
    single = len(question.terms) + len(question.filed) == 1
    return (
        f"WITH found AS {'' if single else 'MATERIALIZED'} (SELECT article_id, key, words "  # noqa: S608
        f"FROM articles_searchentry WHERE {where if single else _by_index(where)}), "
        f"newest AS MATERIALIZED (SELECT * FROM found ORDER BY key DESC LIMIT {most}) "
        "SELECT article_id FROM newest WHERE words @@ %s::tsquery "
        f"ORDER BY ts_rank('{WEIGHTS}', words, %s::tsquery) DESC, key DESC",
        [*params, *[_match(question, phrases=True)] * 2],
    )


def _by_index(where: str) -> str:
    """``where``, answered by the index on words alone.

    For one common word the planner does well to walk the entries from the newest. For several it does so
    too, or reads the whole table, and opens a great many vectors, whose cost it does not know; so it is
    not shown what is looked for.
    """
    return where.replace("%s::tsquery", "(SELECT %s::tsquery)")


def newest(questions: Iterable[Question], most: int) -> tuple[str, list[Any]]:
    """SQL for the numbers of the ``most`` newest articles that match any of the questions.

    Each spelling is looked up by itself: one query of hundreds of words is matched with every article
    that has any of them.
    """
    questions = list(questions)
    matches = [_match(each, phrases=True) for question in questions for each in _spelt_out(question)]
    where, params = _where(questions[0], "")
    where = where.replace("%s::tsquery", "meant.words", 1)
    return (
        "SELECT article_id FROM (SELECT DISTINCT article_id, key FROM "  # noqa: S608 - constants
        f"unnest(%s::tsquery[]) AS meant (words) JOIN articles_searchentry AS entry ON entry.{where} "
        f"ORDER BY key DESC LIMIT {most}) AS newest",
        [matches, *params[1:]],
    )


def _spelt_out(question: Question) -> Iterator[Question]:
    """The question once for each reading of the term that has by far the most."""
    many = max(question.terms, key=lambda term: len(term.readings))
    for reading in many.readings:
        one = replace(many, readings=(reading,))
        yield replace(question, terms=tuple(one if term is many else term for term in question.terms))


def _where(question: Question, match: str) -> tuple[str, list[Any]]:
    where = "words @@ %s::tsquery"
    params: list[Any] = [match]
    if question.since:
        where += " AND key >= %s"
        params.append(key_at(question.since))
    if question.until:
        where += " AND key < %s"
        params.append(key_at(question.until))
    return where, params


def _match(question: Question, *, phrases: bool) -> str:
    follows = " <-> " if phrases else " & "
    parts = [f"({' | '.join(_alternatives(term, follows))})" for term in question.terms]
    return " & ".join([*parts, *(f"'{name}'" for name in question.filed)])


def _alternatives(term: Term, follows: str) -> list[str]:
    runs = ["(" + follows.join(f"'{word}'" for word in run) + ")" for run in term.readings]
    return [*runs, f"'{term.beginning}':*"] if term.beginning else runs
