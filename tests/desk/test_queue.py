"""The queue: what is listed where, in which order, at a cost that does not grow with what waits."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import clock, workflow
from articles.models import Article, Stage
from newsroom.desk import paging
from tests import people
from tests.desk.conftest import review, signed_in


def headlines(answer) -> list[str]:
    return [row.headline for row in answer.context["rows"]]


def waiting(desk, *names: str, **fields) -> list[Article]:
    """Submitted one hour after the other, the first one longest ago."""
    made = []
    for at, name in enumerate(names):
        with clock.at(timezone.now() - timedelta(hours=len(names) - at)):
            made.append(people.submitted(desk.wren, desk.warga, headline=name, **fields))
    return made


def test_whoever_waits_longest_comes_first_and_priority_before_that(desk):
    waiting(desk, "Satu", "Dua", "Tiga")
    Article.objects.filter(revision__headline="Tiga").update(priority=1)
    assert headlines(signed_in(desk.edda).get("/desk/")) == ["Tiga", "Satu", "Dua"]


def test_age_is_told_against_the_target_of_the_section(desk):
    desk.warga.target_hours = 2
    desk.warga.save()
    waiting(desk, "Satu", "Dua", "Tiga")
    rows = signed_in(desk.edda).get("/desk/").context["rows"]
    assert [row.tone for row in rows] == ["bad", "bad", "good"]
    assert rows[0].shown == 2


def test_what_i_hold_is_mine_and_all_stages_lists_everything(desk):
    first, second = waiting(desk, "Satu", "Dua")
    workflow.claim(first, by=desk.edda)
    workflow.claim(second, by=desk.ellis)
    edda = signed_in(desk.edda)
    assert headlines(edda.get("/desk/mine/")) == ["Satu"]
    assert headlines(edda.get("/desk/")) == []
    assert headlines(edda.get("/desk/all/", {"stage": "in_review"})) == ["Dua", "Satu"]


def test_filters_narrow_and_nonsense_is_no_filter(desk):
    waiting(desk, "Satu", "Dua")
    people.submitted(desk.vera, desk.warga, headline="Tiga")
    edda = signed_in(desk.edda)
    assert headlines(edda.get("/desk/", {"badge": "verified"})) == ["Tiga"]
    assert headlines(edda.get("/desk/", {"q": "dua"})) == ["Dua"]
    assert headlines(edda.get("/desk/", {"section": desk.olahraga.pk})) == ["Satu", "Dua", "Tiga"]


def test_pages_follow_each_other_without_gap_or_repeat(desk, monkeypatch):
    monkeypatch.setattr(paging.page_of, "__defaults__", (2,))
    waiting(desk, "Satu", "Dua", "Tiga", "Empat", "Lima")
    edda, seen, address = signed_in(desk.edda), [], "/desk/"
    while address:
        answer = edda.get(address)
        seen += headlines(answer)
        address = answer.context["page"].older and "/desk/" + answer.context["page"].older
    assert seen == ["Satu", "Dua", "Tiga", "Empat", "Lima"]


@pytest.mark.parametrize("key", ["x", "1_2", "1_2_x", "9_99999999999999999_1", "1_2_3_4", "9" * 30])
def test_a_key_that_was_never_given_out_leads_nowhere_and_breaks_nothing(desk, key):
    assert signed_in(desk.edda).get("/desk/", {"after": key}).status_code in (200, 404)


def test_claim_next_takes_the_longest_waiting_that_may_be_taken(desk):
    first, second = waiting(desk, "Satu", "Dua")
    Article.objects.filter(pk=first.pk).update(assigned_to=desk.ellis.editor)
    edda = signed_in(desk.edda)
    answer = edda.post("/desk/claim-next/")
    assert (answer.status_code, answer.url) == (303, review(second))
    assert edda.post("/desk/claim-next/").url == "/desk/"
    second.refresh_from_db()
    assert second.stage == Stage.IN_REVIEW and second.holder == desk.edda.editor


def test_the_cost_does_not_grow_with_the_rows(desk, django_assert_max_num_queries):
    waiting(desk, "Satu")
    edda = signed_in(desk.edda)
    with django_assert_max_num_queries(8):
        edda.get("/desk/")
    waiting(desk, *"ABCDEFGHIJ")
    with django_assert_max_num_queries(8):
        assert len(headlines(edda.get("/desk/"))) == 11


def test_the_review_screen_keeps_its_budget(desk, django_assert_max_num_queries):
    article = people.in_review(desk.wren, desk.warga, desk.edda)
    for _round in range(3):
        workflow.request_changes(
            article, by=desk.edda, requests=[workflow.Request("style", "Shorter", field="headline")]
        )
        article.changerequests.update(state="done", answered_at=timezone.now())
        workflow.submit(article, by=desk.wren)
        workflow.claim(article, by=desk.edda)
    edda = signed_in(desk.edda)
    with django_assert_max_num_queries(12):
        edda.get(review(article))
