"""What machines fetch: feeds, sitemaps, robots."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Section, Topic
from contributors.models import Writer
from newsroom.reader import feedformats, gate, tags
from newsroom.reader.rows import columns, rows

ITEMS = 20
NOT_FOR_ROBOTS = ("/studio/", "/desk/", "/accounts/", "/lapor/", "/hak-jawab/", "/cari/")
PART = 5000  # articles in one sitemap; the limit of the format is 50,000
FORMATS = {
    "rss.xml": (feedformats.FullRss, "application/rss+xml; charset=utf-8"),
    "atom.xml": (feedformats.FullAtom, "application/atom+xml; charset=utf-8"),
    "feed.json": (None, "application/feed+json; charset=utf-8"),
}


@gate.page
def site(request: HttpRequest, form: str) -> HttpResponse:
    return _feed(request, form, settings.SITE_NAME, "/", Article.objects.river())


@gate.page
def section(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    place = get_object_or_404(Section, slug=slug)
    articles = Article.objects.river().filter(live_section=place)
    return _feed(request, form, place.name, place.get_absolute_url(), articles)


@gate.page
def topic(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    subject = get_object_or_404(Topic, slug=slug, merged_into=None)
    links = subject.article_links.order_by("-published_at", "-content_object")
    newest = links.values("content_object")[:ITEMS]
    if not newest:
        raise Http404
    return _feed(
        request, form, subject.name, subject.get_absolute_url(), Article.objects.river().filter(pk__in=newest)
    )


@gate.page
def writer(request: HttpRequest, handle: str, form: str) -> HttpResponse:
    person = get_object_or_404(Writer, handle=handle)
    articles = Article.objects.river().filter(writer=person)
    return _feed(request, form, person.name, person.get_absolute_url(), articles)


def _feed(
    request: HttpRequest, form: str, title: str, page: str, articles: QuerySet[Article]
) -> HttpResponse:
    kind, content_type = FORMATS[form]
    newest = list(articles.defer(None).defer("live__text")[:ITEMS])
    if page != "/":
        title = f"{title} · {settings.SITE_NAME}"
    if kind:
        text = feedformats.as_xml(kind, title, page, request.path, newest)
    else:
        text = feedformats.as_json(title, page, request.path, newest)
    return tags.tagged(HttpResponse(text, content_type=content_type), "river", *tags.of(newest))


@gate.page
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """Articles by ranges of their number: a part never moves, and no page of it is counted."""
    last = Article.objects.live().order_by("-pk").values_list("pk", flat=True).first() or 0
    parts = range(1, (last - 1) // PART + 2) if last else ()
    return _xml(request, "reader/sitemap_index.xml", {"parts": parts})


@gate.page
def sitemap(request: HttpRequest, part: int) -> HttpResponse:
    if part > 10**9:
        raise Http404
    first = (part - 1) * PART + 1
    articles = Article.objects.live().filter(pk__gte=first, pk__lt=first + PART).order_by("pk")
    found = rows(columns(articles))
    if not found:
        raise Http404
    return _xml(request, "reader/sitemap.xml", {"rows": found})


@gate.page
def news_sitemap(request: HttpRequest) -> HttpResponse:
    """The last two days, as news search asks for them."""
    since = timezone.now() - timedelta(days=2)
    articles = Article.objects.live().filter(published_at__gte=since).order_by("-published_at", "-id")
    return _xml(request, "reader/sitemap.xml", {"rows": rows(columns(articles)[:1000]), "news": True})


@gate.page
def robots(request: HttpRequest) -> HttpResponse:
    private = "".join(f"Disallow: {path}\n" for path in NOT_FOR_ROBOTS)
    site = settings.SITE_URL.rstrip("/")
    text = (
        f"User-agent: *\n{private}\n"
        f"Sitemap: {site}{reverse('reader:sitemap_index')}\n"
        f"Sitemap: {site}{reverse('reader:news_sitemap')}\n"
    )
    return tags.tagged(HttpResponse(text, content_type="text/plain; charset=utf-8"), "pages")


def _xml(request: HttpRequest, template: str, context: dict) -> HttpResponse:
    response = render(request, template, context, content_type="application/xml; charset=utf-8")
    return tags.tagged(response, "river")
