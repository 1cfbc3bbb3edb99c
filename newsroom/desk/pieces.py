"""Fetching a piece through the editor who asks: what they may not review does not exist."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.body import iter_blocks
from articles.models import Article, Revision, Stage

BLOCKS = {
    "paragraph": _("Paragraph"),
    "heading": _("Heading"),
    "figure": _("Picture"),
    "quote": _("Quote"),
    "bullet_list": _("List"),
    "ordered_list": _("List"),
    "read_also": _("Read also"),
    "embed": _("Embed"),
    "table": _("Table"),
    "callout": _("Callout"),
    "divider": _("Divider"),
}


def piece(request: HttpRequest, pk: int) -> Article:
    """The piece with what the review screen shows of it. Raises ``Http404``."""
    rows = (
        Article.objects.reviewable_by(request.user)
        .select_related(
            "writer", "section", "revision__section", "revision__author__writer", "revision__author__editor",
            "holder", "approved_by", "endorsed_by", "assigned_to", "live", "live_section",
        )
        .defer("live__html", "live__text")
    )  # fmt: skip
    found = rows.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def as_seen(request: HttpRequest, article: Article) -> Article:
    """The piece as it stood when the editor's page was made, so that a lost race names its winner.

    Only what the page itself said of stage and moves: the workflow reads the row anew before it acts.
    """
    stage, _colon, moves = request.POST.get("seen", "").partition(":")
    if stage in Stage.values and moves.isdecimal() and len(moves) < 10:
        article.stage, article.moves = stage, int(moves)
    return article


def texts(article: Article) -> QuerySet[Revision]:
    """The texts editors know: sent in, shown to readers, or an editor's own.

    What a writer gave up without sending it is sealed too, and stays theirs.
    """
    sent, shown = article.submissions.values("revision"), article.editions.values("revision")
    known = ~Q(author=article.writer.account_id) | Q(pk__in=sent) | Q(pk__in=shown)
    return article.revisions.filter(known, sealed_at__isnull=False)


def text_of(article: Article) -> Revision:
    """What editors look at: the working text, but never what a writer is still typing."""
    if article.working.is_open:
        known = texts(article).select_related("section", "author__writer", "author__editor")
        last = known.order_by("-number").first()
        if last is not None:
            last.article = article
            return last
    article.working.article = article
    return article.working


def passages(body: Any) -> list[tuple[str, str]]:
    """Every block of a text by id, with words by which a person knows it."""
    return [(block.id, _passage(block)) for block in iter_blocks(body)]


def unseen(body: Any, html: str) -> list[tuple[str, str]]:
    """Blocks that ``html``, what readers get, leaves out: pictures to come, read-also without target."""
    return [
        (block.id, _passage(block))
        for block in iter_blocks(body)
        if block.type in ("figure", "read_also") and f'data-block="{block.id}"' not in html
    ]


def _passage(block: Any) -> str:
    words = " ".join(block.text.split())
    name = BLOCKS[block.type]
    return (
        f"{block.index + 1}. {name}: {words[:70]}{'…' if len(words) > 70 else ''}"
        if words
        else (f"{block.index + 1}. {name}")
    )
