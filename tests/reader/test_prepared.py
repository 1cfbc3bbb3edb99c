"""A prepared query answers as the query it was made from, whatever it is filled with."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import timezone

from articles.models import Article, Reads
from newsroom.reader.prepared import Prepared
from newsroom.reader.rows import columns, rows
from newsroom.reader.whole import whole
from tests.reader import paper as papers


@pytest.fixture
def pieces(paper):
    return [
        papers.publish(paper, f"Piece {at}", ago=at + 1, cover=papers.picture(paper.wren) if at else None)
        for at in range(4)
    ]


def test_one_plan_serves_all_values_of_a_shape(pieces, django_assert_num_queries):
    def build(*, keys, more):
        return columns(Article.objects.filter(pk__in=keys, pk__lte=more).order_by("pk"))

    ask = Prepared(Article, build)
    first, second, third, fourth = (piece.pk for piece in pieces)
    with django_assert_num_queries(3):
        assert [row.pk for row in rows(ask(keys=[first, second], more=fourth))] == [first, second]
        assert [row.pk for row in rows(ask(keys=[third, fourth], more=third))] == [third]
        assert [row.pk for row in rows(ask(keys=[third], more=fourth))] == [third]
    assert len(ask.plans) == 2


def test_days_are_filled_in_too(pieces):
    for at, day in enumerate((date(2026, 1, 1), date(2026, 2, 1))):
        Reads.objects.create(article=pieces[at], day=day, views=at)
    ask = Prepared(Reads, lambda *, day: Reads.objects.filter(day=day).values_list("article_id", "day"))
    assert list(ask(day=date(2026, 1, 1))) == [[pieces[0].pk, date(2026, 1, 1)]]
    assert list(ask(day=date(2026, 2, 1))) == [[pieces[1].pk, date(2026, 2, 1)]]


def test_a_query_that_ignores_a_value_is_refused(db):
    with pytest.raises(ValueError, match="each of its values"):
        next(Prepared(Article, lambda *, pk: Article.objects.values_list("pk"))(pk=1))


def test_a_row_knows_its_address_and_its_times(pieces):
    found = {row.pk: row for row in rows(columns(Article.objects.live()))}
    for piece in Article.objects.river():
        row = found[piece.pk]
        assert row.address == piece.get_absolute_url()
        assert row.published_at == piece.published_at
        assert timezone.is_aware(row.published_at)
        assert (row.cover or "") == (piece.live.cover.file.name if piece.live.cover else "")


def test_the_whole_article_needs_no_second_query(pieces, paper, django_assert_num_queries):
    for piece in pieces[:2]:
        plain = Article.objects.select_related("writer", "live_section", "live__cover", "live__editor").get(
            pk=piece.pk
        )
        with django_assert_num_queries(1):
            article = whole(piece.pk)
            for name in ("pk", "stage", "published_at", "writer", "live_section", "live"):
                assert getattr(article, name) == getattr(plain, name)
            assert article.live.html == plain.live.html
            assert article.live.cover == plain.live.cover
            assert article.live.editor.name == "Edda"
    assert whole(papers.draft(paper).pk) is None
