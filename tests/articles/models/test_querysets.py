"""One definition of what is public, one of who may see what, and the indexes that carry them."""

from __future__ import annotations

import pytest
from django.db import connection
from django.utils import timezone

from articles import workflow
from articles.models import Article, Section, Stage
from contributors.models import Account
from tests import people
from tests.articles.workflow.moves import at_stage

pytestmark = pytest.mark.django_db


@pytest.fixture
def place() -> Section:
    return people.section()


@pytest.fixture
def wren() -> Account:
    return people.wren()


@pytest.fixture
def edda(place: Section) -> Account:
    return people.edda(place)


def test_the_public_is_what_is_live_whatever_is_under_way(
    place: Section, wren: Account, edda: Account
) -> None:
    cleo = people.cleo()
    pieces = {
        stage: at_stage(stage, by=wren, place=place, reviewer=edda, chief=cleo) for stage in Stage
    }  # fmt: skip
    updated = people.published(wren, place, edda)
    workflow.revise(updated, by=wren)
    assert set(Article.objects.live()) == {pieces[Stage.PUBLISHED], updated}
    assert list(Article.objects.river()) == [updated, pieces[Stage.PUBLISHED]]
    assert list(Article.objects.tombstones()) == [pieces[Stage.RETRACTED]]


def test_a_river_goes_on_where_the_page_ended(place: Section, wren: Account, edda: Account) -> None:
    pieces = [people.published(wren, place, edda) for _ in range(4)]
    moment = timezone.now()
    Article.objects.update(published_at=moment)  # the id decides between equal moments
    first = list(Article.objects.river()[:2])
    rest = list(Article.objects.river().before(moment, first[-1].pk))
    assert [*first, *rest] == pieces[::-1]


def test_who_may_see_what(place: Section, wren: Account, edda: Account) -> None:
    draft, waiting = people.draft(wren, place), people.submitted(wren, place)
    otto = people.editor("Otto", people.section("Olahraga"))
    cleo, sam = people.cleo(), people.sam()
    seen = {
        name: set(Article.objects.visible_to(account))
        for name, account in {"wren": wren, "edda": edda, "otto": otto, "cleo": cleo, "sam": sam}.items()
    }
    assert seen == {
        "wren": {draft, waiting}, "edda": {waiting}, "otto": set(), "cleo": {waiting}, "sam": set(),
    }  # fmt: skip
    assert set(Article.objects.written_by(wren)) == {draft, waiting}
    assert set(Article.objects.reviewable_by(edda)) == {waiting}
    assert set(Article.objects.reviewable_by(otto)) == set()
    edda.editor.is_active = False
    assert not Article.objects.visible_to(edda).exists()
    assert not Article.objects.reviewable_by(edda).exists()


def test_an_editors_own_piece_is_seen_but_not_reviewed(place: Section) -> None:
    ebba = people.member("Ebba")
    people.Editor.objects.create(account=ebba, name="Ebba", is_chief=True)
    own = people.submitted(ebba, place)
    assert set(Article.objects.visible_to(ebba)) == {own}
    assert not Article.objects.reviewable_by(ebba).exists()


QUERIES = {
    "article_river": lambda place: Article.objects.river()[:20],
    "article_section": lambda place: Article.objects.river().filter(live_section=place)[:20],
    "article_writer": lambda place: Article.objects.river().filter(writer=1)[:20],
    "article_queue": lambda place: Article.objects.filter(section=place, stage="submitted").order_by(
        "submitted_at", "pk"
    )[:20],
    "article_due": lambda place: Article.objects.due(timezone.now())[:20],
    "article_idle": lambda place: Article.objects.idle(timezone.now())[:20],
}


@pytest.mark.parametrize(("index", "query"), QUERIES.items(), ids=QUERIES)
def test_lists_read_their_index_and_sort_nothing(index: str, query: object, place: Section) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # A small table is scanned whatever its indexes: ask what happens where that is dear.
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_bitmapscan = off")
            cursor.execute("SET LOCAL enable_sort = off")
    plan = query(place).explain()
    assert index in plan, plan
    assert "TEMP B-TREE" not in plan, plan


def test_a_withdrawn_piece_is_its_writers_alone_again(place: Section, wren: Account, edda: Account) -> None:
    piece = people.submitted(wren, place)
    assert piece in Article.objects.visible_to(edda)
    workflow.withdraw(piece, by=wren)
    assert piece not in Article.objects.visible_to(edda)
    assert piece not in Article.objects.reviewable_by(edda)
    assert piece in Article.objects.visible_to(wren)


def test_an_update_under_way_stays_in_sight_of_the_desk(place: Section, wren: Account, edda: Account) -> None:
    piece = people.published(wren, place, edda)
    workflow.revise(piece, by=wren)
    assert piece in Article.objects.reviewable_by(edda)
