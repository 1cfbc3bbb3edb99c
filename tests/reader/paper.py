"""A small paper to read: who works there, and published pieces made the way the newsroom makes them."""

from __future__ import annotations

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

from django.utils import timezone

from articles import clock
from articles.body import build
from articles.editions import make_edition, withdraw_from_readers
from articles.models import Article, Image, Revision, Section
from articles.models.vocabulary import EditionKind
from contributors.models import Account, Badge, Editor, Writer


def open_paper() -> SimpleNamespace:
    """Wren writes and is verified, Sam writes and is not; Edda edits, Cleo is chief; two sections."""
    return SimpleNamespace(
        wren=writer("Wren", badge=Badge.VERIFIED, bio="Writes about the coast."),
        sam=writer("Sam"),
        edda=Editor.objects.create(account=account("edda"), name="Edda"),
        cleo=Editor.objects.create(account=account("cleo"), name="Cleo", is_chief=True),
        coast=Section.objects.create(name="Pesisir", slug="pesisir", position=1),
        city=Section.objects.create(name="Kota", slug="kota", position=2),
    )


def account(name: str) -> Account:
    return Account.objects.create_user(f"{name}@example.org")


def writer(name: str, **fields: Any) -> Writer:
    return Writer.objects.create(account=account(name.lower()), handle=name.lower(), name=name, **fields)


def picture(owner: Writer) -> Image:
    """A picture of which only the row exists; pages need no more."""
    return Image.objects.create(
        owner=owner.account,
        file="images/mangrove.jpg",
        width=1200,
        height=800,
        sha256=f"{Image.objects.count():064x}",
        variants=[
            {"mime": mime, "width": 600, "height": 400, "path": f"images/mangrove-600.{ending}"}
            for mime, ending in (("image/avif", "avif"), ("image/webp", "webp"), ("image/jpeg", "jpg"))
        ],
    )


def draft(paper: SimpleNamespace, headline: str = "Mangroves Come Back", **fields: Any) -> Article:
    """A piece nobody has published yet."""
    by = fields.pop("writer", paper.wren)
    section = fields.pop("section", paper.coast)
    article = Article.objects.create(writer=by, section=section, slug="draft")
    said = {
        "headline": headline,
        "excerpt": "Twenty people walk into the mud every Saturday.",
        "dateline_place": "Jakarta",
        "body": build.doc(build.paragraph("The boats came in at five.")),
        "words": 420,
    } | fields
    revision = Revision.objects.create(article=article, number=1, author=by.account, section=section, **said)
    article.revision = revision
    article.save()
    return article


def publish(paper: SimpleNamespace, headline: str = "Mangroves Come Back", *, ago: float = 1, **fields: Any):
    """A piece readers may see, out ``ago`` hours before now."""
    article = draft(paper, headline, **fields)
    return next_edition(article, EditionKind.PUBLICATION, paper.edda, hours_ago(ago))


def correct(article: Article, editor: Editor, note: str, *, ago: float = 0.5, **fields: Any) -> Article:
    old = article.revision
    old_text = {
        name: getattr(old, name) for name in ("headline", "excerpt", "dateline_place", "body", "words")
    }
    article.revision = Revision.objects.create(
        article=article,
        number=old.number + 1,
        author=old.author,
        section=old.section,
        cover=old.cover,
        sources=old.sources,
        topics=old.topics,
        **(old_text | fields),
    )
    return next_edition(article, EditionKind.CORRECTION, editor, hours_ago(ago), note)


def next_edition(
    article: Article, kind: EditionKind, editor: Editor, at: datetime, note: str = ""
) -> Article:
    revision = article.revision
    Revision.objects.filter(pk=revision.pk, sealed_at=None).update(sealed_at=at, hash=f"{revision.pk:064x}")
    with clock.at(at):
        _edition, row = make_edition(article, revision, kind=kind, editor=editor, note=note)
    Article.objects.filter(pk=article.pk).update(stage="published", revision=revision, **row)
    return Article.objects.get(pk=article.pk)


def retract(article: Article, editor: Editor, note: str = "The family asked, and they are right.") -> Article:
    _edition, row = withdraw_from_readers(article, editor=editor, reason="child", note=note)
    Article.objects.filter(pk=article.pk).update(stage="retracted", **row)
    return Article.objects.get(pk=article.pk)


def hours_ago(hours: float) -> datetime:
    return timezone.now() - timedelta(hours=hours)
