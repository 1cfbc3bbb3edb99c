"""Complaints and replies: who sees them, answered once, printed as an edition of their own kind."""

from __future__ import annotations

from datetime import timedelta

from articles.models import Reply, Report
from articles.models.vocabulary import EditionKind
from tests import people
from tests.desk.conftest import signed_in


def reported(article, **fields) -> Report:
    return Report.objects.create(
        article=article, edition=article.live, reason="facts", text="It was six hundred.", **fields
    )


def replied(article) -> Reply:
    return Reply.objects.create(
        article=article,
        name="Bu Sari",
        contact="sari@example.com",
        text="I was not asked.\n\nI would have said no.",
    )


def test_the_most_urgent_stands_first_and_what_is_late_says_so(desk):
    article = people.published(desk.wren, desk.warga, desk.edda)
    late = reported(article)
    late.due_at -= timedelta(days=3)
    late.save()
    reported(article)
    page = signed_in(desk.edda).get("/desk/attention/")
    assert page.context["reports"][0][0] == late
    assert "overdue" in page.content.decode()


def test_an_answer_is_given_once_and_needs_words(desk):
    report = reported(people.published(desk.wren, desk.warga, desk.edda))
    edda, ellis = signed_in(desk.edda), signed_in(desk.ellis)
    address = f"/desk/attention/reports/{report.pk}/"
    assert edda.post(address, {"answer": " "}).status_code == 422
    assert edda.post(address, {"answer": "Corrected, thank you."}).status_code == 303
    assert ellis.post(address, {"answer": "No."}).status_code == 404
    report.refresh_from_db()
    assert (report.answer, report.answered_by) == ("Corrected, thank you.", desk.edda.editor)


def test_a_reply_is_printed_in_its_own_words_as_its_own_kind_of_edition(desk):
    article = people.published(desk.wren, desk.warga, desk.edda)
    reply = replied(article)
    data = {"revision_hash": article.working.hash, "note": "Bu Sari replies."}
    answer = signed_in(desk.edda).post(f"/desk/attention/replies/{reply.pk}/print/", data)
    assert answer.status_code == 303
    reply.refresh_from_db()
    article.refresh_from_db()
    assert reply.state == "published" and reply.edition == article.live
    assert article.live.kind == EditionKind.REPLY
    assert "I would have said no." in article.live.text and "Bu Sari" in article.live.text


def test_a_reply_is_not_printed_into_a_text_nobody_looked_at(desk):
    article = people.published(desk.wren, desk.warga, desk.edda)
    reply = replied(article)
    answer = signed_in(desk.edda).post(
        f"/desk/attention/replies/{reply.pk}/print/", {"revision_hash": "0" * 64, "note": "Kept note"}
    )
    assert answer.status_code == 409 and "Kept note" in answer.content.decode()
    reply.refresh_from_db()
    assert reply.state == "received"


def test_refusing_needs_a_reason(desk):
    reply = replied(people.published(desk.wren, desk.warga, desk.edda))
    edda, address = signed_in(desk.edda), f"/desk/attention/replies/{reply.pk}/refuse/"
    assert edda.post(address, {"reason": ""}).status_code == 422
    assert edda.post(address, {"reason": "It is about another article."}).status_code == 303
    reply.refresh_from_db()
    assert reply.state == "refused" and reply.decided_by == desk.edda.editor


def test_editors_of_other_sections_and_the_writer_do_not_see_them(desk):
    report = reported(people.published(desk.wren, desk.warga, desk.edda))
    emil = signed_in(desk.emil)
    assert "six hundred" not in emil.get("/desk/attention/").content.decode()
    assert emil.post(f"/desk/attention/reports/{report.pk}/", {"answer": "x"}).status_code == 404
    assert signed_in(desk.wren).get("/desk/attention/").status_code == 404
