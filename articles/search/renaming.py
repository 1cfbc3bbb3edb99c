"""Names change past the workflow: a writer's, a topic's. The entries that hold them are made anew later.

Saving a profile must not wait for a thousand texts to be indexed, so it only marks their entries; the
worker takes those one by one.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.db.models.signals import post_save

from articles import clock
from articles.models import SearchEntry, Topic
from contributors.models import Writer

from .keeping import index


def listen() -> None:
    post_save.connect(_writer_saved, sender=Writer, dispatch_uid="search: writer saved")
    post_save.connect(_topic_saved, sender=Topic, dispatch_uid="search: topic saved")


def _writer_saved(instance: Writer, created: bool, **signal: Any) -> None:
    if not created:
        _mark(SearchEntry.objects.filter(article__writer=instance))


def _topic_saved(instance: Topic, created: bool, **signal: Any) -> None:
    if not created:
        # A merge may have moved the articles already.
        topics = [instance.pk, instance.merged_into_id]
        _mark(SearchEntry.objects.filter(article__topic_links__tag__in=topics))


def _mark(entries: QuerySet[SearchEntry]) -> None:
    SearchEntry.objects.filter(pk__in=entries.values("pk")).update(renamed_at=clock.now())


def renamed(now: datetime) -> QuerySet[SearchEntry]:
    """Entries that hold an old name, the oldest first."""
    return SearchEntry.objects.filter(renamed_at__lte=now).order_by("renamed_at", "pk")


def renew(entry: SearchEntry) -> None:
    index([entry.pk])
