"""Which articles stand on a page beside the one it is about. One query fills all the shelves of a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from articles.models import Article, ArticleTopic, LineupSlot, Reads, Section, Topic
from newsroom.reader.furniture import Furniture
from newsroom.reader.prepared import Prepared
from newsroom.reader.rows import Row, columns, rows

RELATED, LATEST = 4, 6
SECONDS, RIVER, PER_SECTION, MOST_READ, STRIP = 2, 12, 4, 5, 12
READ_ALSO = re.compile(r'<p class="read-also"[^>]*>.*?<a href="[^"]*-(\d+)/">.*?</p>', re.DOTALL)


@dataclass
class Companions:
    """What follows an article, and its text with the read-also lines as they are true today."""

    html: str
    related: list[Row]
    latest: list[Row]
    shown: list[Row]


def companions(article: Article, furniture: Furniture) -> Companions:
    """One query, whatever the number of read-also lines and topics."""
    html = article.live.html
    named = sorted({int(number) for number in READ_ALSO.findall(html)})
    topics = [topic.pk for topic in furniture.topics]
    found = rows(_beside(section=article.live_section_id, topics=topics, named=named))
    others = [row for row in found if row.pk != article.pk]
    near = [row for row in others if row.shared or row.section_id == article.live_section_id]
    related = sorted(near, key=lambda row: -row.shared)[:RELATED]
    taken = {row.pk for row in related}
    latest = [row for row in others if row.pk not in taken][:LATEST]
    targets = {row.pk: row for row in others if row.pk in named}
    return Companions(
        html=with_read_also(html, targets) if named else html,
        related=related,
        latest=latest,
        shown=[*related, *latest, *targets.values()],
    )


def texts_of(articles: Iterable[Article]) -> dict[int, str]:
    """The texts of live articles, read-also lines as they are true today; one query at most."""
    texts = {article.pk: article.live.html for article in articles}
    named = {int(number) for html in texts.values() for number in READ_ALSO.findall(html)}
    if not named:
        return texts
    targets = {row.pk: row for row in rows(columns(Article.objects.live().filter(pk__in=named)))}
    return {pk: with_read_also(html, targets) for pk, html in texts.items()}


def with_read_also(html: str, targets: dict[int, Row]) -> str:
    """The stored text with each read-also under its target's present headline; withdrawn ones are gone."""

    def line(match: re.Match[str]) -> str:
        target = targets.get(int(match[1]))
        if target is None:
            return ""
        return format_html(
            '<p class="read-also">{}: <a href="{}">{}</a></p>',
            _("Read also"),
            target.address,
            target.headline,
        )

    return READ_ALSO.sub(line, html)


@dataclass
class Front:
    lead: Row | None = None
    seconds: list[Row] = field(default_factory=list)
    river: list[Row] = field(default_factory=list)
    sections: list[tuple[Section, list[Row]]] = field(default_factory=list)
    most_read: list[Row] = field(default_factory=list)
    topics: list[tuple[str, str]] = field(default_factory=list)


def front(sections: list[Section], now: datetime) -> Front:
    """The front page: what the lineup names, then the newest; four queries with the caller's one."""
    placed = list(lineup(now))
    read = most_read(timezone.localdate(now))
    named = list(dict.fromkeys([*placed, *read]))
    found = rows(_everywhere(sections=[section.pk for section in sections], named=named))
    by_pk = {row.pk: row for row in found}
    top = [by_pk[pk] for pk in placed if pk in by_pk]
    top += [row for row in found if row.cover and row.pk not in placed]
    top += [row for row in found if not row.cover and row.pk not in placed]
    top = top[: SECONDS + 1]
    taken = {row.pk for row in top}
    rest = [row for row in found if row.pk not in taken]
    return Front(
        lead=top[0] if top else None,
        seconds=top[1:],
        river=rest[:RIVER],
        sections=[
            (section, shelf)
            for section in sections
            if (shelf := [row for row in rest if row.section_id == section.pk][:PER_SECTION])
        ],
        most_read=[by_pk[pk] for pk in read if pk in by_pk],
        topics=[(name, slug) for name, slug, _weight in _strip(keys=[row.pk for row in found])]
        if found
        else [],
    )


