"""The desk's lineup leads the front page and the sections, for as long as it says and while it is live."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import LineupSlot
from tests.reader import paper as papers
from tests.reader.test_lists import rows

HEAD = re.compile(r'class="(?:lead|second)-head"><a href="[^"]*-(\d+)/"')


def place(paper, article, position=1, **fields):
    return LineupSlot.objects.create(position=position, article=article, placed_by=paper.cleo, **fields)


def top(client) -> list[int]:
    return [int(number) for number in HEAD.findall(client.get("/").content.decode())]


@pytest.fixture
def pieces(paper):
    return [papers.publish(paper, f"Piece {at}", ago=at + 1) for at in range(6)]


def test_without_a_lineup_the_newest_lead_pictures_first(paper, pieces, client):
    pictured = papers.publish(paper, "Pictured", ago=30, cover=papers.picture(paper.wren))
    assert top(client) == [pictured.pk, pieces[0].pk, pieces[1].pk]


def test_the_lineup_comes_first_in_its_order(paper, pieces, client):
    place(paper, pieces[4], 2)
    place(paper, pieces[5], 1)
    assert top(client) == [pieces[5].pk, pieces[4].pk, pieces[0].pk]


@pytest.mark.parametrize(
    ("starts", "ends", "stands"), [(-2, None, True), (-2, 1, True), (1, None, False), (-2, -1, False)]
)
def test_a_place_is_kept_for_its_time_only(paper, pieces, client, starts, ends, stands):
    hour = timedelta(hours=1)
    now = timezone.now()
    ends_at = now + ends * hour if ends is not None else None
    place(paper, pieces[5], starts_at=now + starts * hour, ends_at=ends_at)
    assert (top(client)[0] == pieces[5].pk) is stands


def test_what_was_withdrawn_leaves_its_place(paper, pieces, client):
    place(paper, pieces[5])
    papers.retract(pieces[5], paper.cleo)
    assert top(client)[0] == pieces[0].pk


def test_a_section_has_a_lineup_of_its_own(paper, pieces, client):
    place(paper, pieces[3], section=paper.coast)
    assert rows(client.get("/pesisir/").content.decode()) == [pieces[at].pk for at in (3, 0, 1, 2, 4, 5)]
    assert top(client)[0] == pieces[0].pk


def test_an_empty_paper_invites_to_write(db, client):
    answer = client.get("/")
    assert answer.status_code == 200
    assert b'href="/studio/"' in answer.content
