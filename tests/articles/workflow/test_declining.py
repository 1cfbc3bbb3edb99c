"""Refusing a piece with a reason, and the one appeal, which goes to somebody else."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from articles import workflow
from articles.exceptions import IllegalMove, NotAllowed, ReasonMissing, Suspended
from articles.models import Article, Section, Stage
from articles.models.vocabulary import DeclineReason
from articles.permissions import may
from articles.transitions import Verb
from contributors.models import Account
from tests import people

from .moves import MOVES


@pytest.fixture
def declined(place: Section, wren: Account, edda: Account) -> Article:
    article = people.in_review(wren, place, edda)
    MOVES[Verb.DECLINE](article, edda)
    return article


def test_a_refusal_names_its_reason_and_what_would_help(declined: Article, edda: Account) -> None:
    now = Article.objects.get(pk=declined.pk)
    event = now.events.get(verb="decline")
    assert (now.stage, now.declined_by, now.holder) == (Stage.DECLINED, edda.editor, None)
    assert (event.reason, event.note) == (DeclineReason.NOT_READY, "Tambahkan suara warga yang menolak.")


@pytest.mark.parametrize(
    ("reason", "note", "field"), [("", "Catatan.", "reason"), (DeclineReason.NOT_NEW, " ", "note")]
)
def test_a_refusal_without_reason_or_note_is_none(
    reason: str, note: str, field: str, place: Section, wren: Account, edda: Account
) -> None:
    article = people.in_review(wren, place, edda)
    with pytest.raises(ReasonMissing) as refused:
        workflow.decline(article, by=edda, reason=reason, note=note)
    assert refused.value.field == field
    assert Article.objects.get(pk=article.pk).stage == Stage.IN_REVIEW


@pytest.mark.parametrize("note", ["x\x00", "x\udfff", "x" * 2001], ids=["nul", "surrogate", "long"])
def test_a_note_no_database_keeps_is_told(note: str, place: Section, wren: Account, edda: Account) -> None:
    article = people.in_review(wren, place, edda)
    with pytest.raises(ValidationError) as refused:
        workflow.decline(article, by=edda, reason=DeclineReason.NOT_NEW, note=note)
    assert set(refused.value.message_dict) == {"note"}


def test_an_appeal_is_a_round_over_the_same_text(declined: Article, wren: Account) -> None:
    text = declined.working
    event = workflow.appeal(declined, by=wren, note="Tiga warga sudah membenarkan.")
    now = Article.objects.get(pk=declined.pk)
    assert (now.stage, now.round, now.working, event.note) == (
        Stage.SUBMITTED, 2, text, "Tiga warga sudah membenarkan.",
    )  # fmt: skip
    first, second = now.submissions.all()
    assert (second.revision, second.findings) == (text, first.findings)


def test_an_appeal_goes_to_another_editor(
    declined: Article, wren: Account, edda: Account, ellis: Account
) -> None:
    MOVES[Verb.APPEAL](declined, wren)
    assert not may(edda, Verb.CLAIM, declined)
    with pytest.raises(NotAllowed):
        workflow.claim(declined, by=edda)
    workflow.claim(declined, by=ellis)


def test_nor_does_it_come_back_through_reopening(
    declined: Article, wren: Account, edda: Account, ellis: Account
) -> None:
    MOVES[Verb.APPEAL](declined, wren)
    workflow.claim(declined, by=ellis)
    MOVES[Verb.APPROVE](declined, ellis)
    with pytest.raises(NotAllowed):
        workflow.reopen(declined, by=edda)
    workflow.reopen(declined, by=ellis)


def test_once_it_is_published_its_updates_are_anybodys_to_judge(
    declined: Article, wren: Account, edda: Account, ellis: Account
) -> None:
    MOVES[Verb.APPEAL](declined, wren)
    workflow.claim(declined, by=ellis)
    MOVES[Verb.APPROVE](declined, ellis)
    workflow.publish(declined, by=ellis)
    workflow.revise(declined, by=wren)
    workflow.submit(declined, by=wren)
    workflow.claim(declined, by=edda)


def test_there_is_one_appeal(declined: Article, wren: Account, ellis: Account) -> None:
    MOVES[Verb.APPEAL](declined, wren)
    workflow.claim(declined, by=ellis)
    MOVES[Verb.DECLINE](declined, ellis)
    assert not may(wren, Verb.APPEAL, declined)
    with pytest.raises(IllegalMove):
        MOVES[Verb.APPEAL](declined, wren)


def test_an_appeal_says_why(declined: Article, wren: Account) -> None:
    with pytest.raises(ReasonMissing):
        workflow.appeal(declined, by=wren, note="\n")


def test_a_suspended_writer_does_not_appeal(declined: Article, wren: Account) -> None:
    wren.writer.suspended_at, wren.writer.suspended_reason = timezone.now(), "Menyalin."
    wren.writer.save()
    with pytest.raises(Suspended):
        MOVES[Verb.APPEAL](declined, wren)


def test_without_an_appeal_a_declined_piece_may_be_rewritten(
    declined: Article, wren: Account, edda: Account
) -> None:
    workflow.revise(declined, by=wren)
    assert (declined.stage, declined.working.is_open) == (Stage.DRAFT, True)
    workflow.submit(declined, by=wren)
    workflow.claim(declined, by=edda)
