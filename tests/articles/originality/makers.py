"""Submitted texts for the originality tests: Wren and Vera write."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from articles import drafting, originality
from articles.body import build
from articles.models import Article, Edition, Image, Revision, Section
from articles.revisions import copy_of, next_number, seal
from contributors.models import Account, Editor, Writer

NAMES = (
    "perahu",
    "teluk",
    "nelayan",
    "ombak",
    "jala",
    "garam",
    "pasir",
    "bakau",
    "mercusuar",
    "dermaga",
    "layar",
)


def story(seed: int, words: int = 60) -> str:
    """A text of its own for every seed: no two share more than a few words in a row."""
    state, chosen = seed * 7919 + 17, []
    for step in range(words):
        state = (state * 1_103_515_245 + 12_345) % 2**31
        chosen.append(
            f"{NAMES[(state >> 8) % len(NAMES)]}{seed}" if step % 5 == 0 else NAMES[(state >> 8) % len(NAMES)]
        )
    return " ".join(chosen).capitalize() + "."


def writer(name: str) -> Account:
    account, made = Account.objects.get_or_create(email=f"{name}@example.org")
    if made:
        Writer.objects.create(account=account, handle=name, name=name.title())
    return account


def write(
    *paragraphs: str, by: str = "vera", headline: str = "Kabar dari Teluk", cover: Image | None = None
) -> Article:
    """A piece whose text is sealed, as at submission, but not indexed."""
    account = writer(by)
    section, _made = Section.objects.get_or_create(slug="pesisir", defaults={"name": "Pesisir"})
    article = drafting.start(by=account, section=section)
    body = build.doc(*map(build.paragraph, paragraphs))
    drafting.save(article, by=account, headline=headline, body=body, cover=cover)
    seal(Revision.objects.get(article=article))
    return Article.objects.get(pk=article.pk)


def submitted(*paragraphs: str, **given: Any) -> Article:
    article = write(*paragraphs, **given)
    originality.index(article.revision)
    return article


def next_text(article: Article, *paragraphs: str) -> Revision:
    """A further sealed text of the piece."""
    body = build.doc(*map(build.paragraph, paragraphs))
    revision = copy_of(
        article.revision, author=article.writer.account, number=next_number(article), body=body
    )
    revision.save(force_insert=True)
    return seal(revision)


def put_live(article: Article, revision: Revision) -> None:
    account, _made = Account.objects.get_or_create(email="edda@example.org")
    editor, _made = Editor.objects.get_or_create(account=account, defaults={"name": "Edda"})
    edition = Edition.objects.create(
        article=article,
        number=1,
        revision=revision,
        kind="publication",
        editor=editor,
        published_at=timezone.now(),
        headline=revision.headline,
        section=revision.section,
        work=revision.kind,
    )
    now = timezone.now()
    Article.objects.filter(pk=article.pk).update(
        live=edition, live_section=revision.section, published_at=now, updated_at=now
    )
