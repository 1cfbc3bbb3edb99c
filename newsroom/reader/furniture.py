"""What stands around an article: the sections of the paper, its topics, the editions it had.

Three kinds of rows in one query, because every query of a page costs more than the rows it brings.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import DateTimeField, QuerySet, Value
from django.utils.functional import Promise

from articles.models import Article, Edition, Section, Topic
from articles.models.vocabulary import EditionKind
from newsroom.reader.prepared import Prepared

NOTICES = {EditionKind.CORRECTION, EditionKind.REPLY, EditionKind.REINSTATEMENT, EditionKind.RETRACTION}


@dataclass(frozen=True)
class Link:
    pk: int
    name: str
    slug: str


@dataclass(frozen=True)
class EditionLine:
    number: int
    kind: EditionKind
    note: str
    at: datetime

    @property
    def label(self) -> str | Promise:
        return self.kind.label

    @property
    def is_notice(self) -> bool:
        return self.kind in NOTICES


@dataclass
class Furniture:
    sections: list[Link] = field(default_factory=list)
    topics: list[Link] = field(default_factory=list)
    editions: list[EditionLine] = field(default_factory=list)


def sections() -> list[Section]:
    return list(Section.objects.order_by("position", "name"))


def around(article: Article) -> Furniture:
    """Sections in their order, topics by name, editions newest first."""
    found = Furniture()
    for what, _place, number, name, slug, at in sorted(_around(article=article.pk), key=lambda row: row[:4]):
        if what == "edition":
            found.editions.insert(0, EditionLine(number, EditionKind(name), slug, at))
        elif what == "topic":
            found.topics.append(Link(number, name, slug))
        else:
            found.sections.append(Link(number, name, slug))
    found.topics.sort(key=lambda topic: topic.name.casefold())
    return found


def _query(*, article: int) -> QuerySet:
    never, no_place = Value(None, output_field=DateTimeField()), Value(0)
    editions = Edition.objects.filter(article=article).annotate(what=Value("edition"), place=no_place)
    topics = Topic.objects.filter(article_links__content_object=article)
    topics = topics.annotate(what=Value("topic"), place=no_place, at=never)
    places = Section.objects.annotate(what=Value("section"), at=never)
    return (
        editions.order_by()
        .values_list("what", "place", "number", "kind", "note", "published_at")
        .union(
            topics.order_by().values_list("what", "place", "pk", "name", "slug", "at"),
            places.order_by().values_list("what", "position", "pk", "name", "slug", "at"),
            all=True,
        )
    )


_around = Prepared(Edition, _query)
