from __future__ import annotations

from django.db import router
from django.db.models.expressions import RawSQL

from articles.models import Article, SearchEntry
from articles.querysets import ArticleQuerySet

from .engines import engine_of
from .question import Question, Term, misspelt

# Ranking reads every match, so of words that half of all texts say only the newest are ranked.
RANKED = 2000


def find(question: Question) -> list[int]:
    """The numbers of at most ``RANKED`` live articles, the best match first. One query."""
    if not question.terms and not question.filed:
        return []
    engine, connection = engine_of(router.db_for_read(SearchEntry))
    sql, params = engine.best(question, RANKED)
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return [number for (number,) in cursor.fetchall()]


def nearly(question: Question, most: int) -> tuple[list[Term], ArticleQuerySet] | None:
    """The ``most`` newest live articles with one word spelt a little differently, and what is in them then.

    None when no word of the question can be misspelt.
    """
    meant = misspelt(question)
    if not meant:
        return None
    engine, _connection = engine_of(router.db_for_read(SearchEntry))
    terms = [term for each in meant for term in each.terms]
    return terms, Article.objects.live().filter(pk__in=RawSQL(*engine.newest(meant, most)))  # noqa: S611