def most_read(today: date, days: int = 7) -> list[int]:
    """Numbers of the articles read most in the last days: the best of each day, added up.

    Looking only the top of each day keeps this one short scan per day however much is read.
    """
    total: Counter[int] = Counter()
    for number, views in _reads(days=[today - timedelta(days=back) for back in range(days)]):
        total[number] += views
    return [number for number, _views in total.most_common(MOST_READ)]


def lineup(now: datetime, section: Section | None = None) -> QuerySet:
    """Numbers of the articles the desk has placed on the front page or on top of a section."""
    current = Q(starts_at__lte=now) & (Q(ends_at=None) | Q(ends_at__gt=now))
    slots = LineupSlot.objects.filter(current, section=section).order_by("position", "-starts_at")
    return slots.values_list("article_id", flat=True)[: SECONDS + 1]


def _query_strip(*, keys: Sequence[int]) -> QuerySet:
    """Name and slug of the topics these articles are about, the most used first."""
    topics = Topic.objects.filter(article_links__content_object__in=keys)
    weighed = topics.annotate(weight=Count("article_links")).order_by("-weight", "name")
    return weighed.values_list("name", "slug", "weight")[:STRIP]


def _query_reads(*, days: Sequence[date]) -> QuerySet:
    best = [
        Reads.objects.filter(pk__in=Reads.objects.filter(day=day).order_by("-views").values("pk")[:40])
        .order_by()
        .values_list("article_id", "views")
        for day in days
    ]
    return best[0].union(*best[1:], all=True)


def _query_beside(*, section: int, topics: Sequence[int], named: Sequence[int]) -> QuerySet:
    """The newest, the newest of the section and of each topic, and those that are named."""
    live = Article.objects.live()
    wanted = [_newest(live, LATEST + 1), _newest(live.filter(live_section=section), RELATED + 1)]
    wanted += [_newest_of(topic, RELATED + 1) for topic in topics]
    shared = (
        ArticleTopic.objects.filter(content_object=OuterRef("pk"), tag__in=topics)
        .order_by()
        .values("content_object")
        .annotate(number=Count("pk"))
        .values("number")
    )
    number = Coalesce(Subquery(shared), Value(0)) if topics else Value(0)
    return columns(_united(wanted, named).annotate(shared=number), "shared")


def _query_everywhere(*, sections: Sequence[int], named: Sequence[int]) -> QuerySet:
    """The newest, the newest of each section, and those that are named."""
    live = Article.objects.live()
    wanted = [_newest(live, RIVER + SECONDS + 1)]
    wanted += [_newest(live.filter(live_section=section), PER_SECTION + SECONDS + 1) for section in sections]
    return columns(_united(wanted, named))


_beside = Prepared(Article, _query_beside)
_everywhere = Prepared(Article, _query_everywhere)
_strip = Prepared(Topic, _query_strip)
_reads = Prepared(Reads, _query_reads)


def _newest(articles: QuerySet, number: int) -> QuerySet:
    """The keys of the newest rows, as something a union can hold (SQLite unites no limited selects)."""
    newest = articles.order_by("-published_at", "-id").values("pk")[:number]
    return Article.objects.filter(pk__in=newest).order_by().values("pk")


def _newest_of(topic: int, number: int) -> QuerySet:
    links = ArticleTopic.objects.filter(tag=topic).order_by("-published_at", "-content_object")
    newest = links.values("content_object")[:number]
    return Article.objects.live().filter(pk__in=newest).order_by().values("pk")


def _united(wanted: list[QuerySet], named: Sequence[int]) -> QuerySet[Article]:
    if named:
        wanted = [*wanted, Article.objects.live().filter(pk__in=named).order_by().values("pk")]
    keys = wanted[0].union(*wanted[1:], all=True)
    return Article.objects.live().filter(pk__in=keys).order_by("-published_at", "-id")
