from __future__ import annotations

from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render

from articles.body import diff, diff_text
from articles.body.text import POINTERS
from articles.models import Article
from articles.models.vocabulary import EditionKind
from newsroom.reader import gate, structured, tags
from newsroom.reader.cards import card
from newsroom.reader.furniture import around, sections
from newsroom.reader.ninjs import article_item
from newsroom.reader.shelves import companions
from newsroom.reader.whole import whole


@gate.page
def article(request: HttpRequest, section: str, slug: str, pk: int) -> HttpResponse:
    """The article as it is live; under any other words for it, the way to its one address."""
    piece = whole(pk)
    if piece is None:
        raise Http404
    if request.path != piece.get_absolute_url():
        return tags.tagged(redirect(piece, permanent=True), f"article:{pk}")
    if piece.live is None:
        return _tombstone(request, piece)
    furniture = around(piece)
    beside = companions(piece, furniture)
    response = render(
        request,
        "reader/article.html",
        {
            "article": piece,
            "live": piece.live,
            "here": piece.live_section.slug,
            "html": beside.html,
            "related": beside.related,
            "latest": beside.latest,
            "sections": furniture.sections,
            "topics": furniture.topics,
            "editions": furniture.editions,
            "notices": [edition for edition in furniture.editions if edition.is_notice],
            "facts": structured.as_script(structured.article_facts(piece, furniture)),
        },
    )
    response.headers["Link"] = f'<{_data_address(piece)}>; rel="alternate"; type="application/json"'
    return tags.tagged(response, f"article:{pk}", f"writer:{piece.writer_id}", *tags.of(beside.shown))


@gate.page
def ninjs(request: HttpRequest, section: str, slug: str, pk: int) -> HttpResponse:
    """The same article as data."""
    piece = whole(pk)
    if piece is None or piece.live is None:
        raise Http404
    if request.path != _data_address(piece):
        return tags.tagged(redirect(_data_address(piece), permanent=True), f"article:{pk}")
    furniture = around(piece)
    beside = companions(piece, furniture)
    response = JsonResponse(
        article_item(piece, furniture, beside.html), json_dumps_params={"ensure_ascii": False}
    )
    return tags.tagged(response, f"article:{pk}", f"writer:{piece.writer_id}", *tags.of(beside.shown))


def _data_address(piece: Article) -> str:
    return piece.get_absolute_url() + "ninjs.json"


def _tombstone(request: HttpRequest, piece: Article) -> HttpResponse:
    notice = piece.editions.filter(kind=EditionKind.RETRACTION).select_related("editor").latest("number")
    response = render(
        request,
        "reader/tombstone.html",
        {"article": piece, "notice": notice, "sections": sections()},
        status=410,
    )
    return tags.tagged(response, f"article:{piece.pk}")


@gate.page
def card_picture(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The picture for sharing; its address names the edition, so that networks fetch it anew."""
    piece = whole(pk)
    if piece is None or piece.live is None:
        raise Http404
    if piece.live.number != number:
        return tags.tagged(redirect("reader:card", pk=pk, number=piece.live.number), f"article:{pk}")
    response = HttpResponse(card(piece), content_type="image/jpeg")
    return tags.tagged(response, f"article:{pk}", f"writer:{piece.writer_id}")


@gate.page
def edition(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """What one edition changed against the text readers had before it, by block and by word."""
    piece = get_object_or_404(Article.objects.live().select_related("live", "live_section"), pk=pk)
    texts = piece.editions.exclude(kind=EditionKind.RETRACTION).filter(number__lte=number)
    found = list(texts.select_related("revision", "editor").defer("html", "text").order_by("-number")[:2])
    if not found or found[0].number != number:
        raise Http404
    new, old = found[0], found[1] if len(found) > 1 else None
    response = render(
        request,
        "reader/edition.html",
        {
            "article": piece,
            "new": new,
            "old": old,
            "headline": diff_text(old.headline, new.headline) if old else (),
            "excerpt": diff_text(old.excerpt, new.excerpt) if old else (),
            "changes": _changes(old.revision.body, new.revision.body) if old else (),
            "sections": sections(),
        },
    )
    return tags.tagged(response, f"article:{pk}")


def _changes(old: Any, new: Any) -> list[tuple[bool, list[Any]]]:
    """Runs of what changed and of what stayed, so that a page shows the one and only counts the other.

    Pointers to other articles are left out: they follow their targets and may name what was withdrawn.
    """
    steps = (step for step in diff(old, new) if (step.new or step.old).type not in POINTERS)
    return [(same, list(run)) for same, run in groupby(steps, key=lambda step: step.op == "same")]
