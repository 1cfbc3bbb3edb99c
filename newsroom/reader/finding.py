"""A search as readers ask for it: words and filters from the address, finds with their words marked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from urllib.parse import urlencode

from django.http import Http404
from django.utils import timezone
from django.utils.text import slugify

from articles import search
from articles.models import Article, Section
from articles.models.taxonomy import topic_slug
from articles.querysets import ArticleQuerySet
from articles.search import Question, Term
from articles.search.finding import RANKED
from newsroom.reader.paging import PAGE
from newsroom.reader.rows import Row, columns

LONGEST = 200
NUMBER = re.compile(r"[1-9][0-9]{0,2}\Z", re.ASCII)


@dataclass(frozen=True)
class Asked:
    """The address, cleaned: what cannot be meant is left out."""

    words: str
    section: Section | None
    topic: str
    writer: str
    since: date | None
    until: date | None
    page: int

    @property
    def narrowed(self) -> bool:
        return any((self.section, self.topic, self.writer, self.since, self.until))

    def address(self, page: int) -> str:
        said = {
            "q": self.words,
            "section": self.section.slug if self.section else "",
            "topic": self.topic,
            "writer": self.writer,
            "since": self.since.isoformat() if self.since else "",
            "until": self.until.isoformat() if self.until else "",
            "page": page if page > 1 else "",
        }
        return "?" + urlencode({name: value for name, value in said.items() if value})


@dataclass(frozen=True)
class Hit:
    row: Row
    headline: list[tuple[str, bool]]
    words: list[tuple[str, bool]]


@dataclass(frozen=True)
class Found:
    hits: list[Hit] = field(default_factory=list)
    number: int = 0
    is_all: bool = True
    is_guess: bool = False
    has_question: bool = True
    previous: str = ""
    next: str = ""


def asked(said: Mapping[str, str], sections: Sequence[Section]) -> Asked:
    page = said.get("page") or "1"
    if not NUMBER.match(page):
        raise Http404
    place = said.get("section")
    return Asked(
        words=_line(said, "q"),
        section=next((section for section in sections if section.slug == place), None),
        topic=_line(said, "topic"),
        writer=_line(said, "writer"),
        since=_day(said, "since"),
        until=_day(said, "until"),
        page=int(page),
    )


def _line(said: Mapping[str, str], name: str) -> str:
    text = said.get(name, "").encode("utf-8", "ignore").decode()
    return " ".join(text.replace("\0", " ").split())[:LONGEST]


def _day(said: Mapping[str, str], name: str) -> date | None:
    try:
        day = date.fromisoformat(said.get(name, ""))
    except ValueError:
        return None
    return day if 1900 < day.year < 2200 else None


def find(asked: Asked) -> Found:
    """One page of what was asked for. Two queries, whatever is found."""
    question = _question(asked)
    if not question.terms and not question.filed:
        return Found(has_question=False)
    numbers = search.find(question)
    if not numbers:
        return _guess(question)
    first = (asked.page - 1) * PAGE
    shown = numbers[first : first + PAGE]
    if not shown:
        raise Http404
    hits = _hits(Article.objects.live().filter(pk__in=shown), question.terms)
    return Found(
        hits=sorted(hits, key=lambda hit: shown.index(hit.row.pk)),
        number=len(numbers),
        is_all=len(numbers) < RANKED,
        previous=asked.address(asked.page - 1) if first else "",
        next=asked.address(asked.page + 1) if first + PAGE < len(numbers) else "",
    )


def _question(asked: Asked) -> Question:
    filed = []
    if asked.section:
        filed.append(search.in_section(asked.section.pk))
    if asked.topic:
        filed.append(search.on_topic(topic_slug(asked.topic)))
    if asked.writer:
        filed.append(search.by_writer(slugify(asked.writer)))
    return Question(
        search.terms_of(asked.words),
        tuple(filed),
        _midnight(asked.since) if asked.since else None,
        _midnight(asked.until + timedelta(days=1)) if asked.until else None,
    )


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _guess(question: Question) -> Found:
    """The newest that are nearly spelt so: enough to find the right word by."""
    meant = search.nearly(question, PAGE)
    if meant is None:
        return Found()
    hits = _hits(meant[1], meant[0])
    hits.sort(key=lambda hit: (hit.row.published_at, hit.row.pk), reverse=True)
    return Found(hits=hits, number=len(hits), is_guess=True)


def _hits(articles: ArticleQuerySet, terms: Sequence[Term]) -> list[Hit]:
    hits = []
    for *flat, text in columns(articles, "live__text"):
        row = Row(*flat)
        words = search.passage(text, terms, row.language)
        hits.append(
            Hit(
                row,
                search.marked(row.headline, terms, row.language),
                words or search.marked(row.excerpt, terms, row.language),
            )
        )
    return hits
