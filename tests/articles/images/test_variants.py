"""The sizes pages are laid out for."""

from __future__ import annotations

import threading

import pytest
from PIL import Image as Pillow

from articles import images
from articles.body import build
from articles.models import Bump, Image
from newsroom.worker import STEPS, Worker
from tests.people import body, edda, published, section, wren

from .test_ingest import encoded, shore

pytestmark = pytest.mark.django_db


def test_every_width_in_every_encoding_and_never_larger_than_the_picture() -> None:
    image = images.ingest(encoded(shore(1200, 800)), owner=wren())
    images.make_variants(image)
    image.refresh_from_db()
    made = {(variant["mime"], variant["width"], variant["height"]) for variant in image.variants}
    kinds = ("image/avif", "image/webp", "image/jpeg")
    assert made == {(kind, *size) for kind in kinds for size in ((480, 320), (960, 640))}
    for variant in image.variants:
        with image.file.storage.open(variant["path"]) as file, Pillow.open(file) as picture:
            assert picture.size == (variant["width"], variant["height"])
            assert picture.get_format_mimetype() == variant["mime"]


def test_a_small_picture_keeps_its_own_width() -> None:
    image = images.ingest(encoded(shore(300, 200)), owner=wren())
    images.make_variants(image)
    assert {variant["width"] for variant in image.variants} == {300}


def test_what_shines_through_shows_white_as_jpeg() -> None:
    image = images.ingest(encoded(Pillow.new("RGBA", (200, 100), (0, 0, 0, 0)), "PNG"), owner=wren())
    images.make_variants(image)
    (jpeg,) = (variant for variant in image.variants if variant["mime"] == "image/jpeg")
    with image.file.storage.open(jpeg["path"]) as file, Pillow.open(file) as picture:
        assert picture.getpixel((50, 50)) == (255, 255, 255)


def test_the_slower_of_two_workers_leaves_no_files_behind() -> None:
    image = images.ingest(encoded(shore(300, 200)), owner=wren())
    slower = Image.objects.get(pk=image.pk)
    images.make_variants(image)
    folder = image.file.storage.listdir("images")[1]
    images.make_variants(slower)
    assert image.file.storage.listdir("images")[1] == folder


def test_the_worker_makes_what_is_missing_and_survives_a_lost_file() -> None:
    owner = wren()
    lost = images.ingest(encoded(shore(300, 200)), owner=owner)
    whole = images.ingest(encoded(shore(320, 200)), owner=owner)
    lost.file.storage.delete(lost.file.name)
    Worker([step for step in STEPS if step.name == "variants"]).tick(threading.Event())
    lost.refresh_from_db()
    whole.refresh_from_db()
    assert lost.variants_at is None
    assert whole.variants_at is not None and len(whole.variants) == 3


def test_a_live_article_offers_the_sizes_once_they_are_made() -> None:
    place, owner = section(), wren()
    image = images.ingest(encoded(shore(1200, 800)), owner=owner)
    shown = build.figure("Pantai", "Wren", image=image.pk, alt="Pantai saat surut")
    text = body()
    article = published(owner, place, edda(place), body={**text, "content": [*text["content"], shown]})
    assert "image/avif" not in article.shown.html
    images.make_variants(image)
    article.shown.refresh_from_db()
    assert "image/avif" in article.shown.html
    assert Bump.objects.filter(tag=f"article:{article.pk}").exists()
