"""Writing by plain forms: what is typed is kept, what cannot be kept is said at its field."""

from __future__ import annotations

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image as Pillow

from articles import drafting
from articles.body import build, plain_text
from tests import people

from .forms import filled


def photo(name: str = "bakau.jpg", size=(1200, 800)) -> SimpleUploadedFile:
    file = io.BytesIO()
    Pillow.new("RGB", size, "#4a7c59").save(file, "JPEG")
    return SimpleUploadedFile(name, file.getvalue(), "image/jpeg")


@pytest.fixture
def article(desk):
    return people.draft(desk.wren, desk.section)


@pytest.fixture
def address(article):
    return reverse("studio:write", args=[article.pk])


def test_beginning_a_piece_is_one_post(desk):
    answer = desk.client.post(reverse("studio:new"))
    article = desk.wren.writer.articles.get()
    assert answer.status_code == 303
    assert answer.headers["Location"] == reverse("studio:write", args=[article.pk])
    assert desk.client.get(answer.headers["Location"]).status_code == 200


def test_looking_at_new_makes_nothing(desk):
    assert desk.client.get(reverse("studio:new")).status_code == 200
    assert not desk.wren.writer.articles.exists()


def test_every_field_is_kept(desk, article, address):
    sent = filled(
        article, desk.wren, headline="Baru", topics="Bakau, Pesisir", kind="opinion",
        body="Satu.\r\n\r\n## 1. Dua", sources="Balai Desa | https://example.org/a\r\nhttps://example.org/b",
        conflict="yes", conflict_text="Anggota kelompok tani", ai="no", hand="both", verified_with="Bu Sari",
    )  # fmt: skip
    assert desk.client.post(address, sent).status_code == 303
    article.refresh_from_db()
    kept = article.working
    assert (kept.headline, kept.kind, kept.topics) == ("Baru", "opinion", ["Bakau", "Pesisir"])
    assert plain_text(kept.body) == "Satu.\nDua"
    assert kept.sources == [
        {"title": "Balai Desa", "url": "https://example.org/a"},
        {"title": "https://example.org/b", "url": "https://example.org/b"},
    ]
    assert kept.declarations == {
        "conflict": "Anggota kelompok tani", "ai": "", "hand": "both", "verified_with": "Bu Sari"
    }  # fmt: skip


def test_saving_what_is_there_changes_nothing(desk, article, address):
    before = article.working.content()
    desk.client.post(address, filled(article, desk.wren))
    article.refresh_from_db()
    assert article.working.content() == before


def test_a_cover_is_sent_with_the_form(desk, article, address):
    words = {"alt": "Bakau", "caption": "Bakau di pesisir", "credit": "Wren"}
    desk.client.post(address, {**filled(article, desk.wren, **words), "upload": photo()})
    article.refresh_from_db()
    assert article.working.cover.owner == desk.wren
    assert article.working.cover.credit == "Wren"


def test_a_picture_goes_where_its_caption_waits(desk, article):
    body = build.doc(build.paragraph("Satu."), build.figure("Bakau", "Wren", id="figure01"))
    drafting.save(article, by=desk.wren, body=body)
    address = reverse("studio:picture", args=[article.pk])
    assert b"fill-figure01" in desk.client.get(address).content
    assert desk.client.post(address, {"place": "fill-figure01"}).status_code == 422
    answer = desk.client.post(address, {"place": "fill-figure01", "alt": "Akar", "upload": photo()})
    assert answer.status_code == 303
    article.refresh_from_db()
    figure = article.working.body["content"][1]["attrs"]
    assert figure == {
        "id": "figure01", "image": desk.wren.images.get().pk, "alt": "Akar", "caption": "Bakau",
        "credit": "Wren", "credit_url": "",
    }  # fmt: skip
    assert b"[[figure figure01" in desk.client.get(reverse("studio:write", args=[article.pk])).content


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"headline": "x" * 201}, "headline"),
        ({"body": "[[figure abcdef12]]"}, "body"),
        ({"body": "kata\0"}, "body"),
        ({"topics": ", ".join(f"topik {n}" for n in range(9))}, "topics"),
        ({"sources": "Judul | ftp://example.org"}, "sources"),
        ({"section": "9" * 5000}, "section"),
        ({"kind": "poem"}, "kind"),
        ({"conflict": "yes", "conflict_text": " "}, "conflict_text"),
        ({"cover": "999999"}, "cover"),
    ],
)
def test_what_cannot_be_kept_is_said_at_its_field(desk, article, address, typed, field):
    answer = desk.client.post(address, {**filled(article, desk.wren, excerpt="Masih di sini."), **typed})
    assert answer.status_code == 422
    assert answer.context["form"].errors[field]
    assert b"Masih di sini." in answer.content
    article.refresh_from_db()
    assert article.working.excerpt == people.CONTENT["excerpt"]


def test_a_file_that_is_no_picture_is_said_at_its_field(desk, article, address):
    fake = SimpleUploadedFile("a.jpg", b"not a picture", "image/jpeg")
    answer = desk.client.post(address, {**filled(article, desk.wren), "upload": fake})
    assert answer.status_code == 422
    assert answer.context["form"].errors["upload"]


def test_a_picture_of_another_is_no_choice(desk, article, address):
    theirs = people.draft(desk.sam, desk.section)
    desk.client.force_login(desk.sam)
    their_address = reverse("studio:write", args=[theirs.pk])
    desk.client.post(their_address, {**filled(theirs, desk.sam), "upload": photo()})
    desk.client.force_login(desk.wren)
    answer = desk.client.post(address, filled(article, desk.wren, cover=desk.sam.images.get().pk))
    assert answer.status_code == 422


def test_two_texts_are_both_shown_and_mine_can_be_saved_over(desk, article, address):
    mine = filled(article, desk.wren, headline="Punyaku")
    drafting.save(article, by=desk.wren, headline="Punya tab lain")
    answer = desk.client.post(address, mine)
    assert answer.status_code == 409
    assert b"Punyaku" in answer.content and b"Punya tab lain" in answer.content
    article.refresh_from_db()
    assert article.working.headline == "Punya tab lain"
    again = {**mine, "version": answer.context["form"].data["version"]}
    assert desk.client.post(address, again).status_code == 303
    article.refresh_from_db()
    assert article.working.headline == "Punyaku"


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 5000])
def test_a_broken_version_is_treated_as_an_old_one(desk, article, address, version):
    assert desk.client.post(address, filled(article, desk.wren, version=version)).status_code == 409


def test_a_piece_with_the_editors_cannot_be_written(desk):
    article = people.submitted(desk.wren, desk.section)
    address = reverse("studio:write", args=[article.pk])
    answer = desk.client.get(address)
    assert answer.status_code == 303
    assert answer.headers["Location"] == reverse("studio:piece", args=[article.pk])


def test_the_preview_shows_the_piece_as_readers_get_it(desk, article):
    page = desk.client.get(reverse("studio:preview", args=[article.pk])).content.decode()
    assert people.CONTENT["headline"] in page and "Jakarta, Suara Warga" in page
