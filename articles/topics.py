"""Filing articles under topics; a name always means the topic its key says, followed through merges."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from articles.models import Article, ArticleTopic, Topic
from articles.models.taxonomy import topic_key


def file_under(article: Article, names: Iterable[str], *, published_at: datetime) -> None:
    """Set the article's public topics to exactly these names, creating what is new."""
    # In one order everywhere: two pieces that bring the same new topics would else wait for each other.
    wanted = {find_or_create(name).pk for name in sorted(names, key=topic_key)}
    article.topic_links.exclude(tag__in=wanted).delete()
    held = set(article.topic_links.values_list("tag_id", flat=True))
    ArticleTopic.objects.bulk_create(
        ArticleTopic(content_object=article, tag_id=pk, published_at=published_at)
        for pk in sorted(wanted - held)
    )


def find_or_create(name: str) -> Topic:
    """The topic a name means; where merges run in a circle, one of that circle."""
    topic, _created = Topic.objects.get_or_create(key=topic_key(name), defaults={"name": name})
    passed = {topic.pk}
    while topic.merged_into is not None and topic.merged_into_id not in passed:
        topic = topic.merged_into
        passed.add(topic.pk)
    return topic
