"""An article as the index holds it: made from its live edition and from nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.utils.text import slugify

from articles.models import Article, Edition, Topic
from contributors.models import Writer

from .words import stems, words

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NUMBER_BITS = 31
NUMBER = (1 << NUMBER_BITS) - 1


@dataclass(frozen=True, slots=True)
class Entry:
    """Fields of words; ``spoken`` has them as they stand, for what is typed before it is a whole word."""

    article_id: int
    key: int
    headline: list[str]
    about: list[str]
    spoken: list[str]
    text: list[str]
    filed: list[str]


def entry_of(article: Article, edition: Edition, topics: Iterable[Topic], published_at: datetime) -> Entry:
    language = article.language
    topics = list(topics)
    names = " ".join(topic.name for topic in topics)
    return Entry(
        article_id=article.pk,
        key=key_at(published_at) | article.pk,
        headline=stems(edition.headline, language),
        # A name has no stem; a question always asks for its words as said, too.
        about=[*stems(names, language), *words(article.writer.name)],
        spoken=words(f"{edition.headline} {names} {edition.excerpt}"),
        text=stems(f"{edition.excerpt}\n{edition.text}", language),
        filed=[
            in_section(edition.section_id),
            *(by_writer(name) for name in _names(article.writer)),
            *(on_topic(topic.slug) for topic in topics),
        ],
    )


def _names(writer: Writer) -> list[str]:
    """A reader may know either."""
    return sorted({writer.handle, slugify(writer.name)} - {""})


def key_at(moment: datetime) -> int:
    """The lowest key of the minute; see ``SearchEntry.key``."""
    return (moment - EPOCH) // timedelta(minutes=1) << NUMBER_BITS


# No word has a slash in it, so what a piece is filed under is never found as a word of its text.
def in_section(pk: int) -> str:
    return f"s/{pk}"


def by_writer(handle: str) -> str:
    return f"w/{handle}"


def on_topic(slug: str) -> str:
    return f"t/{slug}"
