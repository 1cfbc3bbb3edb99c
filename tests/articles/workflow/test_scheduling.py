"""The clock publishes what is due: once, the approved text, and never early."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from django.utils import timezone as now_is

from articles import clock, workflow
from articles.exceptions import IllegalMove, NotDue, NotInFuture, TextChanged
from articles.models import Article, Revision, Section, Stage
from contributors.models import Account
from tests import people

JAKARTA = timezone(timedelta(hours=7))


@pytest.fixture
def article(place: Section, wren: Account, edda: Account) -> Article:
    return people.approved(wren, place, edda)


def test_scheduling_keeps_the_pin(article: Article, edda: Account) -> None:
    at = people.tomorrow()
    pin, judge = article.approved_hash, article.approved_by
    event = workflow.schedule(article, by=edda, at=at)
    now = Article.objects.get(pk=article.pk)
    assert (now.stage, now.publish_at, now.approved_hash, now.approved_by) == (
        Stage.SCHEDULED, at, pin, judge,
    )  # fmt: skip
    assert "publish_at" in event.data


def test_the_clock_is_never_early(article: Article, edda: Account) -> None:
    at = people.tomorrow().astimezone(JAKARTA)
    workflow.schedule(article, by=edda, at=at)
    with clock.at(at - timedelta(microseconds=1)):
        assert list(Article.objects.due(clock.now())) == []
        with pytest.raises(NotDue):
            workflow.publish(article, by=None)
    with clock.at(at):
        assert list(Article.objects.due(clock.now())) == [article]
        event = workflow.publish(article, by=None)
    assert (event.actor, article.stage, article.published_at) == (None, Stage.PUBLISHED, at)


def test_the_clock_publishes_nothing_that_was_not_scheduled(article: Article) -> None:
    with pytest.raises(NotDue):
        workflow.publish(article, by=None)


def test_the_clock_publishes_once(article: Article, edda: Account) -> None:
    workflow.schedule(article, by=edda, at=people.tomorrow())
    with clock.at(people.tomorrow() + timedelta(days=1)):
        workflow.publish(article, by=None)
        with pytest.raises(IllegalMove):
            workflow.publish(article, by=None)
    assert article.editions.count() == 1


def test_a_date_put_off_is_kept_from_a_worker_that_saw_the_old_one(article: Article, edda: Account) -> None:
    first = people.tomorrow()
    workflow.schedule(article, by=edda, at=first)
    seen_due = Article.objects.get(pk=article.pk)
    workflow.unschedule(article, by=edda)
    assert (article.stage, article.publish_at) == (Stage.APPROVED, None)
    workflow.schedule(article, by=edda, at=first + timedelta(days=7))
    with clock.at(first), pytest.raises(NotDue):
        workflow.publish(seen_due, by=None)


def test_an_editor_may_publish_before_the_date(article: Article, edda: Account) -> None:
    workflow.schedule(article, by=edda, at=people.tomorrow())
    workflow.publish(article, by=edda)
    assert (article.stage, article.publish_at) == (Stage.PUBLISHED, None)


def test_the_clock_refuses_a_text_altered_meanwhile(article: Article, edda: Account) -> None:
    workflow.schedule(article, by=edda, at=people.tomorrow())
    Revision.objects.filter(pk=article.working.pk).update(excerpt="Selundupan.")
    with clock.at(people.tomorrow() + timedelta(days=1)), pytest.raises(TextChanged):
        workflow.publish(article, by=None)


@pytest.mark.parametrize(
    "at",
    [
        datetime(2020, 1, 1, tzinfo=UTC),
        datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))),
        datetime(9999, 12, 31, 23, 59, tzinfo=timezone(-timedelta(hours=12))),
        datetime(2099, 1, 1, tzinfo=UTC),
        datetime(2026, 12, 24, 8, 0),  # naive on purpose
    ],
    ids=["past", "year 1", "year 9999", "too far", "naive"],
)
def test_a_time_that_cannot_be_meant_is_refused(at: datetime, article: Article, edda: Account) -> None:
    with pytest.raises(NotInFuture):
        workflow.schedule(article, by=edda, at=at)


def test_now_is_not_the_future(article: Article, edda: Account) -> None:
    moment = now_is.now()
    with clock.at(moment), pytest.raises(NotInFuture):
        workflow.schedule(article, by=edda, at=moment)
