"""Arranging the fronts: the chief places what is live, for a time; what stood stays on record."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from articles.models import LineupSlot
from tests import people
from tests.desk.conftest import signed_in


def test_only_the_chief_arranges(desk):
    assert signed_in(desk.edda).get("/desk/lineup/").status_code == 404
    assert signed_in(desk.edda).post("/desk/lineup/", {"article": 1, "position": 1}).status_code == 404


def test_a_live_article_is_placed_and_lifted(desk):
    article = people.published(desk.wren, desk.warga, desk.edda)
    cleo = signed_in(desk.cleo)
    assert cleo.post("/desk/lineup/warga/", {"article": article.pk, "position": 2}).status_code == 303
    slot = LineupSlot.objects.get()
    assert (slot.section, slot.position, slot.placed_by) == (desk.warga, 2, desk.cleo.editor)
    assert list(cleo.get("/desk/lineup/warga/").context["current"]) == [slot]
    assert not cleo.get("/desk/lineup/").context["current"]
    assert cleo.post(f"/desk/lineup/slots/{slot.pk}/lift/").status_code == 303
    context = cleo.get("/desk/lineup/warga/").context
    assert not context["current"] and list(context["past"]) == [slot]


def test_what_is_not_live_or_would_end_before_it_begins_is_refused(desk):
    waiting = people.submitted(desk.wren, desk.warga)
    live = people.published(desk.wren, desk.warga, desk.edda)
    cleo = signed_in(desk.cleo)
    assert cleo.post("/desk/lineup/", {"article": waiting.pk, "position": 1}).status_code == 422
    data = {"article": live.pk, "position": 1, "ends_at": "2020-01-01T08:00"}
    assert cleo.post("/desk/lineup/", data).status_code == 422
    assert not LineupSlot.objects.exists()


def test_a_place_that_has_not_begun_is_given_up(desk):
    article = people.published(desk.wren, desk.warga, desk.edda)
    slot = LineupSlot.objects.create(
        article=article,
        position=1,
        placed_by=desk.cleo.editor,
        starts_at=timezone.now() + timedelta(days=1),
    )
    cleo = signed_in(desk.cleo)
    assert list(cleo.get("/desk/lineup/").context["coming"]) == [slot]
    cleo.post(f"/desk/lineup/slots/{slot.pk}/lift/")
    assert not LineupSlot.objects.exists()
