"""Approval is of one text, by its hash; where a section wants it, by two editors."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from articles import workflow
from articles.exceptions import NotAllowed, TextChanged
from articles.models import Article, Revision, Section, Stage
from articles.transitions import Verb
from contributors.models import Account
from tests import people

from .moves import MOVES, working_hash


def test_approving_pins_the_text(place: Section, wren: Account, edda: Account) -> None:
    article = people.in_review(wren, place, edda)
    event = workflow.approve(article, by=edda, revision_hash=article.working.hash)
    now = Article.objects.get(pk=article.pk)
    assert (now.stage, now.approved_by, now.holder) == (Stage.APPROVED, edda.editor, None)
    assert now.approved_hash == now.working.hash == event.revision_hash


def test_a_text_the_editor_has_not_seen_is_not_approved(place: Section, wren: Account, edda: Account) -> None:
    article = people.in_review(wren, place, edda)
    read = article.working.hash
    MOVES[Verb.EDIT](article, edda)
    for stale in (read, "", "0" * 64):
        with pytest.raises(TextChanged):
            workflow.approve(article, by=edda, revision_hash=stale)


def test_a_text_that_is_not_what_it_was_sealed_as_is_not_approved(
    place: Section, wren: Account, edda: Account
) -> None:
    article = people.in_review(wren, place, edda)
    Revision.objects.filter(pk=article.working.pk).update(headline="Judul Selundupan")
    with pytest.raises(TextChanged):
        MOVES[Verb.APPROVE](article, edda)


def test_a_piece_needs_a_section(place: Section, wren: Account, cleo: Account) -> None:
    article = people.in_review(wren, place, cleo)
    workflow.edit(article, by=cleo, revision_hash=article.working.hash, section=None)
    with pytest.raises(ValidationError) as refused:
        MOVES[Verb.APPROVE](article, cleo)
    assert set(refused.value.message_dict) == {"section"}


@pytest.fixture
def careful(place: Section) -> Section:
    place.second_approval = True
    place.save()
    return place


def test_the_first_of_two_approvals_sends_the_piece_on(
    careful: Section, wren: Account, edda: Account, ellis: Account
) -> None:
    article = people.in_review(wren, careful, edda)
    event = MOVES[Verb.APPROVE](article, edda)
    now = Article.objects.get(pk=article.pk)
    assert (event.verb, now.stage, now.approved_hash) == (Verb.ENDORSE, Stage.SUBMITTED, "")
    assert (now.endorsed_hash, now.endorsed_by) == (now.working.hash, edda.editor)
    workflow.claim(article, by=ellis)
    event = MOVES[Verb.APPROVE](article, ellis)
    assert (event.verb, article.stage, article.approved_by) == (Verb.APPROVE, Stage.APPROVED, ellis.editor)


def test_nobody_is_both_of_two(careful: Section, wren: Account, edda: Account) -> None:
    article = people.in_review(wren, careful, edda)
    MOVES[Verb.APPROVE](article, edda)
    with pytest.raises(NotAllowed):
        workflow.claim(article, by=edda)


def test_an_edit_after_the_first_approval_needs_two_again(
    careful: Section, wren: Account, edda: Account, ellis: Account
) -> None:
    article = people.in_review(wren, careful, edda)
    MOVES[Verb.APPROVE](article, edda)
    workflow.claim(article, by=ellis)
    MOVES[Verb.EDIT](article, ellis)
    assert MOVES[Verb.APPROVE](article, ellis).verb == Verb.ENDORSE
    workflow.claim(article, by=edda)
    assert MOVES[Verb.APPROVE](article, edda).verb == Verb.APPROVE


@pytest.mark.parametrize("verb", [Verb.REQUEST_CHANGES, Verb.DECLINE])
def test_a_colleague_who_disagrees_ends_the_first_approval(
    verb: Verb, careful: Section, wren: Account, edda: Account, ellis: Account
) -> None:
    article = people.in_review(wren, careful, edda)
    MOVES[Verb.APPROVE](article, edda)
    workflow.claim(article, by=ellis)
    MOVES[verb](article, ellis)
    now = Article.objects.get(pk=article.pk)
    assert (now.endorsed_hash, now.endorsed_by) == ("", None)


def test_giving_it_back_leaves_the_first_approval(
    careful: Section, wren: Account, edda: Account, ellis: Account
) -> None:
    article = people.in_review(wren, careful, edda)
    MOVES[Verb.APPROVE](article, edda)
    workflow.claim(article, by=ellis)
    workflow.release(article, by=ellis)
    assert article.endorsed_hash == working_hash(article)


def test_reopening_drops_the_pin(place: Section, wren: Account, edda: Account, ellis: Account) -> None:
    article = people.approved(wren, place, edda)
    workflow.reopen(article, by=ellis, note="Ada kabar baru.")
    now = Article.objects.get(pk=article.pk)
    assert (now.stage, now.approved_hash, now.approved_by) == (Stage.IN_REVIEW, "", None)
    assert now.holder == ellis.editor
