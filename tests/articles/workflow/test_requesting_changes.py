"""Asking the writer for changes, each pinned to a passage or a field."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from articles import workflow
from articles.exceptions import NotAllowed, ReasonMissing
from articles.models import Article, ChangeRequest, Revision, Section, Stage
from articles.models.vocabulary import ChangeReason
from articles.workflow import Request
from contributors.models import Account
from tests import people

from .moves import HEADLINE


def test_the_writer_gets_a_checklist_and_an_open_text(place: Section, wren: Account, edda: Account) -> None:
    article = people.in_review(wren, place, edda)
    read = article.working
    block = read.body["content"][0]["attrs"]["id"]
    passage = Request(
        ChangeReason.SOURCE, "Siapa yang menyebutnya?", block=block, quote="seribu bibit", position=31
    )
    event = workflow.request_changes(article, by=edda, requests=[HEADLINE, passage], note="Sudah bagus.")
    now = Article.objects.get(pk=article.pk)
    assert (now.stage, now.holder, event.note, event.data) == (
        Stage.CHANGES_REQUESTED, None, "Sudah bagus.", {"requests": 2},
    )  # fmt: skip
    assert (now.working.is_open, now.working.author) == (True, wren)
    first, second = now.changerequests.all()
    assert (first.field, first.revision, first.round, first.state) == ("headline", read, 1, "open")
    assert (second.block, second.quote, second.position, second.author) == (block, "seribu bibit", 31, edda)
    assert not Revision.objects.get(pk=read.pk).is_open


def test_a_request_for_a_whole_block_shows_the_writer_which(
    place: Section, wren: Account, edda: Account
) -> None:
    article = people.in_review(wren, place, edda)
    block = article.working.body["content"][0]["attrs"]["id"]
    asked = Request(ChangeReason.CLARITY, "Terlalu panjang.", block=block)
    workflow.request_changes(article, by=edda, requests=[asked])
    assert article.changerequests.get().quote.startswith("Warga Kampung Melati menanam seribu bibit")


BAD = {
    "reason": replace(HEADLINE, reason="because"),
    "silent": replace(HEADLINE, text="  "),
    "long": replace(HEADLINE, text="x" * 1001),
    "nowhere": replace(HEADLINE, field=""),
    "unknown field": replace(HEADLINE, field="stage"),
    "unknown block": replace(HEADLINE, field="", block="zzzzzz"),
    "unknown block beside a field": replace(HEADLINE, block="zzzzzz"),
    "quote": replace(HEADLINE, quote="x" * 501),
    "position": replace(HEADLINE, position=-1),
    "far position": replace(HEADLINE, position=10**12),
}


@pytest.mark.parametrize("request_", BAD.values(), ids=BAD)
def test_a_request_without_reason_words_or_place_is_refused(
    request_: Request, place: Section, wren: Account, edda: Account
) -> None:
    article = people.in_review(wren, place, edda)
    with pytest.raises(ReasonMissing):
        workflow.request_changes(article, by=edda, requests=[HEADLINE, request_])
    assert not ChangeRequest.objects.exists()
    assert Article.objects.get(pk=article.pk).stage == Stage.IN_REVIEW


def test_nothing_is_not_a_request(place: Section, wren: Account, edda: Account) -> None:
    article = people.in_review(wren, place, edda)
    with pytest.raises(ReasonMissing) as refused:
        workflow.request_changes(article, by=edda, requests=[])
    assert refused.value.field == "requests"


@pytest.mark.parametrize("field", ["text", "quote"])
@pytest.mark.parametrize("words", ["a\x00b", "a\ud800b"], ids=["nul", "surrogate"])
def test_what_no_database_keeps_is_told_by_field(
    field: str, words: str, place: Section, wren: Account, edda: Account
) -> None:
    article = people.in_review(wren, place, edda)
    with pytest.raises(ValidationError) as refused:
        workflow.request_changes(article, by=edda, requests=[replace(HEADLINE, **{field: words})])
    assert set(refused.value.message_dict) == {field}


def test_only_the_holder_asks(place: Section, wren: Account, edda: Account, cleo: Account) -> None:
    article = people.in_review(wren, place, edda)
    with pytest.raises(NotAllowed):
        workflow.request_changes(article, by=cleo, requests=[HEADLINE])
