"""Every verb through its page: what it does, what it says when it cannot, what is kept."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from articles import drafting, workflow
from articles.models import ChangeRequest, Stage
from articles.models.vocabulary import EditionKind
from tests import people
from tests.desk.conftest import review, say, signed_in


def test_a_claimed_piece_is_asked_for_changes_answered_approved_and_published(desk):
    article = people.submitted(desk.wren, desk.warga)
    edda = signed_in(desk.edda)
    answer = say(edda, article, "claim")
    assert (answer.status_code, answer.url) == (303, review(article))

    block = article.working.body["content"][1]["attrs"]["id"]
    answer = say(
        edda,
        article,
        "request-changes",
        **{
            "item-TOTAL_FORMS": 2,
            "item-INITIAL_FORMS": 0,
            "item-0-pin": f"block:{block}",
            "item-0-reason": "source",
            "item-0-text": "Who said so?",
            "item-0-quote": "gelombang pasang",
            "item-1-pin": "field:headline",
            "item-1-reason": "style",
            "item-1-text": "Say how many.",
        },
    )
    assert (answer.status_code, answer.url) == (303, "/desk/")
    asked = list(ChangeRequest.objects.filter(article=article))
    assert [(row.block, row.field, row.quote) for row in asked] == [
        (block, "", "gelombang pasang"),
        ("", "headline", ""),
    ]

    asked[0].state, asked[0].answered_at = ChangeRequest.State.DONE, timezone.now()
    asked[0].save()
    asked[1].state, asked[1].answer, asked[1].answered_at = "disputed", "It does.", timezone.now()
    asked[1].save()
    article.refresh_from_db()
    workflow.submit(article, by=desk.wren)
    say(edda, article, "claim")
    page = edda.get(review(article)).content.decode()
    assert "Who said so?" in page and "It does." in page
    assert page.count("The passage has not changed since.") == 2

    article.refresh_from_db()
    assert say(edda, article, "approve", revision_hash=article.working.hash).status_code == 303
    assert say(edda, article, "publish").status_code == 303
    article.refresh_from_db()
    assert article.stage == Stage.PUBLISHED and article.shown.editor == desk.edda.editor


def test_a_list_without_an_item_or_with_a_half_one_is_refused_and_kept(desk):
    article = people.in_review(desk.wren, desk.warga, desk.edda)
    edda = signed_in(desk.edda)
    empty = {"item-TOTAL_FORMS": 1, "item-INITIAL_FORMS": 0}
    answer = say(edda, article, "request-changes", **empty)
    assert answer.status_code == 409 and "Ask for at least one change" in answer.content.decode()
    answer = say(edda, article, "request-changes", **empty, **{"item-0-text": "Not without a place."})
    assert answer.status_code == 422 and "Not without a place." in answer.content.decode()
    article.refresh_from_db()
    assert article.stage == Stage.IN_REVIEW


def test_one_more_item_is_offered_without_sending_anything(desk):
    article = people.in_review(desk.wren, desk.warga, desk.edda)
    data = {"item-TOTAL_FORMS": 1, "item-INITIAL_FORMS": 0, "item-0-text": "Kept", "more": "1"}
    answer = say(signed_in(desk.edda), article, "request-changes", **data)
    page = answer.content.decode()
    assert answer.status_code == 200 and "Kept" in page and 'name="item-1-text"' in page
    assert not ChangeRequest.objects.exists()


def test_declining_wants_a_reason_and_a_note(desk):
    article = people.in_review(desk.wren, desk.warga, desk.edda)
    edda = signed_in(desk.edda)
    answer = say(edda, article, "decline", note="Try the sports desk.")
    assert answer.status_code == 422 and "Try the sports desk." in answer.content.decode()
    assert say(edda, article, "decline", reason="off_topic", note="Try the sports desk.").status_code == 303
    article.refresh_from_db()
    assert article.stage == Stage.DECLINED


def test_the_one_who_comes_second_hears_who_was_first(desk):
    article = people.submitted(desk.wren, desk.warga)
    seen = f"{article.stage}:{article.moves}"
    workflow.claim(article, by=desk.ellis)
    answer = signed_in(desk.edda).post(review(article, "claim"), {"seen": seen})
    assert answer.status_code == 409 and "Ellis was first" in answer.content.decode()


def test_approving_a_text_that_changed_shows_both_and_decides_nothing(desk):
    article = people.in_review(desk.wren, desk.warga, desk.edda)
    before = article.working.hash
    workflow.edit(article, by=desk.edda, revision_hash=before, headline="Seribu Bakau untuk Kampung Melati")
    answer = say(signed_in(desk.edda), article, "approve", revision_hash=before)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "<del>" in page and "<ins>" in page
    assert f'value="{article.working.hash}"' in page
    article.refresh_from_db()
    assert article.stage == Stage.IN_REVIEW


def test_scheduling_goes_by_the_clock_of_jakarta_and_refuses_the_past(desk):
    article = people.approved(desk.wren, desk.warga, desk.edda)
    edda = signed_in(desk.edda)
    answer = say(edda, article, "schedule", at="2020-01-01T08:00")
    assert answer.status_code == 409 and "Choose a time in the future" in answer.content.decode()
    day = timezone.localdate() + timedelta(days=30)
    assert say(edda, article, "schedule", at=f"{day}T06:30").status_code == 303
    article.refresh_from_db()
    assert article.publish_at == datetime(
        day.year, day.month, day.day, 6, 30, tzinfo=ZoneInfo("Asia/Jakarta")
    )
    assert say(edda, article, "unschedule").status_code == 303
    assert say(edda, article, "reopen", note="One more look").status_code == 303
    assert say(edda, article, "release").status_code == 303
    article.refresh_from_db()
    assert article.stage == Stage.SUBMITTED


def test_a_second_editor_approves_where_the_section_wants_two(desk):
    desk.warga.second_approval = True
    desk.warga.save()
    article = people.in_review(desk.wren, desk.warga, desk.edda)
    edda, ellis = signed_in(desk.edda), signed_in(desk.ellis)
    assert "yours is the first" in edda.get(review(article)).content.decode()
    answer = say(edda, article, "approve", revision_hash=article.working.hash)
    assert answer.status_code == 303
    say(ellis, article, "claim")
    say(ellis, article, "approve", revision_hash=article.working.hash)
    article.refresh_from_db()
    assert article.stage == Stage.APPROVED and article.approved_by == desk.ellis.editor


def test_retracting_and_reinstating_is_for_the_chief_and_named(desk):
    article = people.published(desk.wren, desk.warga, desk.edda)
    assert 'name="reason"' not in signed_in(desk.edda).get(review(article)).content.decode()
    assert say(signed_in(desk.edda), article, "retract", reason="child", note="A child").status_code == 409
    cleo = signed_in(desk.cleo)
    assert say(cleo, article, "retract", reason="child", note=" ").status_code == 422
    assert say(cleo, article, "retract", reason="child", note="A child can be known.").status_code == 303
    article.refresh_from_db()
    assert article.stage == Stage.RETRACTED and article.live is None
    assert say(cleo, article, "reinstate", note="The council ruled.").status_code == 303
    article.refresh_from_db()
    assert article.shown.kind == EditionKind.REINSTATEMENT


def test_an_update_is_opened_and_dropped(desk):
    article = people.published(desk.wren, desk.warga, desk.edda)
    edda = signed_in(desk.edda)
    assert say(edda, article, "revise").status_code == 303
    page = edda.get(review(article)).content.decode()
    assert "The writer is working on it" in page
    assert say(edda, article, "discard").status_code == 303
    article.refresh_from_db()
    assert article.stage == Stage.PUBLISHED


def test_what_the_writer_is_typing_is_not_shown(desk):
    article = people.in_review(desk.wren, desk.warga, desk.edda)
    workflow.request_changes(
        article,
        by=desk.edda,
        requests=[workflow.Request("style", "Shorter", field="headline")],
    )
    drafting.save(article, by=desk.wren, headline="Rahasia Yang Belum Selesai")
    edda = signed_in(desk.edda)
    assert "Rahasia" not in edda.get(review(article)).content.decode()
    assert "Rahasia" not in edda.get("/desk/all/").content.decode()
