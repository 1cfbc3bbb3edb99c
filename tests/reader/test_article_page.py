"""The article page shows every element a reader is owed, in the order of the paper."""

from __future__ import annotations

import json
import re

from django.urls import reverse

from articles.body import build
from articles.models import Article
from articles.models.vocabulary import EditionKind
from tests.reader import paper as papers


def page_of(client, article: Article) -> str:
    return client.get(article.get_absolute_url()).content.decode()


def test_everything_stands_in_order(paper, client):
    older = papers.publish(paper, "An Older Piece", ago=30, writer=paper.sam)
    article = papers.publish(
        paper,
        ago=5,
        cover=papers.picture(paper.wren),
        pictures={},
        topics=["Bakau", "C++"],
        sources=[{"title": "Yearly report", "url": "https://example.org/report"}],
        body=build.doc(
            build.paragraph("The boats came in at five."),
            build.read_also("An Older Piece", article=older.pk),
            build.heading("Why they went", number=1),
            build.paragraph("Nobody knows."),
        ),
    )
    article = papers.correct(article, paper.cleo, "It was six.")
    html = page_of(client, article)
    html = html[html.index("<article") :]
    marks = [
        '<a class="label" href="/pesisir/">Pesisir</a>',
        "<h1>Mangroves Come Back</h1>",
        "Twenty people walk into the mud",
        '<a rel="author" href="/penulis/wren/">Wren</a>',
        'href="/verifikasi/"',
        "Cleo",
        'class="meta times"',
        '<figure class="cover">',
        'class="correction"',
        "It was six.",
        '<div class="body">',
        '<span class="dateline">Jakarta – </span>',
        f'href="{older.get_absolute_url()}">An Older Piece</a>',
        'class="num">1.</span>',
        'href="https://example.org/report"',
        'class="writer-card"',
        "Writes about the coast.",
        'class="disclaimer"',
        'href="/topik/c-plus-plus/"',
        'class="history"',
        reverse("reader:report", args=[article.pk]),
        reverse("reader:reply", args=[article.pk]),
    ]
    places = [html.index(mark) for mark in marks]
    assert places == sorted(places)


def test_times_are_given_in_words_with_the_zone(paper, client):
    html = page_of(client, papers.publish(paper))
    assert re.search(r'<time datetime="[^"]+\+07:00">[^<]+ WIB</time>', html)


def test_a_writer_without_a_bio_gets_the_paper_s_own_sentence(paper, client):
    article = papers.publish(paper, writer=paper.sam)
    assert paper.sam.bio_or_default in page_of(client, article)
    assert "badge-verified" not in page_of(client, article)


def test_any_other_words_lead_to_the_one_address(paper, client):
    article = papers.publish(paper)
    for section, slug in (
        ("kota", article.slug),
        ("pesisir", "other-words"),
        ("pesisir", article.slug.upper()),
    ):
        answer = client.get(reverse("reader:article", args=[section, slug, article.pk]))
        assert (answer.status_code, answer.headers["Location"]) == (301, article.get_absolute_url())


def test_what_is_not_published_is_not_there(paper, client):
    article = papers.draft(paper)
    assert client.get(article.get_absolute_url()).status_code == 404
    assert client.get(reverse("reader:article", args=["pesisir", "x", 999999])).status_code == 404
    assert client.get(f"/pesisir/x-{'9' * 18}/").status_code == 404
    assert client.get(f"/pesisir/x-{'9' * 5000}/").status_code == 404


def test_an_update_in_review_leaves_what_readers_see(paper, client):
    article = papers.publish(paper)
    Article.objects.filter(pk=article.pk).update(stage="submitted")
    assert "Mangroves Come Back" in page_of(client, article)


def test_a_retracted_article_leaves_a_stone_with_the_ground(paper, client):
    article = papers.publish(paper, body=build.doc(build.paragraph("A name that must not be read again.")))
    address = article.get_absolute_url()
    papers.retract(article, paper.cleo)
    answer = client.get(address)
    html = answer.content.decode()
    assert answer.status_code == 410
    assert "The family asked" in html
    assert "Cleo" in html
    assert "A name that must not be read again" not in html
    assert client.get("/").status_code == 200


