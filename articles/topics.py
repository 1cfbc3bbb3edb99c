"""Filing articles under topics; a name always means the topic its key says, followed through merges."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import IntegrityError, transaction

from articles.models import Article, ArticleTopic, Topic
from articles.models.taxonomy import topic_key


def file_under(article: Article, names: Iterable[str], *, published_at: datetime) -> None:
    """Set the article's public topics to exactly these names, creating what is new."""
    wanted = {topic.pk for topic in topics_named(names)}
    article.topic_links.exclude(tag__in=wanted).delete()
    held = set(article.topic_links.values_list("tag_id", flat=True))
    ArticleTopic.objects.bulk_create(
        ArticleTopic(content_object=article, tag_id=pk, published_at=published_at)
        for pk in sorted(wanted - held)
    )


def find_or_create(name: str) -> Topic:
    """The topic a name means."""
    return topics_named([name])[0]


def topics_named(names: Iterable[str]) -> list[Topic]:
    """The topics that names mean, creating what is new; one query for all that are known.

    In one order everywhere: two pieces that bring the same new topics would else wait for each other.
    """
    wanted = {topic_key(name): name for name in names}
    known = {topic.key: topic for topic in Topic.objects.filter(key__in=wanted).select_related("merged_into")}
    return [_followed(known.get(key) or _create(key, name)) for key, name in sorted(wanted.items())]


def _create(key: str, name: str) -> Topic:
    try:
        with transaction.atomic():
            return Topic.objects.create(name=name)
    except IntegrityError:  # somebody else filed under it just now
        return Topic.objects.get(key=key)


def _followed(topic: Topic) -> Topic:
    """Where merges lead; where they run in a circle, one of that circle."""
    passed = {topic.pk}
    while topic.merged_into is not None and topic.merged_into_id not in passed:
        topic = topic.merged_into
        passed.add(topic.pk)
    return topic
