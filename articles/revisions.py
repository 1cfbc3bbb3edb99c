"""Making, sealing and reading revisions: the text of a piece, apart from where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from articles import clock
from articles.body import article_ids, image_ids
from articles.exceptions import StaleDraft
from articles.models import Article, Image, Revision, RevisionImage, RevisionLink
from articles.models.revision import CONTENT
from articles.originality import seen
from articles.snapshot import Picture, Snapshot, Target
from contributors.models import Account


def copy_of(revision: Revision, *, author: Account, number: int, **changes: Any) -> Revision:
    """A new unsaved, open revision that says the same, apart from ``changes``."""
    said = {name: getattr(revision, name) for name in CONTENT if name != "pictures"}
    return Revision(
        article_id=revision.article_id,
        number=number,
        author=author,
        words=revision.words,
        created_at=clock.now(),
        saved_at=clock.now(),
        **{**said, **changes},
    )


def next_number(article: Article) -> int:
    last = article.revisions.order_by("-number").values_list("number", flat=True).first()
    return (last or 0) + 1


def open_copy(article: Article, revision: Revision, *, author: Account) -> Revision:
    """Save an open copy of ``revision`` for ``author`` to work on."""
    made = copy_of(revision, author=author, number=next_number(article))
    made.save(force_insert=True)
    return made


def seal(revision: Revision) -> Revision:
    """Freeze an open revision as it stands in the database, with what its pictures say, and hash it.

    Raises ``StaleDraft`` if the text was saved by somebody else since ``revision`` was read.
    """
    revision.pictures = picture_words(revision)
    revision.hash = revision.content_hash()
    revision.sealed_at = clock.now()
    sealed = Revision.objects.filter(pk=revision.pk, sealed_at=None, version=revision.version).update(
        pictures=revision.pictures, hash=revision.hash, sealed_at=revision.sealed_at
    )
    if sealed != 1:
        raise StaleDraft(Revision.objects.get(pk=revision.pk))
    mirror_references(revision)
    return revision


def is_intact(revision: Revision) -> bool:
    """Whether a sealed revision still says what it said when it was sealed."""
    return not revision.is_open and revision.hash == revision.content_hash()


def picture_words(revision: Revision) -> dict[str, dict[str, str]]:
    """What each picture of the revision says of itself now, by its id."""
    return {
        str(image.pk): {
            "sha256": image.sha256,
            "alt": image.alt,
            "caption": image.caption,
            "credit": image.credit,
            "credit_url": image.credit_url,
            "licence": image.licence,
        }
        for image in Image.objects.filter(pk__in=_image_ids(revision)).order_by("pk")
    }


def _image_ids(revision: Revision) -> set[int]:
    cover = {revision.cover_id} if revision.cover_id else set()
    return image_ids(revision.body) | cover


def mirror_references(revision: Revision) -> None:
    """Write the tables that keep pictures and articles from vanishing under a sealed text."""
    images = Image.objects.filter(pk__in=_image_ids(revision)).values_list("pk", flat=True)
    RevisionImage.objects.bulk_create([RevisionImage(revision=revision, image_id=pk) for pk in images])
    targets = Article.objects.filter(pk__in=article_ids(revision.body)).values_list("pk", flat=True)
    RevisionLink.objects.bulk_create([RevisionLink(revision=revision, target_id=pk) for pk in targets])


def pictures_of(revision: Revision) -> dict[int, Picture]:
    """The pictures a revision shows, in the words they had when it was sealed (one query)."""
    frozen: Mapping[str, Mapping[str, str]] = revision.pictures
    found: dict[int, Picture] = {}
    for image in Image.objects.filter(pk__in=_image_ids(revision)):
        picture = image.picture()
        words = frozen.get(str(image.pk))
        if words is not None:
            picture = _with_words(picture, words)
        found[image.pk] = picture
    return found


def _with_words(picture: Picture, words: Mapping[str, str]) -> Picture:
    return replace(
        picture,
        alt=words["alt"],
        caption=words["caption"],
        credit=words["credit"],
        credit_url=words["credit_url"],
        licence=words["licence"],
    )


def targets_of(revision: Revision) -> dict[int, Target]:
    """The articles a revision's read-also blocks point to, as they stand now (one query)."""
    wanted = article_ids(revision.body)
    if not wanted:
        return {}
    rows = (
        Article.objects.filter(pk__in=wanted)
        .select_related("live", "live_section")
        .defer("live__html", "live__text")
    )
    return {
        row.pk: Target(
            id=row.pk,
            headline=row.live.headline if row.live else "",
            url=row.get_absolute_url() if row.live else "",
            published=row.live is not None,
        )
        for row in rows
    }


def snapshot_of(revision: Revision) -> Snapshot:
    """The revision with everything it refers to, as the plain value that checks read."""
    pictures = pictures_of(revision)
    snapshot = revision.snapshot(pictures, targets_of(revision))
    return replace(snapshot, seen=seen(pictures, exclude_article=revision.article_id))
