"""Keeping the index in step with what readers see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from django.db import router, transaction
from django.db.models import QuerySet

from articles.models import Article, Edition, SearchEntry, Topic

from .engines import engine_of
from .entries import Entry, entry_of

BATCH = 200


def put(article: Article, edition: Edition, *, published_at: datetime) -> None:
    """Let the article be found by the words of ``edition`` and no longer by those of the one before.

    Call inside the transaction that makes the edition live, after its topics are filed.
    """
    topics = Topic.objects.filter(article_links__content_object=article)
    _write([entry_of(article, edition, topics, published_at)])


def _write(entries: Iterable[Entry]) -> None:
    engine, connection = engine_of(router.db_for_write(SearchEntry))
    engine.write(connection, entries)


def remove(article: Article) -> None:
    """Call inside the transaction that takes the article from readers."""
    SearchEntry.objects.filter(article=article).delete()


def refresh(articles: QuerySet[Article]) -> None:
    """Index anew those of ``articles`` that are live, and take the others out."""
    for _done in _in_batches(articles):
        pass


def rebuild() -> Iterator[int]:
    """Index every live article anew, yielding how many are done; searching goes on meanwhile."""
    yield from _in_batches(Article.objects.live())
    SearchEntry.objects.filter(article__live=None).delete()


def _in_batches(articles: QuerySet[Article]) -> Iterator[int]:
    numbers = list(articles.order_by("pk").values_list("pk", flat=True))
    for first in range(0, len(numbers), BATCH):
        index(numbers[first : first + BATCH])
        yield min(first + BATCH, len(numbers))


@transaction.atomic
def index(numbers: Sequence[int]) -> None:
    """Index these articles as they are now live, and take out those that are not. In one transaction."""
    # Whoever publishes or retracts one of these meanwhile has its entry locked: wait for them before the
    # texts are read, or the words of a text that is gone could be written over those of the new one.
    list(SearchEntry.objects.select_for_update().filter(article__in=numbers).order_by("pk").values_list("pk"))
    live = Article.objects.live().filter(pk__in=numbers).select_related("live", "writer")
    found = list(live.prefetch_related("topic_links__tag"))
    SearchEntry.objects.filter(article__in=set(numbers) - {article.pk for article in found}).delete()
    _write(
        entry_of(article, article.shown, _topics(article), article.published_at)
        for article in found
        if article.published_at
    )


def _topics(article: Article) -> list[Topic]:
    return [link.tag for link in article.topic_links.all()]
