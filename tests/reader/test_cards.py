"""The card of an article is a picture of its own, made anew for each edition."""

from __future__ import annotations

import io

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image

from newsroom.reader.cards import card
from newsroom.reader.whole import whole
from tests.reader import paper as papers


def drawn(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content), formats=["JPEG"])


def test_a_card_has_the_size_networks_ask_for_and_names_its_edition(paper, client):
    article = papers.publish(paper)
    html = client.get(article.get_absolute_url()).content.decode()
    address = reverse("reader:card", args=[article.pk, 1])
    assert f'property="og:image" content="http://127.0.0.1:8000{address}"' in html
    answer = client.get(address)
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert drawn(answer.content).size == (1200, 630)

    papers.correct(article, paper.edda, "It was six.")
    newer = client.get(address)
    assert (newer.status_code, newer.headers["Location"]) == (
        302,
        reverse("reader:card", args=[article.pk, 2]),
    )


def test_a_card_shows_the_cover(paper):
    cover = papers.picture(paper.wren)
    file = io.BytesIO()
    Image.new("RGB", (600, 400), "#00ff00").save(file, "PNG")
    cover.file.save("green.png", ContentFile(file.getvalue()), save=False)
    cover.width, cover.height = 600, 400
    cover.save()
    picture = drawn(card(whole(papers.publish(paper, cover=cover).pk))).convert("RGB")
    red, green, blue = picture.getpixel((1100, 300))
    assert (red < 30, green > 220, blue < 30) == (True, True, True)


@pytest.mark.parametrize("headline", ["Word " * 39, "W" * 200, "😀 ᬅᬓ漢字", "-"])
def test_no_headline_is_too_odd_for_a_card(paper, headline):
    assert drawn(card(whole(papers.publish(paper, headline).pk))).size == (1200, 630)


def test_what_is_not_live_has_no_card(paper, client):
    draft, gone = papers.draft(paper), papers.retract(papers.publish(paper), paper.cleo)
    for article in (draft, gone):
        assert client.get(reverse("reader:card", args=[article.pk, 1])).status_code == 404
