"""The chain of events: complete, append-only by the database itself, and telling of tampering."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from articles import workflow
from articles.exceptions import LostRace
from articles.models import Article, Event, Section
from articles.transitions import Verb
from articles.workflow import engine
from contributors.models import Account
from tests import people

from .moves import MOVES


@pytest.fixture
def article(place: Section, wren: Account, edda: Account) -> Article:
    return people.published(wren, place, edda)


@pytest.fixture
def without_triggers(article: Article) -> Iterator[None]:
    """As somebody with the database in their hands would do; all of it is undone afterwards."""
    on = " ON articles_event" if connection.vendor == "postgresql" else ""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TRIGGER event_never_altered{on}")
            cursor.execute(f"DROP TRIGGER event_never_deleted{on}")
        yield
        transaction.set_rollback(True)


def test_every_move_is_a_link(article: Article) -> None:
    events = list(article.events.all())
    assert [event.verb for event in events] == ["submit", "claim", "approve", "publish"]
    assert [event.number for event in events] == [1, 2, 3, 4]
    assert [event.previous_hash for event in events] == ["", *(event.hash for event in events[:-1])]
    assert engine.broken_links(Article.objects.get(pk=article.pk)) == []


ALTERATIONS: dict[str, Callable[[Event], Any]] = {
    "save": lambda event: event.save(),
    "save one field": lambda event: event.save(update_fields=["note"]),
    "update": lambda event: Event.objects.filter(pk=event.pk).update(note="Bukan ini."),
    "update all": lambda event: Event.objects.update(actor=None),
    "bulk update": lambda event: Event.objects.bulk_update([event], ["reason"]),
    "upsert": lambda event: Event.objects.bulk_create(
        [event], update_conflicts=True, unique_fields=["id"], update_fields=["hash"]
    ),
    "delete": lambda event: Event.objects.filter(pk=event.pk).delete(),
    "raw delete": lambda event: Event.objects.filter(pk=event.pk)._raw_delete("default"),
    "delete all": lambda event: Event.objects.all().delete(),
}


@pytest.mark.parametrize("alter", ALTERATIONS.values(), ids=ALTERATIONS)
def test_the_database_refuses_to_alter_or_delete(alter: Callable[[Event], Any], article: Article) -> None:
    before = list(Event.objects.values())
    with pytest.raises(DatabaseError, match="events are never"), transaction.atomic():
        alter(Event.objects.get(article=article, number=2))
    assert list(Event.objects.values()) == before


def test_so_does_the_model(article: Article) -> None:
    with pytest.raises(TypeError):
        article.events.first().delete()


def test_only_the_mark_of_the_outbox_may_be_set(article: Article) -> None:
    assert Event.objects.update(handled_at=timezone.now()) == 4
    event = Event.objects.first()
    event.handled_at = None
    event.save(update_fields=["handled_at"])
    assert engine.broken_links(article) == []


TAMPERINGS: dict[str, Callable[[], Any]] = {
    "another actor": lambda: Event.objects.filter(number=3).update(actor=None),
    "another note": lambda: Event.objects.filter(number=1).update(note="Disisipkan."),
    "another time": lambda: Event.objects.filter(number=2).update(at=timezone.now()),
    "another text": lambda: Event.objects.filter(number=3).update(revision_hash="0" * 64),
    "other data": lambda: Event.objects.filter(number=4).update(data={"edition": 2}),
    "one taken out": lambda: Event.objects.filter(number=2)._raw_delete("default"),
    "the last taken off": lambda: Event.objects.filter(number=4)._raw_delete("default"),
    "the first taken off": lambda: Event.objects.filter(number=1)._raw_delete("default"),
}


@pytest.mark.parametrize("tamper", TAMPERINGS.values(), ids=TAMPERINGS)
def test_tampering_shows(tamper: Callable[[], Any], article: Article, without_triggers: None) -> None:
    tamper()
    assert engine.broken_links(Article.objects.get(pk=article.pk))


def test_a_rehashed_link_does_not_fit_the_next(article: Article, without_triggers: None) -> None:
    event = article.events.get(number=2)
    event.note = "Disisipkan."
    event.hash = event.chain_hash()
    event.save()
    (broken,) = engine.broken_links(article)
    assert "does not follow" in broken


def test_a_stage_set_past_the_workflow_does_not_carry_a_move(
    place: Section, wren: Account, edda: Account
) -> None:
    article = people.submitted(wren, place)
    with transaction.atomic():
        stale = engine.check(article, Verb.CLAIM, edda)
        Article.objects.filter(pk=article.pk).update(moves=7)
        with pytest.raises(LostRace):
            engine.move(stale, Verb.CLAIM, by=edda, change={"holder": edda.editor})
        transaction.set_rollback(True)


@pytest.mark.django_db(transaction=True)
def test_a_move_outside_a_transaction_is_a_mistake_of_the_programmer() -> None:
    place = people.section()
    article = people.submitted(people.wren(), place)
    with pytest.raises(RuntimeError):
        engine.move(engine.fresh(article), Verb.CLAIM, by=people.edda(place))


def test_a_move_that_fails_leaves_nothing(place: Section, wren: Account, edda: Account) -> None:
    article = people.in_review(wren, place, edda)
    with pytest.raises(RuntimeError, match="power cut"), transaction.atomic():
        MOVES[Verb.REQUEST_CHANGES](article, edda)
        raise RuntimeError("power cut")
    now = Article.objects.get(pk=article.pk)
    assert (now.stage, now.moves, now.events.count()) == ("in_review", 2, 2)
    assert not now.changerequests.exists()
    workflow.release(now, by=edda)
