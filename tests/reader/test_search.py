"""Search finds what is live and only that, and survives whatever is asked."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.translation import gettext_lazy

from articles.body import build
from newsroom.pagecache.wrapper import PARAMETERS
from tests.reader import paper as papers
from tests.reader.test_budgets import queries
from tests.reader.test_lists import link, rows

GUESS = gettext_lazy(
    "No published article holds just these words. These hold words spelt almost the same, newest first."
)


def page(client, **query) -> str:
    answer = client.get("/cari/", query)
    assert answer.status_code == 200
    return answer.content.decode()


def found(client, **query) -> list[int]:
    return rows(page(client, **query))


def test_every_word_must_stand_somewhere(paper, client):
    body = build.doc(build.paragraph("Nets were mended on the quay."))
    article = papers.publish(paper, "Mangroves Come Back", body=body)
    papers.publish(paper, "Mangroves Die", ago=3)
    papers.draft(paper, "Mangroves Hidden")
    assert found(client, q="mangroves nets") == [article.pk]
    assert found(client, q="  MANGROVES,  quay! ") == [article.pk]
    assert len(found(client, q="mangroves")) == 2
    assert found(client, q="hidden") == []


def test_what_was_sought_is_marked_and_nothing_else_is_markup(paper, client):
    body = build.doc(build.paragraph("Say <b>quay</b> & <script>alert(1)</script> on the quay."))
    papers.publish(paper, "The <i>Quay</i>", body=body)
    html = page(client, q="quay")
    assert "The &lt;i&gt;<mark>Quay</mark>&lt;/i&gt;" in html
    assert "Say &lt;b&gt;<mark>quay</mark>&lt;/b&gt; &amp; &lt;script&gt;" in html
    assert "<script>alert" not in html


def test_paging_walks_through_everything_and_keeps_the_question(paper, client):
    pieces = [papers.publish(paper, f"Mangrove & Piece {at}", ago=at + 1) for at in range(45)]
    html = page(client, q="mangrove piece", section="pesisir")
    seen = [rows(html)]
    while older := link(html, "next"):
        html = client.get("/cari/" + older).content.decode()
        seen.append(rows(html))
    assert [len(each) for each in seen] == [20, 20, 5]
    assert {pk for each in seen for pk in each} == {piece.pk for piece in pieces}
    assert rows(client.get("/cari/" + link(html, "prev")).content.decode()) == seen[1]


@pytest.mark.parametrize("number", ["0", "-1", "2", "1000", "x", "١", "1.5", "9" * 400])
def test_a_page_that_was_never_offered_is_not_found(paper, client, number):
    papers.publish(paper)
    assert client.get("/cari/", {"q": "mangroves", "page": number}).status_code == 404


def test_filters_narrow_what_is_found(paper, client):
    today = timezone.localdate()
    coast = papers.publish(paper, "Mangroves on the Coast", ago=24 * 40, topics=["Bakau Muda"])
    city = papers.publish(paper, "Mangroves in Town", section=paper.city, writer=paper.sam)
    assert found(client, q="mangroves", section="kota") == [city.pk]
    assert found(client, q="mangroves", topic="bakau muda") == [coast.pk]
    assert found(client, q="mangroves", writer="Sam") == [city.pk]
    assert found(client, writer="wren") == [coast.pk]
    assert found(client, q="mangroves", since=today - timedelta(days=2)) == [city.pk]
    assert found(client, q="mangroves", until=today - timedelta(days=2)) == [coast.pk]
    assert len(found(client, q="mangroves", until=today, section="nowhere", since="0000-99-99")) == 2
    assert 'value="kota" selected' in page(client, q="mangroves", section="kota")


def test_a_slip_of_the_pen_finds_what_was_meant_and_says_so(paper, client):
    article = papers.publish(paper, "Mangroves Come Back")
    html = page(client, q="mangorves")
    assert rows(html) == [article.pk]
    assert str(GUESS) in html
    assert "<mark>Mangroves</mark>" in html


@pytest.mark.parametrize("query", ["mangroves", "mangorves", "zzz"])
def test_whatever_is_found_costs_three_queries_at_most(paper, client, query):
    for at in range(25):
        papers.publish(paper, f"Mangroves {at}", ago=at + 1, topics=["Bakau"])
    assert queries(client, f"/cari/?q={query}&topic=bakau&writer=wren&section=pesisir") <= 3


@pytest.mark.parametrize(
    "query",
    [
        "   ",
        "%",
        "_",
        "' OR 1=1 --",
        '"',
        '" OR "*',
        "mangroves AND NOT",
        "headline:mangroves^2 | !x",
        "NEAR(mangroves come)",
        "\x00",
        "!!!",
        "a" * 10_000,
        "😀",
        "\ud800".encode("utf-8", "surrogatepass"),
        "\\",
    ],
)
def test_any_question_is_answered_with_a_sentence(paper, client, query):
    papers.publish(paper)
    html = page(client, q=query)
    assert rows(html) == []
    assert 'class="empty"' in html or 'class="kept"' in html


@pytest.mark.parametrize("name", ["section", "topic", "writer", "since", "until"])
@pytest.mark.parametrize(
    "value", ["\x00", '"', "' OR 1=1 --", "😀", "x" * 10_000, "9999-12-31", "0001-01-01"]
)
def test_any_filter_is_survived(paper, client, name, value):
    papers.publish(paper)
    page(client, q="mangroves", **{name: value})


def test_what_was_asked_is_shown_as_text(client, db):
    html = page(client, q='"><script>alert(1)</script>', topic='"><script>alert(2)</script>')
    assert "<script>alert" not in html


def test_the_page_cache_knows_every_parameter_of_the_form(db, client):
    form = page(client).split("<form role", 1)[1].split("</form>", 1)[0]
    assert {*re.findall(r' name="(\w+)"', form), "page"} == set(PARAMETERS["reader:search"])
