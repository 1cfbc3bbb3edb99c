from __future__ import annotations

import pytest

from articles import originality
from articles.models import Image
from articles.originality.hashes import bands, distance

from .makers import put_live, story, submitted, writer

pytestmark = pytest.mark.django_db


def image(phash: int | None, *, of: str = "vera") -> Image:
    count = Image.objects.count()
    return Image.objects.create(
        owner=writer(of),
        file=f"images/{count}.webp",
        width=1600,
        height=900,
        sha256=f"{count:064}",
        phash=phash,
    )


def seen(picture: Image, exclude: int | None = None) -> list[str]:
    found = originality.seen({picture.pk: picture.picture()}, exclude)
    return [target.headline for target in found.get(picture.pk, ())]


def test_a_picture_that_looks_the_same_is_found_where_it_stands() -> None:
    article = submitted(story(1), cover=image(0x0F0F_3C3C_55AA_1234), headline="Ombak Pagi")
    alike = image(0x0F0F_3C3C_55AA_1230, of="wren")
    assert seen(alike) == ["Ombak Pagi"]
    assert seen(image(0x7777_0000_1111_8888)) == []
    assert seen(alike, article.pk) == []


def test_hashes_with_a_sign_are_compared_bit_by_bit() -> None:
    submitted(story(1), cover=image(-1), headline="Kabut")
    assert seen(image(-2)) == ["Kabut"]


def test_the_very_same_picture_needs_no_hash() -> None:
    picture = image(None)
    submitted(story(1), cover=picture, headline="Dermaga")
    assert seen(picture) == ["Dermaga"]


def test_whether_it_is_published_is_told() -> None:
    picture = image(5)
    article = submitted(story(1), cover=picture)
    assert [target.published for target in originality.seen({1: picture.picture()})[1]] == [False]
    put_live(article, article.revision)
    (target,) = originality.seen({1: picture.picture()})[1]
    assert target.published and target.url == article.__class__.objects.get(pk=article.pk).get_absolute_url()


def test_an_article_is_told_once() -> None:
    first, second = image(5), image(7)
    submitted(story(1), cover=first, headline="Pagi")
    submitted(story(2), cover=second, headline="Petang")
    assert sorted(seen(image(5, of="wren"))) == ["Pagi", "Petang"]


@pytest.mark.parametrize("bit", range(0, 64, 5))
def test_up_to_three_bits_apart_share_a_band(bit: int) -> None:
    one, other = 0x1234_5678_9ABC_DEF0, 0x1234_5678_9ABC_DEF0 ^ (1 << bit) ^ 1 ^ (1 << 40)
    assert distance(one, other) <= 3
    assert set(bands(one)) & set(bands(other))
