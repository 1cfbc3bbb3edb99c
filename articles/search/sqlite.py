"""The index in SQLite: one FTS5 table, its rowid the key of the entry.

It keeps the words it was given. A contentless table would save their room, but takes an article out only
on being told its old words again, which a newer stemmer could get wrong.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from .entries import NUMBER, Entry, key_at
from .question import Question, Term

WEIGHTS = "8, 4, 2, 1, 0"


def write(connection: BaseDatabaseWrapper, entries: Iterable[Entry]) -> None:
    made = list(entries)
    with connection.cursor() as cursor:
        cursor.executemany(
            "DELETE FROM articles_searchentry WHERE article_id = %s", [(each.article_id,) for each in made]
        )
        cursor.executemany(
            "INSERT INTO articles_searchentry (article_id, key) VALUES (%s, %s)",
            [(each.article_id, each.key) for each in made],
        )
        cursor.executemany(
            "INSERT INTO articles_searchwords (rowid, headline, about, spoken, text, filed) "
            "VALUES (%s, %s, %s, %s, %s, %s)",
            [(each.key, *map(" ".join, _fields(each))) for each in made],
        )


def _fields(entry: Entry) -> list[list[str]]:
    return [entry.headline, entry.about, entry.spoken, entry.text, entry.filed]


def best(question: Question, most: int) -> tuple[str, list[Any]]:
    """SQL for the numbers of the ``most`` newest articles that match, the best match first."""
    score = f", bm25(articles_searchwords, {WEIGHTS}) AS score"
    found, params = _newest(question, _match(question), score, most)
    return f"SELECT key & {NUMBER} FROM ({found}) ORDER BY score, key DESC", params  # noqa: S608 - constants


def newest(questions: Iterable[Question], most: int) -> tuple[str, list[Any]]:
    """SQL for the numbers of the ``most`` newest articles that match any of the questions."""
    questions = list(questions)
    match = " OR ".join(f"({_match(question)})" for question in questions)
    found, params = _newest(questions[0], match, "", most)
    return f"SELECT key & {NUMBER} FROM ({found})", params  # noqa: S608 - constants


def _newest(question: Question, match: str, score: str, most: int) -> tuple[str, list[Any]]:
    where = "articles_searchwords MATCH %s"
    params: list[Any] = [match]
    if question.since:
        where += " AND rowid >= %s"
        params.append(key_at(question.since))
    if question.until:
        where += " AND rowid < %s"
        params.append(key_at(question.until))
    return (
        f"SELECT rowid AS key{score} FROM articles_searchwords WHERE {where} "  # noqa: S608 - constants
        f"ORDER BY rowid DESC LIMIT {most}",
        params,
    )


def _match(question: Question) -> str:
    parts = [f"({' OR '.join(_alternatives(term))})" for term in question.terms]
    return " AND ".join([*parts, *(f'"{name}"' for name in question.filed)])


def _alternatives(term: Term) -> list[str]:
    runs = [f'"{" ".join(run)}"' for run in term.readings]
    return [*runs, f'"{term.beginning}"*'] if term.beginning else runs
