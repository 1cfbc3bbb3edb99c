"""Where pictures that look the same stand already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ..models import Image, PictureBand, RevisionImage
from ..snapshot import Picture, Target
from .hashes import NEAR, bands, distance

# Plain surfaces share bands by the thousand; the newest are enough to look at.
MOST_CANDIDATES = 400
MOST_SEEN = 5


def seen(
    pictures: Mapping[int, Picture], exclude_article: int | None = None
) -> dict[int, tuple[Target, ...]]:
    """For each picture the other articles, newest first, that were submitted with it or with one like it."""
    alike = _alike(pictures)
    uses = (
        RevisionImage.objects.filter(image__in={image for images in alike.values() for image in images})
        .exclude(revision__article=exclude_article)
        .select_related("revision__article__live", "revision__article__live_section")
        .defer("revision__body", "revision__article__live__html", "revision__article__live__text")
        .order_by("-revision")[:MOST_CANDIDATES]
    )
    targets: dict[int, dict[int, Target]] = defaultdict(dict)
    for use in uses:
        article = use.revision.article
        if article.live:
            target = Target(article.pk, article.live.headline, article.get_absolute_url(), published=True)
        else:
            target = Target(article.pk, use.revision.headline, "", published=False)
        targets[use.image_id].setdefault(article.pk, target)
    found = {}
    for picture, images in alike.items():
        where = {key: target for image in images for key, target in targets[image].items()}
        if where:
            found[picture] = tuple(where.values())[:MOST_SEEN]
    return found


def _alike(pictures: Mapping[int, Picture]) -> dict[int, list[int]]:
    """The stored images that look like each picture; itself among them, for it may stand elsewhere."""
    hashed = {key: picture.phash for key, picture in pictures.items() if picture.phash is not None}
    wanted = {band for phash in hashed.values() for band in bands(phash)}
    near = PictureBand.objects.filter(band__in=wanted).order_by("-pk").values_list("image_id", flat=True)
    candidates = set(near[: MOST_CANDIDATES * len(hashed)]) | set(pictures)
    stored = Image.objects.filter(pk__in=candidates).values_list("pk", "phash")
    alike: dict[int, list[int]] = {key: [key] for key in pictures}
    for image, phash in stored:
        for key, own in hashed.items():
            if image != key and phash is not None and distance(own, phash) <= NEAR:
                alike[key].append(image)
    return alike