def test_a_reinstated_article_tells_that_it_was_gone(paper, client):
    article = papers.retract(papers.publish(paper), paper.cleo)
    article = papers.next_edition(
        article, EditionKind.REINSTATEMENT, paper.cleo, papers.hours_ago(0), "The face cannot be recognised."
    )
    html = page_of(client, article)
    assert "The family asked" in html
    assert "The face cannot be recognised." in html
    links = re.findall(r'href="(/edisi/[^"]+)"', html)
    assert links
    assert {client.get(link).status_code for link in links} == {200}


def test_read_also_follows_its_target_and_goes_with_it(paper, client):
    target = papers.publish(paper, "First Name", ago=9)
    line = build.read_also("First Name", article=target.pk)
    article = papers.publish(paper, body=build.doc(build.paragraph("The boats came in."), line))
    assert "First Name" in page_of(client, article)

    target = papers.correct(target, paper.edda, "Renamed.", headline="Second Name")
    body = page_of(client, article).split('<div class="body">')[1].split("</article>")[0]
    assert "First Name" not in body
    assert f'href="{target.get_absolute_url()}">Second Name</a>' in body

    papers.retract(target, paper.cleo)
    html = page_of(client, article)
    assert "read-also" not in html
    assert "Second Name" not in html


def test_related_pieces_share_topics_before_sections(paper, client):
    papers.publish(paper, "Same Section", ago=2)
    papers.publish(paper, "Same Topic", ago=90, section=paper.city, topics=["Bakau"])
    html = page_of(client, papers.publish(paper, topics=["Bakau"]))
    related = html.split('id="related"')[1].split('id="latest"')[0]
    assert related.index("Same Topic") < related.index("Same Section")


def test_a_hostile_headline_stays_text_everywhere(paper, client):
    article = papers.publish(paper, '</script><script>alert("x")</script>')
    html = page_of(client, article)
    assert "<script>alert" not in html
    facts = json.loads(re.search(r'ld\+json">(.*?)</script>', html)[1])
    assert facts[0]["headline"] == '</script><script>alert("x")</script>'


def test_machines_are_told_the_same_facts(paper, client):
    article = papers.publish(paper, ago=5, topics=["Bakau"], cover=papers.picture(paper.wren))
    article = papers.correct(article, paper.edda, "It was six.")
    facts, crumbs = json.loads(re.search(r'ld\+json">(.*?)</script>', page_of(client, article))[1])
    assert facts["@type"] == "NewsArticle"
    assert facts["author"]["name"] == "Wren"
    assert facts["editor"]["name"] == "Edda"
    assert facts["keywords"] == ["Bakau"]
    assert facts["datePublished"] < facts["dateModified"]
    assert facts["correction"][0]["text"] == "It was six."
    assert [step["position"] for step in crumbs["itemListElement"]] == [1, 2, 3]


def test_news_systems_get_the_article_as_data(paper, client):
    article = papers.publish(
        paper,
        topics=["Bakau"],
        sources=[{"title": "A fisherman", "url": ""}],
        cover=papers.picture(paper.wren),
        body=build.doc(build.paragraph("The boats came in.")),
    )
    answer = client.get(article.get_absolute_url())
    address = article.get_absolute_url() + "ninjs.json"
    assert answer.headers["Link"] == f'<{address}>; rel="alternate"; type="application/json"'
    item = json.loads(client.get(address).content)
    assert item["standard"]["version"] == "3.0"
    assert item["uri"] == "http://127.0.0.1:8000" + article.get_absolute_url()
    assert item["headlines"] == [{"role": "main", "value": "Mangroves Come Back"}]
    assert "The boats came in." in item["bodies"][0]["value"]
    assert item["infoSources"] == [{"name": "A fisherman"}]
    assert [subject["name"] for subject in item["subjects"]] == ["Pesisir", "Bakau"]
    assert len(item["associations"][0]["renditions"]) == 3
    assert client.get("/kota/other-1/ninjs.json".replace("1", str(article.pk))).headers["Location"] == address
    papers.retract(article, paper.cleo)
    assert client.get(address).status_code == 404


def test_pictures_come_small_first_and_never_move_the_page(paper, client):
    article = papers.publish(paper, cover=papers.picture(paper.wren))
    cover = page_of(client, article).split('<figure class="cover">')[1].split("</figure>")[0]
    assert cover.index("image/avif") < cover.index("image/webp") < cover.index("<img")
    assert 'width="1200" height="800"' in cover
    assert 'fetchpriority="high"' in cover
    assert "lazy" not in cover
