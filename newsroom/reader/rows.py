"""An article as a list shows it: one flat row of what is live, never its text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import QuerySet

from articles.models import Article


class Row(NamedTuple):
    pk: int
    slug: str
    language: str
    published_at: datetime
    updated_at: datetime
    writer_id: int
    writer: str
    section_id: int
    section: str
    section_slug: str
    headline: str
    excerpt: str
    cover_words: dict[str, str]
    cover: str | None
    width: int
    height: int
    focal_x: float
    focal_y: float
    variants: list[dict[str, Any]]
    shared: int = 0

    @property
    def address(self) -> str:
        """What ``Article.get_absolute_url`` says, without asking the resolver for every line of a page."""
        return f"/{self.section_slug}/{self.slug}-{self.pk}/"


COLUMNS = (
    "pk",
    "slug",
    "language",
    "published_at",
    "updated_at",
    "writer_id",
    "writer__name",
    "live_section_id",
    "live_section__name",
    "live_section__slug",
    "live__headline",
    "live__excerpt",
    "live__cover_words",
    "live__cover__file",
    "live__cover__width",
    "live__cover__height",
    "live__cover__focal_x",
    "live__cover__focal_y",
    "live__cover__variants",
)


def columns(articles: QuerySet[Article], *more: str) -> QuerySet:
    return articles.values_list(*COLUMNS, *more)


def rows(found: Iterable[Iterable[Any]]) -> list[Row]:
    return [Row(*row) for row in found]
