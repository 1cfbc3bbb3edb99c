"""Filing articles under topics; a name always means the topic its key says, followed through merges."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from articles.models import Article, ArticleTopic, Topic
from articles.models.taxonomy import topic_key


def file_under(article: Article, names: Iterable[str], *, published_at: datetime) -> None:
    """Set the article's public topics to exactly these names, creating what is new."""
    wanted = {topic.pk for topic in map(find_or_create, names)}
    article.topic_links.exclude(tag__in=wanted).delete()
    held = set(article.topic_links.values_list("tag_id", flat=True))
    ArticleTopic.objects.bulk_create(
        ArticleTopic(content_object=article, tag_id=pk, published_at=published_at)
        for pk in sorted(wanted - held)
    )


def find_or_create(name: str) -> Topic:
    """The topic a name means."""
    topic, _created = Topic.objects.get_or_create(key=topic_key(name), defaults={"name": name})
    while topic.merged_into is not None:
        topic = topic.merged_into
    return topic
