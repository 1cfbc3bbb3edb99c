"""Search finds what is live and only that, and survives whatever is asked."""

from __future__ import annotations

import pytest

from articles.body import build
from tests.reader import paper as papers
from tests.reader.test_lists import link, rows


def found(client, **query) -> list[int]:
    answer = client.get("/cari/", query)
    assert answer.status_code == 200
    return rows(answer.content.decode())


def test_every_word_must_stand_somewhere(paper, client):
    body = build.doc(build.paragraph("Nets were mended on the quay."))
    article = papers.publish(paper, "Mangroves Come Back", body=body)
    papers.publish(paper, "Mangroves Die", ago=3)
    papers.draft(paper, "Mangroves Hidden")
    assert found(client, q="mangroves nets") == [article.pk]
    assert found(client, q="  MANGROVES,  quay! ") == [article.pk]
    assert len(found(client, q="mangroves")) == 2
    assert found(client, q="hidden") == []


def test_paging_keeps_the_question(paper, client):
    for at in range(21):
        papers.publish(paper, f"Mangrove & Piece {at}", ago=at + 1)
    html = client.get("/cari/", {"q": "mangrove piece"}).content.decode()
    older = link(html, "next")
    assert len(rows(html)) == 20
    assert len(rows(client.get("/cari/" + older).content.decode())) == 1


@pytest.mark.parametrize(
    "query",
    ["", "   ", "%", "_", "' OR 1=1 --", "\x00", "!!!", "a" * 5000, "😀", "\ud800".encode("utf-8", "ignore")],
)
def test_any_question_gets_an_answer(paper, client, query):
    papers.publish(paper)
    assert found(client, q=query) == []


def test_what_was_asked_is_shown_as_text(client, db):
    html = client.get("/cari/", {"q": '"><script>alert(1)</script>'}).content.decode()
    assert "<script>alert" not in html
