"""Taking a piece to review it, giving it back, and the clock that takes it from who forgot it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import clock, workflow
from articles.exceptions import LostRace, NotAllowed, NotDue, OwnPiece
from articles.models import Article, Section, Stage
from articles.querysets import IDLE_AFTER
from articles.transitions import Verb
from contributors.models import Account
from tests import people

from .moves import MOVES, working_hash


def test_claiming_puts_the_piece_in_one_pair_of_hands(place: Section, wren: Account, edda: Account) -> None:
    article = people.submitted(wren, place)
    event = workflow.claim(article, by=edda)
    now = Article.objects.get(pk=article.pk)
    assert (now.stage, now.holder, event.verb) == (Stage.IN_REVIEW, edda.editor, "claim")
    assert now.claimed_at == now.active_at <= event.at


def test_who_comes_second_hears_who_was_first(
    place: Section, wren: Account, edda: Account, ellis: Account
) -> None:
    article = people.submitted(wren, place)
    as_ellis_saw_it = Article.objects.get(pk=article.pk)
    workflow.claim(article, by=edda)
    with pytest.raises(LostRace) as lost:
        workflow.claim(as_ellis_saw_it, by=ellis)
    assert lost.value.winner == "Edda"
    assert "Edda" in lost.value.sentence


def test_editors_claim_in_their_own_sections_only(place: Section, wren: Account) -> None:
    otto = people.editor("Otto", people.section("Olahraga"))
    with pytest.raises(NotAllowed):
        workflow.claim(people.submitted(wren, place), by=otto)


def test_a_chief_claims_anywhere(place: Section, wren: Account, cleo: Account) -> None:
    workflow.claim(people.submitted(wren, place), by=cleo)


def test_an_editor_off_duty_claims_nothing(place: Section, wren: Account, edda: Account) -> None:
    article = people.submitted(wren, place)
    edda.editor.is_active = False
    edda.editor.save()
    with pytest.raises(NotAllowed):
        workflow.claim(article, by=edda)


def test_nobody_reviews_their_own_piece(place: Section) -> None:
    ebba = people.member("Ebba")
    people.Editor.objects.create(account=ebba, name="Ebba", is_chief=True)
    with pytest.raises(OwnPiece):
        workflow.claim(people.submitted(ebba, place), by=ebba)


def test_an_assigned_piece_is_for_its_editor_or_a_chief(
    place: Section, wren: Account, edda: Account, ellis: Account, cleo: Account
) -> None:
    article = people.submitted(wren, place)
    Article.objects.filter(pk=article.pk).update(assigned_to=ellis.editor)
    with pytest.raises(NotAllowed):
        workflow.claim(article, by=edda)
    workflow.claim(article, by=cleo)
    workflow.release(article, by=cleo)
    workflow.claim(article, by=ellis)


def test_releasing_gives_the_piece_back_to_the_queue(place: Section, wren: Account, edda: Account) -> None:
    article = people.in_review(wren, place, edda)
    waiting_since = article.submitted_at
    event = workflow.release(article, by=edda, note="Saya kenal penulisnya.")
    now = Article.objects.get(pk=article.pk)
    assert (now.stage, now.holder, now.claimed_at) == (Stage.SUBMITTED, None, None)
    assert (now.submitted_at, event.note) == (waiting_since, "Saya kenal penulisnya.")


def test_a_colleague_does_not_release_and_a_chief_does(
    place: Section, wren: Account, edda: Account, ellis: Account, cleo: Account
) -> None:
    article = people.in_review(wren, place, edda)
    with pytest.raises(NotAllowed):
        workflow.release(article, by=ellis)
    workflow.release(article, by=cleo)


def test_who_refiled_a_piece_to_another_section_can_still_give_it_back(
    place: Section, wren: Account, edda: Account
) -> None:
    article = people.in_review(wren, place, edda)
    sport = people.section("Olahraga")
    workflow.edit(article, by=edda, revision_hash=working_hash(article), section=sport)
    with pytest.raises(NotAllowed):
        MOVES[Verb.APPROVE](article, edda)
    workflow.release(article, by=edda)
    workflow.claim(article, by=people.editor("Otto", sport))


def test_the_clock_releases_what_was_left_alone(place: Section, wren: Account, edda: Account) -> None:
    article = people.in_review(wren, place, edda)
    later = article.active_at + IDLE_AFTER
    assert list(Article.objects.idle(later)) == [article]
    with clock.at(later):
        event = workflow.release(article, by=None)
    assert (article.stage, event.actor) == (Stage.SUBMITTED, None)


def test_the_clock_leaves_what_is_worked_on(place: Section, wren: Account, edda: Account) -> None:
    article = people.in_review(wren, place, edda)
    just_before = article.active_at + IDLE_AFTER - timedelta(microseconds=1)
    assert list(Article.objects.idle(just_before)) == []
    with clock.at(just_before), pytest.raises(NotDue):
        workflow.release(article, by=None)


def test_working_on_a_piece_keeps_it(place: Section, wren: Account, edda: Account) -> None:
    with clock.at(timezone.now() - timedelta(hours=3)):
        article = people.in_review(wren, place, edda)
    seen_idle = Article.objects.get(pk=article.pk)
    MOVES[Verb.EDIT](article, edda)
    in_two_hours = timezone.now() + timedelta(hours=2)
    assert not Article.objects.idle(in_two_hours).exists()
    with clock.at(in_two_hours), pytest.raises(NotDue):
        workflow.release(seen_idle, by=None)
