"""Pages that are one list: a section, a topic, a writer, a day, everything, what was corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from django.db.models import BooleanField, QuerySet
from django.db.models.expressions import RawSQL
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from articles.models import Article, ArticleTopic, Edition, Section, Topic
from contributors.models import Editor, Writer
from newsroom.reader import gate, structured, tags
from newsroom.reader.furniture import sections
from newsroom.reader.paging import Page, page_of
from newsroom.reader.rows import columns, rows
from newsroom.reader.shelves import lineup


@gate.page
def section(request: HttpRequest, slug: str) -> HttpResponse:
    channels = sections()
    place = next((channel for channel in channels if channel.slug == slug), None)
    if place is None:
        raise Http404
    page = _river(Article.objects.live().filter(live_section=place), request)
    if not request.GET.keys() & {"before", "after"}:
        page = _with_lineup(page, place)
    shown = {"section": place, "here": slug}
    return _list(request, "reader/section.html", page, channels, f"section:{place.pk}", **shown)


def _with_lineup(page: Page, place: Section) -> Page:
    """The section's first page, begun by what the desk has placed there."""
    placed = list(lineup(timezone.now(), place))
    if not placed:
        return page
    found = {row.pk: row for row in rows(columns(Article.objects.live().filter(pk__in=placed)))}
    first = [found[pk] for pk in placed if pk in found]
    return replace(page, rows=[*first, *(row for row in page.rows if row.pk not in found)])


@gate.page
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    subject = get_object_or_404(Topic.objects.select_related("merged_into"), slug=slug)
    if subject.merged_into:
        return tags.tagged(redirect(subject.merged_into, permanent=True), f"topic:{subject.pk}")
    links = page_of(ArticleTopic.objects.filter(tag=subject), request, pk="content_object_id")
    if not links.rows:
        # Its name may be all that is left of something withdrawn.
        raise Http404
    keys = [link.content_object_id for link in links.rows]
    found = Article.objects.live().filter(pk__in=keys).order_by("-published_at", "-id")
    page = Page(rows(columns(found)), links.newer, links.older)
    return _list(request, "reader/topic.html", page, sections(), f"topic:{subject.pk}", topic=subject)


@gate.page
def writer(request: HttpRequest, handle: str) -> HttpResponse:
    person = get_object_or_404(Writer, handle=handle)
    page = _river(Article.objects.live().filter(writer=person), request)
    if not page.rows:
        # Somebody who never published has no public face.
        raise Http404
    return _list(
        request,
        "reader/writer.html",
        page,
        sections(),
        f"writer:{person.pk}",
        writer=person,
        facts=structured.as_script(structured.profile_facts(person)),
    )


@gate.page
def archive(request: HttpRequest) -> HttpResponse:
    """Everything, newest first."""
    return _list(request, "reader/archive.html", _river(Article.objects.live(), request), sections())


@gate.page
def day(request: HttpRequest, year: int, month: int, day: int) -> HttpResponse:
    """What was published on one day as the newsroom's clock counts days."""
    try:
        asked = date(year, month, day)
        begin = timezone.make_aware(datetime.combine(asked, time.min))
        end = timezone.make_aware(datetime.combine(asked + timedelta(days=1), time.min))
        before, after = asked - timedelta(days=1), asked + timedelta(days=1)
    except (ValueError, OverflowError) as error:
        raise Http404 from error
    page = _river(Article.objects.live().filter(published_at__gte=begin, published_at__lt=end), request)
    return _list(request, "reader/archive.html", page, sections(), day=asked, before=before, after=after)


# Written out as the index on it is: SQLite does not use a partial index for values it is given later.
_IS_NOTICE = RawSQL(
    """"articles_edition"."kind" IN ('correction', 'reply', 'retraction', 'reinstatement')""",
    (),
    output_field=BooleanField(),
)


@gate.page
def corrections(request: HttpRequest) -> HttpResponse:
    """Every correction, reply, retraction and reinstatement, newest first."""
    notices = Edition.objects.filter(_IS_NOTICE).defer("html", "text")
    page = page_of(notices.select_related("article__live_section", "article__section"), request)
    response = render(request, "reader/corrections.html", {"page": page, "sections": sections()})
    return tags.tagged(response, "notices", *(f"article:{notice.article_id}" for notice in page.rows))


@gate.page
def editors(request: HttpRequest) -> HttpResponse:
    staff = list(Editor.objects.filter(is_active=True).prefetch_related("sections"))
    response = render(request, "reader/editors.html", {"editors": staff, "sections": sections()})
    return tags.tagged(response, "people")


def _river(articles: QuerySet[Article], request: HttpRequest) -> Page:
    return page_of(columns(articles), request, make=rows)


def _list(
    request: HttpRequest, template: str, page: Page, channels: list[Section], *names: str, **more
) -> HttpResponse:
    response = render(request, template, {"page": page, "sections": channels, **more})
    return tags.tagged(response, "river", *names, *tags.of(page.rows))
