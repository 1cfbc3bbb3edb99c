"""Making what readers see: rendered once, here, so that no reader ever pays for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from articles import clock, search
from articles.body import plain_text, render_html
from articles.models import Article, Bump, Edition, Image, Revision
from articles.models.article import article_slug
from articles.models.vocabulary import EditionKind
from articles.revisions import pictures_of, targets_of
from articles.snapshot import Picture
from articles.topics import file_under
from contributors.models import Badge, Editor, Writer


def make_edition(
    article: Article, revision: Revision, *, kind: EditionKind, editor: Editor, note: str = ""
) -> tuple[Edition, dict[str, Any]]:
    """Render ``revision`` as the next edition; returns it and what the article's row must say of it."""
    if revision.section is None:
        raise ValueError("An edition needs a section: approval asks for one.")
    moment = clock.now()
    pictures = pictures_of(revision)
    cover = pictures.get(revision.cover_id) if revision.cover_id else None
    edition = Edition.objects.create(
        article=article,
        number=_next_number(article),
        revision=revision,
        kind=kind,
        note=note,
        editor=editor,
        published_at=moment,
        headline=revision.headline,
        excerpt=revision.excerpt,
        section=revision.section,
        work=revision.kind,
        cover=revision.cover,
        cover_words=_words(asdict(cover)) if cover else {},
        sources=revision.sources,
        html=_html(revision, pictures),
        text=plain_text(revision.body),
        words=revision.words,
    )
    published_at = article.published_at or moment
    file_under(article, revision.topics, published_at=published_at)
    _promote(article.writer)
    search.put(article, edition, published_at=published_at)
    return edition, {
        "live": edition,
        "live_section": revision.section,
        "section": revision.section,
        "kind": revision.kind,
        "slug": article_slug(revision.headline),
        "published_at": published_at,
        "updated_at": moment,
    }


def _html(revision: Revision, pictures: Mapping[int, Picture]) -> str:
    return render_html(
        revision.body, pictures=pictures, targets=targets_of(revision), dateline=dateline(revision)
    )


def redraw(image: Image) -> None:
    """Let the live editions that show ``image`` offer the sizes it has now; nothing they say changes."""
    showing = Edition.objects.filter(live_for__isnull=False, revision__image_links__image=image)
    for edition in showing.select_related("revision"):
        Edition.objects.filter(pk=edition.pk).update(
            html=_html(edition.revision, pictures_of(edition.revision))
        )
        Bump.objects.create(tag=f"article:{edition.article_id}")


def _next_number(article: Article) -> int:
    last = article.editions.order_by("-number").values_list("number", flat=True).first()
    return (last or 0) + 1


def _words(picture: dict[str, Any]) -> dict[str, str]:
    return {name: picture[name] for name in ("alt", "caption", "credit", "credit_url")}


def dateline(revision: Revision) -> str:
    """Place and outlet as they stand before the lead: “Jakarta, Suara Warga”, or the one that is given."""
    return ", ".join(part for part in (revision.dateline_place, revision.dateline_outlet) if part)


def _promote(writer: Writer) -> None:
    """A member becomes a writer with the first published article."""
    Writer.objects.filter(pk=writer.pk, badge=Badge.MEMBER).update(badge=Badge.WRITER)


def withdraw_from_readers(
    article: Article, *, editor: Editor, reason: str, note: str
) -> tuple[Edition, dict[str, Any]]:
    """The edition that says why an article is gone, without its text, and what the row must say."""
    last = article.shown
    edition = Edition.objects.create(
        article=article,
        number=_next_number(article),
        revision=last.revision,
        kind=EditionKind.RETRACTION,
        note=note,
        reason_code=reason,
        editor=editor,
        published_at=clock.now(),
        headline=last.headline,
        section=last.section,
        work=last.work,
    )
    article.topic_links.all().delete()
    search.remove(article)
    return edition, {"live": None, "section": last.section, "updated_at": edition.published_at,
                     "endorsed_hash": "", "endorsed_by": None}  # fmt: skip
