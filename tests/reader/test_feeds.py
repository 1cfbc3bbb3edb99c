"""Feeds and sitemaps read back whole, and hold what is live and nothing else."""

from __future__ import annotations

import json

import pytest
from lxml import etree

from articles.body import build
from articles.models import Article, Topic
from newsroom.reader.views import feeds
from tests.reader import paper as papers

NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "image": "http://www.google.com/schemas/sitemap-image/1.1",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
}
BODY = build.doc(build.paragraph("Fish & <chips> at “five”."), build.figure(image=None, caption="x"))


@pytest.fixture
def article(paper):
    return papers.publish(paper, "Mangroves & Mud", topics=["Bakau"], body=BODY)


def xml(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer, etree.fromstring(answer.content)


@pytest.mark.parametrize("place", ["/", "/pesisir/", "/topik/bakau/", "/penulis/wren/"])
def test_every_list_has_the_three_feeds_with_the_whole_text(client, article, place):
    whole = article.live.html.replace(f' data-block="{BODY["content"][0]["attrs"]["id"]}"', "")
    address = "http://127.0.0.1:8000" + article.get_absolute_url()

    answer, rss = xml(client, place + "rss.xml")
    assert answer.headers["Content-Type"] == "application/rss+xml; charset=utf-8"
    assert rss.findtext("channel/item/title") == "Mangroves & Mud"
    assert rss.findtext("channel/item/link") == address
    assert rss.findtext("channel/item/content:encoded", namespaces=NAMES) == whole

    answer, atom = xml(client, place + "atom.xml")
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert atom.findtext("atom:entry/atom:content", namespaces=NAMES) == whole
    assert atom.findtext("atom:entry/atom:updated", namespaces=NAMES).endswith("+07:00")

    feed = json.loads(client.get(place + "feed.json").content)
    assert feed["items"][0]["url"] == address
    assert feed["items"][0]["content_html"] == whole


def test_addresses_in_a_feed_are_whole(client, paper):
    target = papers.publish(paper, "Target", ago=9)
    line = build.read_also("Target", article=target.pk)
    papers.publish(paper, body=build.doc(build.paragraph("The boats came in."), line))
    text = json.loads(client.get("/feed.json").content)["items"][0]["content_html"]
    assert f'href="http://127.0.0.1:8000{target.get_absolute_url()}"' in text


def test_a_feed_does_not_name_what_was_withdrawn(client, paper):
    target = papers.publish(paper, "Target", ago=9)
    papers.correct(target, paper.edda, "Its headline was wrong.", headline="Another Name")
    gone = papers.publish(paper, "Gone", ago=9)
    lines = [build.read_also(each.live.headline, article=each.pk) for each in (target, gone)]
    papers.publish(paper, body=build.doc(build.paragraph("The boats came in."), *lines))
    papers.retract(gone, paper.cleo)
    papers.correct(Article.objects.get(pk=target.pk), paper.edda, "Again.", headline="Third Name")
    for name in ("rss.xml", "atom.xml", "feed.json"):
        text = client.get(f"/penulis/wren/{name}").content.decode()
        assert "Gone" not in text and "Another Name" not in text, name
        assert "Third Name" in text


def test_a_feed_of_nothing_is_still_a_feed(client, paper):
    for name in ("rss.xml", "atom.xml"):
        assert xml(client, f"/kota/{name}")
    assert json.loads(client.get("/kota/feed.json").content)["items"] == []


def test_feeds_of_what_is_not_there(client, article):
    Topic.objects.create(name="Mangrove", merged_into=Topic.objects.get(slug="bakau"))
    for place in ("/nirgends/", "/topik/mangrove/", "/penulis/nobody/"):
        assert client.get(place + "rss.xml").status_code == 404


def test_sitemaps_cut_the_articles_into_parts_that_never_move(client, paper, monkeypatch):
    monkeypatch.setattr(feeds, "PART", 2)
    pieces = [papers.publish(paper, f"Piece {at}", cover=papers.picture(paper.wren)) for at in range(3)]
    papers.draft(paper, "Hidden")
    _answer, index = xml(client, "/sitemap.xml")
    parts = [loc.text for loc in index.findall("s:sitemap/s:loc", NAMES)]
    found = []
    for part in parts:
        answer = client.get(part)
        if answer.status_code == 200:
            found += etree.fromstring(answer.content).xpath("//s:url/s:loc/text()", namespaces=NAMES)
    assert found == ["http://127.0.0.1:8000" + piece.get_absolute_url() for piece in pieces]


def test_the_news_sitemap_holds_two_days(client, paper):
    new = papers.publish(paper, "New & Fresh", cover=papers.picture(paper.wren))
    papers.publish(paper, "Old", ago=49)
    _answer, news = xml(client, "/sitemap-news.xml")
    assert news.xpath("//news:title/text()", namespaces=NAMES) == ["New & Fresh"]
    assert news.xpath("//image:loc/text()", namespaces=NAMES) == [
        "http://127.0.0.1:8000" + new.live.cover.file.url
    ]


def test_robots_are_shown_the_way(client, db):
    text = client.get("/robots.txt").content.decode()
    assert "Sitemap: http://127.0.0.1:8000/sitemap.xml" in text
    assert "Disallow: /studio/" in text
