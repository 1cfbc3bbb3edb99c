from __future__ import annotations

from django.db import router
from django.db.models.expressions import RawSQL

from articles.models import Article, SearchEntry
from articles.querysets import ArticleQuerySet

from .engines import engine_of
from .question import Question, misspelt

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


def nearly(question: Question, most: int) -> tuple[Question, ArticleQuerySet] | None:
    """The question with its words spelt a little differently, and the ``most`` newest that match that."""
    meant = misspelt(question)
    if meant is None:
        return None
    engine, _connection = engine_of(router.db_for_read(SearchEntry))
    return meant, Article.objects.live().filter(pk__in=RawSQL(*engine.newest(meant, most)))  # noqa: S611
