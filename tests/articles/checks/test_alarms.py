from __future__ import annotations

from dataclasses import replace

import pytest

from articles import alarms, checks, workflow
from articles.exceptions import NotAllowed
from articles.models import Article, FalseAlarm
from articles.revisions import snapshot_of
from tests import people

pytestmark = pytest.mark.django_db

WORDS = people.WORDS * 3


def drafted(by, place) -> Article:
    return people.draft(by, place, body=people.body(WORDS, "Seorang saksi datang.", "Ada resiko."))


def finding(article: Article, check: str) -> checks.Finding:
    found = checks.run(snapshot_of(article.working))
    return next(item for item in found if item.check == check)


def test_wren_calls_a_warning_wrong_once_and_takes_it_back() -> None:
    wren = people.wren()
    article = drafted(wren, people.section())
    term = finding(article, "term")
    first, second = alarms.mark(article, term, by=wren), alarms.mark(article, term, by=wren)
    assert first == second
    assert alarms.marked(article) == {term.key}
    alarms.unmark(article, term.key, by=wren)
    assert alarms.marked(article) == frozenset()


def test_only_the_writer_may_and_nothing_that_blocks() -> None:
    wren = people.wren()
    article = drafted(wren, people.section())
    term = finding(article, "term")
    with pytest.raises(NotAllowed):
        alarms.mark(article, term, by=people.sam())
    with pytest.raises(NotAllowed):
        alarms.mark(article, replace(term, level="block"), by=wren)
    assert not FalseAlarm.objects.exists()


def test_the_desk_sees_how_often_a_check_is_wrong(django_assert_num_queries) -> None:
    wren, place = people.wren(), people.section()
    for step in range(4):
        article = drafted(wren, place)
        if step:
            alarms.mark(article, finding(article, "term"), by=wren)
        workflow.submit(article, by=wren)
    with django_assert_num_queries(2):
        rates = alarms.rates()
    assert (rates[0].check_id, rates[0].found, rates[0].alarms, rates[0].percent) == ("term", 4, 3, 75)
    assert {rate.check_id: rate.percent for rate in rates}["sensitive-people"] == 0


def test_without_submissions_there_are_no_rates() -> None:
    assert alarms.rates() == []
