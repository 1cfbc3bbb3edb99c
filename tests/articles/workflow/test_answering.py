"""The writer ticks or disputes what the editor asked for."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from articles.exceptions import IllegalMove, NotAllowed, ReasonMissing
from articles.models import Article, ChangeRequest, Section
from articles.requests import answer
from articles.transitions import Verb
from contributors.models import Account
from tests import people

from .moves import MOVES


@pytest.fixture
def request_(place: Section, wren: Account, edda: Account) -> ChangeRequest:
    article = people.in_review(wren, place, edda)
    MOVES[Verb.REQUEST_CHANGES](article, edda)
    return article.changerequests.get()


@pytest.mark.parametrize(("state", "text"), [("done", ""), ("done", "Sudah."), ("disputed", "Tidak perlu.")])
def test_an_answer_is_kept_with_its_time(
    state: str, text: str, request_: ChangeRequest, wren: Account
) -> None:
    answer(request_, by=wren, state=state, text=f" {text} ")
    kept = ChangeRequest.objects.get(pk=request_.pk)
    assert (kept.state, kept.answer) == (state, text)
    assert kept.answered_at is not None


def test_an_answer_may_be_changed_until_the_piece_is_handed_in(
    request_: ChangeRequest, wren: Account
) -> None:
    answer(request_, by=wren, state="done")
    answer(request_, by=wren, state="disputed", text="Setelah saya baca lagi, tidak.")
    MOVES[Verb.SUBMIT](request_.article, wren)
    with pytest.raises(IllegalMove):
        answer(request_, by=wren, state="done")


@pytest.mark.parametrize(
    ("state", "text", "field"),
    [("open", "", "state"), ("", "", "state"), ("disputed", " ", "text"), ("done", "x" * 1001, "text")],
)
def test_an_answer_that_says_nothing_is_none(
    state: str, text: str, field: str, request_: ChangeRequest, wren: Account
) -> None:
    with pytest.raises(ReasonMissing) as refused:
        answer(request_, by=wren, state=state, text=text)
    assert refused.value.field == field
    assert ChangeRequest.objects.get(pk=request_.pk).state == "open"


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b"], ids=["nul", "surrogate"])
def test_what_no_database_keeps_is_told(text: str, request_: ChangeRequest, wren: Account) -> None:
    with pytest.raises(ValidationError) as refused:
        answer(request_, by=wren, state="done", text=text)
    assert set(refused.value.message_dict) == {"text"}


def test_only_the_writer_answers(request_: ChangeRequest, edda: Account, cleo: Account, sam: Account) -> None:
    for other in (edda, cleo, sam):
        with pytest.raises(NotAllowed):
            answer(request_, by=other, state="done")


def test_what_an_earlier_round_asked_is_settled(
    request_: ChangeRequest, wren: Account, edda: Account
) -> None:
    answer(request_, by=wren, state="done")
    for verb, by in ((Verb.SUBMIT, wren), (Verb.CLAIM, edda), (Verb.REQUEST_CHANGES, edda)):
        MOVES[verb](Article.objects.get(pk=request_.article_id), by)
    with pytest.raises(IllegalMove):
        answer(request_, by=wren, state="disputed", text="Masih tidak.")
