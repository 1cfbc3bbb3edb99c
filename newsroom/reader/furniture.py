"""What stands around an article: the sections of the paper, its topics, the editions it had.

Three kinds of rows in one query, because every query of a page costs more than the rows it brings.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import DateTimeField, Value
from django.utils.functional import Promise

from articles.models import Article, Section, Topic
from articles.models.vocabulary import EditionKind

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
    for what, number, name, slug, at in sorted(_rows(article), key=lambda row: (row[0], row[1], row[2])):
        if what == "edition":
            found.editions.insert(0, EditionLine(number, EditionKind(name), slug, at))
        elif what == "topic":
            found.topics.append(Link(number, name, slug))
        else:
            found.sections.append(Link(number, name, slug))
    found.topics.sort(key=lambda topic: topic.name.casefold())
    return found


def _rows(article: Article):
    never = Value(None, output_field=DateTimeField())
    editions = article.editions.annotate(what=Value("edition")).values_list(
        "what", "number", "kind", "note", "published_at"
    )
    topics = Topic.objects.filter(article_links__content_object=article).annotate(
        what=Value("topic"), at=never
    )
    places = Section.objects.annotate(what=Value("section"), at=never)
    return editions.order_by().union(
        topics.order_by().values_list("what", "pk", "name", "slug", "at"),
        places.order_by().values_list("what", "position", "name", "slug", "at"),
        all=True,
    )
