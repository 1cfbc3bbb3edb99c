"""Handing a piece to the editors, and taking it back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from articles import drafting, workflow
from articles.exceptions import ChecksBlock, NotAllowed, RequestsOpen, Suspended, TermsNotAccepted
from articles.models import Article, ChangeRequest, Revision, Section, Stage
from articles.requests import answer
from articles.transitions import Verb
from contributors.consent import give_consent, withdraw_consent
from contributors.models import Account
from tests import people

from .moves import MOVES


def test_submitting_seals_the_text_and_keeps_what_the_checks_said(place: Section, wren: Account) -> None:
    article = people.draft(wren, place)
    event = workflow.submit(article, by=wren)
    assert (event.verb, event.from_stage, event.to_stage, event.actor) == (
        "submit", "draft", "submitted", wren,
    )  # fmt: skip
    now = Article.objects.get(pk=article.pk)
    assert (now.stage, now.round, now.moves) == (Stage.SUBMITTED, 1, 1)
    assert now.submitted_at is not None
    assert not now.working.is_open
    assert now.working.hash == now.working.content_hash() == event.revision_hash
    submission = now.submissions.get()
    assert (submission.number, submission.revision) == (1, now.working)
    assert all(finding["level"] != "block" for finding in submission.findings)


def test_the_callers_article_says_what_the_row_says(place: Section, wren: Account) -> None:
    article = people.draft(wren, place)
    workflow.submit(article, by=wren)
    assert (article.stage, article.round, article.working.is_open) == (Stage.SUBMITTED, 1, False)


def test_blocking_checks_leave_the_piece_an_open_draft(place: Section, wren: Account) -> None:
    article = people.draft(wren, place, headline="")
    with pytest.raises(ChecksBlock) as refused:
        workflow.submit(article, by=wren)
    assert refused.value.findings
    assert refused.value.sentence
    now = Article.objects.get(pk=article.pk)
    assert (now.stage, now.moves, now.working.is_open, now.events.count()) == (Stage.DRAFT, 0, True, 0)


def test_the_terms_come_first(place: Section) -> None:
    wren = people.member("Wren", consents=False)
    article = people.draft(wren, place)
    with pytest.raises(TermsNotAccepted):
        workflow.submit(article, by=wren)
    give_consent(wren, "terms", "an older version")
    with pytest.raises(TermsNotAccepted):
        workflow.submit(article, by=wren)
    give_consent(wren, "terms", settings.TERMS_VERSION)
    workflow.submit(article, by=wren)


def test_terms_taken_back_are_terms_not_accepted(place: Section, wren: Account) -> None:
    article = people.draft(wren, place)
    withdraw_consent(wren, "terms")
    with pytest.raises(TermsNotAccepted):
        workflow.submit(article, by=wren)


def test_a_suspended_writer_hears_why(place: Section, wren: Account) -> None:
    article = people.draft(wren, place)
    wren.writer.suspended_at, wren.writer.suspended_reason = timezone.now(), "Menyalin karya orang."
    wren.writer.save()
    with pytest.raises(Suspended, match="Menyalin karya orang"):
        workflow.submit(article, by=wren)


def test_nobody_submits_for_somebody_else(
    place: Section, wren: Account, sam: Account, edda: Account, cleo: Account
) -> None:
    article = people.draft(wren, place)
    for other in (sam, edda, cleo):
        with pytest.raises(NotAllowed):
            workflow.submit(article, by=other)


def test_every_request_needs_an_answer(place: Section, wren: Account, edda: Account) -> None:
    article = people.in_review(wren, place, edda)
    MOVES[Verb.REQUEST_CHANGES](article, edda)
    with pytest.raises(RequestsOpen) as refused:
        workflow.submit(article, by=wren)
    (request,) = refused.value.requests
    answer(request, by=wren, state=ChangeRequest.State.DISPUTED, text="Judul ini sudah pendek.")
    workflow.submit(article, by=wren)
    assert (article.stage, article.round) == (Stage.SUBMITTED, 2)
    assert [submission.number for submission in article.submissions.all()] == [1, 2]


def test_requests_to_a_dropped_update_bind_nobody(place: Section, wren: Account, edda: Account) -> None:
    article = people.published(wren, place, edda)
    workflow.revise(article, by=wren)
    workflow.submit(article, by=wren)
    workflow.claim(article, by=edda)
    MOVES[Verb.REQUEST_CHANGES](article, edda)
    workflow.discard(article, by=wren)
    workflow.revise(article, by=wren)
    workflow.submit(article, by=wren)
    assert article.stage == Stage.SUBMITTED


def test_withdrawing_opens_a_copy_and_leaves_the_sealed_text(place: Section, wren: Account) -> None:
    article = people.submitted(wren, place)
    sealed = article.working
    workflow.withdraw(article, by=wren)
    assert (article.stage, article.submitted_at) == (Stage.DRAFT, None)
    assert article.working.pk != sealed.pk
    assert article.working.is_open
    assert article.working.headline == sealed.headline
    drafting.save(article, by=wren, headline="Judul Baru Sesudah Ditarik")
    assert Revision.objects.get(pk=sealed.pk).headline == people.CONTENT["headline"]


def test_what_waits_is_dated_by_its_last_submission(place: Section, wren: Account) -> None:
    article = people.submitted(wren, place)
    first = article.submitted_at
    workflow.withdraw(article, by=wren)
    workflow.submit(article, by=wren)
    assert article.submitted_at > first
    assert article.submitted_at - first < timedelta(minutes=1)
