"""From draft to the editors and back, each move one POST."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.urls import reverse

from articles import drafting, workflow
from articles.models import ChangeRequest
from articles.workflow import Request
from contributors.consent import has_consented
from tests import people


def to(name: str, article, *more) -> str:
    return reverse(f"studio:{name}", args=[article.pk, *more])


def changes(desk, article):
    workflow.claim(article, by=desk.edda)
    block = article.working.body["content"][0]["attrs"]["id"]
    asked = [
        Request("source", "Who says so?", block=block, quote="Warga"),
        Request("style", "Shorter, please.", field="headline"),
    ]
    workflow.request_changes(article, by=desk.edda, requests=asked)
    return list(article.changerequests.order_by("pk"))


def test_submitting_shows_one_page_and_then_submits(desk):
    article = people.draft(desk.wren, desk.section)
    page = desk.client.get(to("submit", article))
    assert page.status_code == 200 and page.context["verdict"].blocking == 0
    article.refresh_from_db()
    assert article.stage == "draft"
    assert desk.client.post(to("submit", article)).headers["Location"] == to("piece", article)
    article.refresh_from_db()
    assert article.stage == "submitted"


def test_what_blocks_is_shown_and_nothing_is_sent(desk):
    article = people.draft(desk.wren, desk.section, headline="")
    assert desk.client.get(to("submit", article)).context["verdict"].blocking == 1
    answer = desk.client.post(to("submit", article))
    assert answer.headers["Location"] == to("submit", article)
    article.refresh_from_db()
    assert article.stage == "draft" and article.working.is_open


def test_the_terms_come_before_the_first_submission(desk):
    nina = people.member("Nina", consents=False)
    desk.client.force_login(nina)
    article = people.draft(nina, desk.section)
    answer = desk.client.post(to("submit", article))
    assert answer.headers["Location"].startswith(reverse("studio:terms"))
    assert not has_consented(nina, "terms", settings.TERMS_VERSION)
    answer = desk.client.post(reverse("studio:terms"), {"next": to("submit", article)})
    assert answer.headers["Location"] == to("submit", article)
    desk.client.post(to("submit", article))
    article.refresh_from_db()
    assert article.stage == "submitted"


@pytest.mark.parametrize(
    "onward", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"]
)
def test_accepting_the_terms_leads_nowhere_else(desk, onward):
    answer = desk.client.post(reverse("studio:terms"), {"next": onward})
    assert answer.headers["Location"] == reverse("studio:board")


def test_withdrawing_brings_it_back(desk):
    article = people.submitted(desk.wren, desk.section)
    assert b"1" in desk.client.get(to("piece", article)).content
    desk.client.post(to("withdraw", article))
    article.refresh_from_db()
    assert article.stage == "draft"
    answer = desk.client.post(to("withdraw", article), follow=True)
    assert answer.redirect_chain[0] == (to("piece", article), 303)
    assert [message.level_tag for message in answer.context["messages"]][-1] == "error"


def test_requests_are_answered_one_by_one_before_submitting_again(desk):
    article = people.submitted(desk.wren, desk.section)
    first, second = changes(desk, article)
    assert b"Who says so?" in desk.client.get(to("piece", article)).content
    desk.client.post(to("submit", article))
    article.refresh_from_db()
    assert article.stage == "changes_requested"

    def answer(asked, state, text=""):
        sent = {f"request-{asked.pk}-state": state, f"request-{asked.pk}-text": text}
        return desk.client.post(to("answer", article, asked.pk), sent)

    assert answer(first, "done").status_code == 303
    refused = answer(second, "disputed", "  ")
    assert refused.status_code == 422 and b"request-" in refused.content
    assert answer(second, "open").status_code == 422
    assert answer(second, "disputed", "The name has to stay.").status_code == 303
    second.refresh_from_db()
    assert (second.state, second.answer) == ("disputed", "The name has to stay.")
    desk.client.post(to("submit", article))
    article.refresh_from_db()
    assert article.stage == "submitted"
    late = answer(first, "disputed", "Too late.")
    assert late.status_code == 303
    first.refresh_from_db()
    assert first.state == ChangeRequest.State.DONE


def test_a_request_on_another_piece_cannot_be_answered(desk):
    mine, theirs = people.submitted(desk.wren, desk.section), people.submitted(desk.sam, desk.section)
    asked = changes(desk, theirs)[0]
    assert desk.client.post(to("answer", mine, asked.pk), {}).status_code == 404


def test_a_declined_piece_tells_why_and_may_be_appealed_once(desk):
    article = people.submitted(desk.wren, desk.section)
    workflow.claim(article, by=desk.edda)
    workflow.decline(article, by=desk.edda, reason="unverified", note="Name a second source.")
    assert b"Name a second source." in desk.client.get(to("piece", article)).content
    assert desk.client.post(to("appeal", article), {"note": ""}).status_code == 422
    desk.client.post(to("appeal", article), {"note": "There are two sources."})
    article.refresh_from_db()
    assert article.stage == "submitted"
    assert desk.client.post(to("appeal", article), {"note": "Again."}).status_code == 303


def test_an_update_is_begun_and_dropped(desk):
    article = people.published(desk.wren, desk.section, desk.edda)
    desk.client.post(to("revise", article))
    article.refresh_from_db()
    assert article.stage == "draft" and article.live_id
    desk.client.post(to("discard", article))
    article.refresh_from_db()
    assert article.stage == "published"


def test_versions_are_compared_and_an_editors_open_text_is_not_shown(desk):
    article = people.submitted(desk.wren, desk.section)
    workflow.withdraw(article, by=desk.wren)
    drafting.save(article, by=desk.wren, headline="Warga Kampung Melati Menanam Dua Ribu Bakau")
    page = desk.client.get(to("version", article, 2))
    assert page.status_code == 200 and b"<ins>" in page.content
    assert desk.client.get(to("version", article, 1)).status_code == 200
    assert desk.client.get(to("version", article, 9)).status_code == 404
