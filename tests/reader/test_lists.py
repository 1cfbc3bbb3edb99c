"""Lists page by key: every article once, newest first, however deep one goes."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Topic
from tests.reader import paper as papers

ROW = re.compile(r'class="row-head"><a href="[^"]*-(\d+)/"')


def rows(html: str) -> list[int]:
    return [int(number) for number in ROW.findall(html)]


def link(html: str, rel: str) -> str | None:
    found = re.search(rf'rel="{rel}" href="([^"]+)"', html)
    return found[1].replace("&amp;", "&") if found else None


@pytest.fixture
def many(paper):
    """45 articles on one topic; some share the very same moment."""
    pieces = [papers.publish(paper, f"Piece {at}", ago=1 + at, topics=["Bakau"]) for at in range(45)]
    moment = timezone.now() - timedelta(hours=20, minutes=30)
    for piece in pieces[15:25]:
        Article.objects.filter(pk=piece.pk).update(published_at=moment)
        piece.topic_links.update(published_at=moment)
    return list(Article.objects.live().order_by("-published_at", "-id").values_list("pk", flat=True))


@pytest.mark.parametrize(
    "address",
    ["/pesisir/", "/topik/bakau/", "/penulis/wren/", "/arsip/"],
    ids=["section", "topic", "writer", "all"],
)
def test_walking_to_the_end_and_back_meets_every_article_once(many, client, address):
    seen, query = [], ""
    while query is not None:
        html = client.get(address + query).content.decode()
        seen.append(rows(html))
        query, last = link(html, "next"), html
    assert [pk for page in seen for pk in page] == many
    assert [len(page) for page in seen] == [20, 20, 5]

    back, html = [seen[-1]], last
    while query := link(html, "prev"):
        html = client.get(address + query).content.decode()
        back.insert(0, rows(html))
    assert back == seen


def test_an_article_published_meanwhile_shifts_nothing(paper, many, client):
    older = link(client.get("/pesisir/").content.decode(), "next")
    before = rows(client.get("/pesisir/" + older).content.decode())
    papers.publish(paper, "Breaking", ago=0)
    assert rows(client.get("/pesisir/" + older).content.decode()) == before


@pytest.mark.parametrize(
    "query",
    [
        "?before=x",
        "?before=1",
        "?before=-1-1",
        "?before=1-1-1",
        f"?before={'9' * 17}-1",
        "?before=1-1&after=1-1",
        "?after=9999999999999999-1x",
        "?before=%00",
        "?before=١-١",
    ],
)
def test_a_key_that_was_never_given_out_leads_nowhere(paper, client, query):
    papers.publish(paper)
    assert client.get("/pesisir/" + query).status_code == 404


def test_the_last_possible_keys_are_answered(paper, client):
    papers.publish(paper)
    assert client.get(f"/pesisir/?before={'9' * 16}-{'9' * 18}").status_code == 200
    assert client.get("/pesisir/?before=0-0").status_code == 200


def test_a_merged_topic_leads_to_the_one_it_became(paper, client):
    papers.publish(paper, topics=["Bakau"])
    old = Topic.objects.create(name="Mangrove", merged_into=Topic.objects.get(slug="bakau"))
    answer = client.get(old.get_absolute_url())
    assert (answer.status_code, answer.headers["Location"]) == (301, "/topik/bakau/")


def test_who_never_published_has_no_page(paper, client):
    papers.draft(paper, writer=paper.sam)
    assert client.get("/penulis/sam/").status_code == 404
    papers.publish(paper, writer=paper.sam)
    assert client.get("/penulis/sam/").status_code == 200


def test_a_day_is_the_newsroom_s_day(paper, client):
    article = papers.publish(paper)
    # 17:30 UTC on the 24th is half past midnight on the 25th in Jakarta.
    Article.objects.filter(pk=article.pk).update(published_at="2026-11-24T17:30:00Z")
    assert rows(client.get("/arsip/2026/11/25/").content.decode()) == [article.pk]
    assert rows(client.get("/arsip/2026/11/24/").content.decode()) == []


@pytest.mark.parametrize("day", ["2026/2/30", "0/1/1", "1/1/1", "9999/12/31", "99999/1/1"])
def test_a_day_that_never_was_is_not_found(paper, client, day):
    assert client.get(f"/arsip/{day}/").status_code == 404


def test_corrections_are_listed_with_the_way_to_the_difference(paper, client):
    article = papers.correct(papers.publish(paper), paper.edda, "It was six.")
    gone = papers.retract(papers.publish(paper, "Gone", ago=3), paper.cleo)
    html = client.get("/koreksi/").content.decode()
    assert "It was six." in html
    assert reverse("reader:edition", args=[article.pk, 2]) in html
    assert "The family asked" in html
    assert reverse("reader:edition", args=[gone.pk, 2]) not in html
