"""What a page may cost: few queries, and no more of them for more rows."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.body import build
from articles.models import LineupSlot, Reads
from tests.reader import paper as papers


def queries(client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len([query for query in captured if not query["sql"].startswith(("SAVEPOINT", "RELEASE"))])


def crowd(paper, number: int) -> None:
    for at in range(number):
        section = (paper.coast, paper.city)[at % 2]
        piece = papers.publish(
            paper,
            f"Piece {at}",
            ago=at + 2,
            section=section,
            topics=["Bakau"],
            cover=papers.picture(paper.wren),
        )
        papers.correct(piece, paper.edda, "A word.")
        Reads.objects.create(article=piece, day="2026-11-25", views=at)


@pytest.fixture
def rich(paper):
    """An article that names as much as one can."""
    others = [papers.publish(paper, f"Other {at}", ago=50 + at) for at in range(3)]
    article = papers.publish(
        paper,
        topics=["Bakau", "Pangan", "Listrik"],
        cover=papers.picture(paper.wren),
        body=build.doc(
            build.paragraph("The boats came in."),
            *(build.read_also("Other", article=other.pk) for other in others),
        ),
    )
    return papers.correct(article, paper.edda, "It was six.")


def addresses(article) -> list[tuple[str, int]]:
    return [
        (article.get_absolute_url(), 3),
        (reverse("reader:front"), 5),
        (reverse("reader:section", args=["pesisir"]), 5),
        (reverse("reader:topic", args=["bakau"]), 5),
        (reverse("reader:writer", args=["wren"]), 5),
        (reverse("reader:archive"), 5),
        (reverse("reader:corrections"), 5),
        (reverse("reader:editors"), 5),
        (reverse("reader:edition", args=[article.pk, 2]), 5),
        (reverse("reader:search") + "?q=piece", 3),
        (reverse("reader:section_feed", args=["pesisir", "rss.xml"]), 5),
        (reverse("reader:news_sitemap"), 3),
    ]


def test_no_page_costs_more_than_its_budget(paper, rich, client):
    LineupSlot.objects.create(position=1, article=rich, placed_by=paper.cleo)
    for address, budget in addresses(rich):
        assert queries(client, address) <= budget, address


def test_more_rows_cost_no_more_queries(paper, rich, client):
    LineupSlot.objects.create(position=1, article=rich, placed_by=paper.cleo)
    before = [queries(client, address) for address, _budget in addresses(rich)]
    crowd(paper, 30)
    assert [queries(client, address) for address, _budget in addresses(rich)] == before
