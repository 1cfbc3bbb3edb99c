"""Every verb with sensible arguments, and a piece at every stage: for tests that go through all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from articles import clock, workflow
from articles.body import build
from articles.models import Article, Event, Section, Stage
from articles.models.vocabulary import ChangeReason, DeclineReason, RetractionReason
from articles.transitions import Verb
from contributors.models import Account
from tests import people

HEADLINE = workflow.Request(ChangeReason.CLARITY, "Judul terlalu panjang.", field="headline")
Move = Callable[[Article, Account | None], Event]


def working_hash(article: Article) -> str:
    return Article.objects.get(pk=article.pk).working.hash


def _correct(article: Article, by: Account) -> Event:
    text = f"Kalimat yang dibetulkan untuk kali ke-{Article.objects.get(pk=article.pk).moves}."
    changed = build.doc(*people.body()["content"], build.paragraph(text))
    return workflow.correct(
        article, by=by, revision_hash=working_hash(article), note="Angka dibetulkan.", body=changed
    )


MOVES: dict[Verb, Move] = {
    Verb.SUBMIT: lambda article, by: workflow.submit(article, by=by),
    Verb.WITHDRAW: lambda article, by: workflow.withdraw(article, by=by),
    Verb.CLAIM: lambda article, by: workflow.claim(article, by=by),
    Verb.RELEASE: lambda article, by: workflow.release(article, by=by),
    Verb.EDIT: lambda article, by: workflow.edit(
        article, by=by, revision_hash=working_hash(article), dateline_place="Bandung"
    ),
    Verb.REQUEST_CHANGES: lambda article, by: workflow.request_changes(article, by=by, requests=[HEADLINE]),
    Verb.DECLINE: lambda article, by: workflow.decline(
        article, by=by, reason=DeclineReason.NOT_READY, note="Tambahkan suara warga yang menolak."
    ),
    Verb.APPROVE: lambda article, by: workflow.approve(article, by=by, revision_hash=working_hash(article)),
    Verb.SCHEDULE: lambda article, by: workflow.schedule(article, by=by, at=clock.now() + timedelta(days=1)),
    Verb.UNSCHEDULE: lambda article, by: workflow.unschedule(article, by=by),
    Verb.PUBLISH: lambda article, by: workflow.publish(article, by=by),
    Verb.REOPEN: lambda article, by: workflow.reopen(article, by=by),
    Verb.REVISE: lambda article, by: workflow.revise(article, by=by),
    Verb.DISCARD: lambda article, by: workflow.discard(article, by=by),
    Verb.CORRECT: _correct,
    Verb.RETRACT: lambda article, by: workflow.retract(
        article, by=by, reason=RetractionReason.CHILD, note="Demi masa depan anak."
    ),
    Verb.REINSTATE: lambda article, by: workflow.reinstate(article, by=by, note="Alasan penarikan gugur."),
    Verb.APPEAL: lambda article, by: workflow.appeal(article, by=by, note="Sumbernya tiga orang warga."),
}


def at_stage(stage: Stage, *, by: Account, place: Section, reviewer: Account, chief: Account) -> Article:
    """A piece of ``by`` that has come to ``stage`` by moves of the table."""
    if stage == Stage.DRAFT:
        return people.draft(by, place)
    if stage == Stage.SUBMITTED:
        return people.submitted(by, place)
    if stage in (Stage.PUBLISHED, Stage.RETRACTED):
        article = people.published(by, place, reviewer)
        if stage == Stage.RETRACTED:
            MOVES[Verb.RETRACT](article, chief)
        return article
    article = people.in_review(by, place, reviewer)
    for verb in {
        Stage.IN_REVIEW: [],
        Stage.CHANGES_REQUESTED: [Verb.REQUEST_CHANGES],
        Stage.DECLINED: [Verb.DECLINE],
        Stage.APPROVED: [Verb.APPROVE],
        Stage.SCHEDULED: [Verb.APPROVE, Verb.SCHEDULE],
    }[stage]:
        MOVES[verb](article, reviewer)
    return article
