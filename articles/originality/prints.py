"""Keeping the fingerprints of what was submitted or published."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Count, Q

from ..body import image_ids, plain_text
from ..models import Article, Fingerprint, Image, PictureBand, Revision
from .hashes import bands
from .winnow import fingerprints, tokens

# What as many texts say is boilerplate: no more of it is stored, and none of it is told.
COMMON = 20
AT_ONCE = 500


@transaction.atomic(savepoint=False)
def index(revision: Revision) -> None:
    """Let later texts be compared with this one. Of the article's other texts only the live one is kept."""
    forget(revision.article, but=revision)
    if not Fingerprint.objects.filter(revision=revision).exists():
        _keep_text(revision)
    _keep_pictures(revision)


def forget(article: Article, *, but: Revision | None = None) -> None:
    """Compare nothing with the article any more; with ``but``, nothing except that text and the live one."""
    stale = Revision.objects.filter(article=article)
    if but is not None:
        stale = stale.exclude(Q(pk=but.pk) | Q(editions__live_for=article))
    # By their keys: left to join millions of rows itself, PostgreSQL may choose to read them all.
    Fingerprint.objects.filter(revision__in=list(stale.values_list("pk", flat=True))).delete()


def _keep_text(revision: Revision) -> None:
    prints = fingerprints(tokens(plain_text(revision.body))[0])
    places = {made.hash: made.position for made in reversed(prints)}
    for value in _common(list(places)):
        del places[value]
    Fingerprint.objects.bulk_create(
        [Fingerprint(revision=revision, hash=value, position=place) for value, place in places.items()],
        batch_size=AT_ONCE,
    )


def _common(hashes: list[int]) -> set[int]:
    found: set[int] = set()
    for start in range(0, len(hashes), AT_ONCE):
        rows = Fingerprint.objects.filter(hash__in=hashes[start : start + AT_ONCE]).values_list("hash")
        found.update(value for value, count in rows.annotate(count=Count("pk")) if count >= COMMON)
    return found


def _keep_pictures(revision: Revision) -> None:
    pictures = image_ids(revision.body) | ({revision.cover_id} if revision.cover_id else set())
    images = Image.objects.filter(pk__in=pictures, bands=None)
    PictureBand.objects.bulk_create(
        [
            PictureBand(image_id=image, band=band)
            for image, phash in images.values_list("pk", "phash")
            if phash is not None
            for band in bands(phash)
        ],
        ignore_conflicts=True,
    )
