"""Which articles stand on a page beside the one it is about. One query fills all the shelves of a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from articles.models import Article, ArticleTopic, LineupSlot, Reads, Section, Topic
from newsroom.reader.furniture import Furniture

RELATED, LATEST = 4, 6
SECONDS, RIVER, PER_SECTION, MOST_READ, STRIP = 2, 12, 4, 5, 12
READ_ALSO = re.compile(r'<p class="read-also"[^>]*>.*?<a href="[^"]*-(\d+)/">.*?</p>', re.DOTALL)


@dataclass
class Companions:
    """What follows an article, and its text with the read-also lines as they are true today."""

    html: str
    related: list[Article]
    latest: list[Article]
    shown: list[Article] = field(default_factory=list)


def companions(article: Article, furniture: Furniture) -> Companions:
    """One query, whatever the number of read-also lines and topics."""
    named = {int(number) for number in READ_ALSO.findall(article.live.html)}
    wanted = [_newest(Article.objects.live(), LATEST + 1)]
    wanted.append(_newest(Article.objects.live().filter(live_section=article.live_section), RELATED + 1))
    wanted += [_newest_of(topic.pk, RELATED + 1) for topic in furniture.topics]
    if named:
        wanted.append(Article.objects.live().filter(pk__in=named).order_by().values("pk"))
    shared = (
        ArticleTopic.objects.filter(
            content_object=OuterRef("pk"), tag__in=[topic.pk for topic in furniture.topics]
        )
        .order_by()
        .values("content_object")
        .annotate(number=Count("pk"))
        .values("number")
    )
    rows = _rows(wanted).annotate(shared=Coalesce(Subquery(shared), Value(0)))
    others = [row for row in rows if row.pk != article.pk]
    near = [row for row in others if row.shared or row.live_section_id == article.live_section_id]
    related = sorted(near, key=lambda row: -row.shared)[:RELATED]
    latest = [row for row in others if row not in related][:LATEST]
    targets = {row.pk: row for row in others if row.pk in named}
    return Companions(
        html=with_read_also(article.live.html, targets),
        related=related,
        latest=latest,
        shown=[*related, *latest, *targets.values()],
    )


def with_read_also(html: str, targets: dict[int, Article]) -> str:
    """The stored text with each read-also under its target's present headline; withdrawn ones are gone."""

    def line(match: re.Match[str]) -> str:
        target = targets.get(int(match[1]))
        if target is None:
            return ""
        return format_html(
            '<p class="read-also">{}: <a href="{}">{}</a></p>',
            _("Read also"),
            target.get_absolute_url(),
            target.live.headline,
        )

    return READ_ALSO.sub(line, html)


@dataclass
class Front:
    lead: Article | None = None
    seconds: list[Article] = field(default_factory=list)
    river: list[Article] = field(default_factory=list)
    sections: list[tuple[Section, list[Article]]] = field(default_factory=list)
    most_read: list[Article] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)


def front(sections: list[Section], now: datetime) -> Front:
    """The front page: what the lineup names, then the newest; four queries with the caller's one."""
    placed = list(_placed(now))
    read = most_read(timezone.localdate(now))
    wanted = [_newest(Article.objects.live(), RIVER + SECONDS + 1)]
    for section in sections:
        wanted.append(_newest(Article.objects.live().filter(live_section=section), PER_SECTION * 2))
    if placed or read:
        wanted.append(Article.objects.live().filter(pk__in={*placed, *read}).order_by().values("pk"))
    rows = list(_rows(wanted))
    by_pk = {row.pk: row for row in rows}
    top = [by_pk[pk] for pk in placed if pk in by_pk]
    top += [row for row in rows if row.live.cover_id and row not in top]
    top += [row for row in rows if row not in top]
    top = top[: SECONDS + 1]
    rest = [row for row in rows if row not in top]
    return Front(
        lead=top[0] if top else None,
        seconds=top[1:],
        river=rest[:RIVER],
        sections=[
            (section, shelf)
            for section in sections
            if (shelf := [row for row in rest if row.live_section_id == section.pk][:PER_SECTION])
        ],
        most_read=[by_pk[pk] for pk in read if pk in by_pk],
        topics=_strip(rows),
    )


def most_read(today: date, days: int = 7) -> list[int]:
    """Numbers of the articles read most in the last days: the best of each day, added up.

    Reading only the top of each day keeps this one short scan per day however much is read.
    """
    best = [
        Reads.objects.filter(
            pk__in=Reads.objects.filter(day=today - timedelta(days=back)).order_by("-views").values("pk")[:40]
        ).values_list("article_id", "views")
        for back in range(days)
    ]
    total: Counter[int] = Counter()
    for number, views in best[0].union(*best[1:], all=True):
        total[number] += views
    return [number for number, _views in total.most_common(MOST_READ)]


def _placed(now: datetime) -> QuerySet[Any, int]:
    current = Q(starts_at__lte=now) & (Q(ends_at=None) | Q(ends_at__gt=now))
    slots = LineupSlot.objects.filter(current, section=None).order_by("position", "-starts_at")
    return slots.values_list("article_id", flat=True)[: SECONDS + 1]


def _strip(rows: Iterable[Article]) -> list[Topic]:
    """The topics the page is about, the most used first."""
    links = Count("article_links", filter=Q(article_links__content_object__in=[row.pk for row in rows]))
    return list(
        Topic.objects.filter(article_links__content_object__in=[row.pk for row in rows])
        .annotate(weight=links)
        .order_by("-weight", "name")[:STRIP]
    )


def _newest(articles: QuerySet, number: int) -> QuerySet:
    """The keys of the newest rows, as something a union can hold (SQLite unites no limited selects)."""
    newest = articles.order_by("-published_at", "-id").values("pk")[:number]
    return Article.objects.filter(pk__in=newest).order_by().values("pk")


def _newest_of(topic: int, number: int) -> QuerySet:
    links = ArticleTopic.objects.filter(tag=topic).order_by("-published_at", "-content_object")
    newest = links.values("content_object")[:number]
    return Article.objects.live().filter(pk__in=newest).order_by().values("pk")


def _rows(wanted: list[QuerySet]) -> QuerySet[Article]:
    return Article.objects.river().filter(pk__in=wanted[0].union(*wanted[1:], all=True))
