"""A text somebody has becomes a draft: pasted, or as a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests import people

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed" / "article.txt"
PAGE = "Warga Menanam Bakau di Pesisir\n\nJakarta, Suara Warga - " + people.WORDS


@pytest.fixture
def address() -> str:
    return reverse("studio:paste")


def test_a_pasted_page_becomes_a_draft(desk, address):
    answer = desk.client.post(address, {"text": PAGE})
    article = desk.wren.writer.articles.get()
    assert answer.status_code == 303
    assert article.working.headline == "Warga Menanam Bakau di Pesisir"
    assert article.working.dateline_place == "Jakarta"
    assert article.stage == "draft"


def test_a_file_becomes_a_draft(desk, address):
    markup = f"<html><body><h1>Warga Menanam Bakau</h1><p>{people.WORDS}</p></body></html>"
    desk.client.post(address, {"file": SimpleUploadedFile("halaman.html", markup.encode())})
    assert desk.wren.writer.articles.get().working.headline == "Warga Menanam Bakau"


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({}, "text"),
        ({"text": "  \n "}, "text"),
        ({"text": "kata\0kata"}, "text"),
        ({"file": SimpleUploadedFile("a.txt", b"")}, "file"),
        ({"file": SimpleUploadedFile("a.pdf", b"%PDF-1.7 x")}, "file"),
        ({"file": SimpleUploadedFile("a.docx", b"PK\x03\x04broken")}, "file"),
        ({"text": "Teks.", "file": SimpleUploadedFile("a.txt", b"Teks.")}, "file"),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_made(desk, address, sent, field):
    for file in sent.values():
        if not isinstance(file, str):
            file.seek(0)
    answer = desk.client.post(address, sent)
    assert answer.status_code == 422
    assert answer.context["form"].errors[field]
    assert not desk.wren.writer.articles.exists()


@pytest.mark.skipif(not SEED.exists(), reason="the seed is not here")
def test_the_seed_becomes_a_draft_with_what_was_noticed(desk, address):
    answer = desk.client.post(address, {"text": SEED.read_text()}, follow=True)
    article = desk.wren.writer.articles.get()
    types = [node["type"] for node in article.working.body["content"]]
    assert (types.count("heading"), types.count("figure"), types.count("read_also")) == (3, 2, 3)
    assert answer.context["notes"]
    assert article.kind == "listicle"
