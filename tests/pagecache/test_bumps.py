"""Changes leave notes with the change itself, and every process reads each note once."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError, transaction
from django.utils import timezone

from articles import drafting, workflow
from articles.models import Bump
from contributors.models import Verification
from contributors.verification import decide
from newsroom.pagecache.bumps import EVERYTHING, Follower
from newsroom.worker import STEPS, Worker
from tests import people

from .asking import Moment

pytestmark = pytest.mark.django_db


def notes() -> set[str]:
    found = set(Bump.objects.values_list("tag", flat=True))
    Bump.objects.all().delete()
    return found


class Listener:
    def __init__(self) -> None:
        self.moment = Moment()
        self.heard: list[str] = []
        self.follower = Follower(lambda tags: self.heard.extend(sorted(tags)), self.moment)
        self.hear()

    def hear(self, after: float = 1.0) -> list[str]:
        self.moment.now += after
        self.heard.clear()
        self.follower.follow()
        return list(self.heard)


def test_only_what_readers_see_leaves_notes() -> None:
    place = people.section()
    wren, edda, cleo = people.wren(), people.edda(place), people.cleo()
    article = people.draft(wren, place)
    notes()
    drafting.save(article, by=wren, headline="Belum untuk pembaca")
    workflow.submit(article, by=wren)
    workflow.claim(article, by=edda)
    workflow.approve(article, by=edda, revision_hash=article.working.hash)
    assert notes() == set()
    workflow.publish(article, by=edda)
    assert notes() == {f"article:{article.pk}", "river", "notices"}
    workflow.retract(article, by=cleo, reason="sara", note="Melanggar pedoman.")
    assert f"article:{article.pk}" in notes()


def test_people_and_places_leave_theirs() -> None:
    place = people.section()
    assert notes() == {EVERYTHING}
    edda = people.edda(place)
    assert notes() == {"people"}
    wren = people.wren()
    assert notes() == set()
    wren.writer.save()
    assert notes() == {f"writer:{wren.writer.pk}"}
    place.editors.clear()
    assert notes() == {"people"}
    edda.editor.save()
    assert notes() == {EVERYTHING}


def test_a_badge_is_seen_at_once() -> None:
    wren, cleo = people.wren(), people.cleo()
    request = Verification.objects.create(writer=wren.writer, statement="Guru di Melati.")
    notes()
    decide(request, by=cleo, approve=True, reason="Kartu guru diperiksa.")
    wren.writer.refresh_from_db()
    assert wren.writer.is_verified
    assert notes() == {f"writer:{wren.writer.pk}"}


def test_what_is_rolled_back_leaves_no_note() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        people.section()
        1 / 0  # noqa: B018
    assert notes() == set()


def test_each_note_is_heard_once() -> None:
    listener = Listener()
    Bump.objects.create(tag="river")
    assert listener.hear() == ["river"]
    assert listener.hear() == []


def test_nobody_looks_more_often_than_twice_a_second(django_assert_num_queries: Any) -> None:
    listener = Listener()
    Bump.objects.create(tag="river")
    with django_assert_num_queries(0):
        assert listener.hear(0.4) == []
    assert listener.hear(0.2) == ["river"]


def test_a_note_that_became_visible_after_a_later_one_is_heard() -> None:
    listener = Listener()
    Bump.objects.create(pk=5100, tag="late:5100")
    assert listener.hear() == ["late:5100"]
    Bump.objects.create(pk=5099, tag="late:5099")
    assert listener.hear() == ["late:5099"]


def test_who_slept_too_long_trusts_nothing() -> None:
    listener = Listener()
    assert listener.hear(4000) == [EVERYTHING]


def test_without_a_database_what_is_kept_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    listener = Listener()
    Bump.objects.create(tag="river")

    def away() -> dict[int, str]:
        raise OperationalError("database is locked")

    with monkeypatch.context() as patch:
        patch.setattr(listener.follower, "_notes", away)
        assert listener.hear() == []
    assert listener.hear() == ["river"]


def test_the_worker_throws_old_notes_away() -> None:
    Bump.objects.create(tag="old", at=timezone.now() - timedelta(days=2))
    Bump.objects.create(tag="new")
    Worker([step for step in STEPS if step.name == "bumps"]).tick(threading.Event())
    assert notes() == {"new"}
