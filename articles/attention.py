"""Answering readers: complaints, and the right of reply of those an article speaks of."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext as _

from articles import clock
from articles.body import build
from articles.exceptions import EditorialError, NotAllowed, ReasonMissing
from articles.models import Article, Event, Reply, Report
from articles.models.vocabulary import EditionKind
from articles.permissions import reviews
from articles.workflow import correct
from contributors.models import Account


class AlreadyAnswered(EditorialError):
    def __init__(self) -> None:
        super().__init__(_("A colleague has answered this already. Nothing of yours was sent."))


def reports_for(account: Account) -> models.QuerySet[Report]:
    """Complaints about pieces the account reviews, the most urgent first."""
    return Report.objects.filter(article__in=Article.objects.reviewable_by(account)).order_by("due_at", "pk")


def replies_for(account: Account) -> models.QuerySet[Reply]:
    """Requested replies to pieces the account reviews, the most urgent first."""
    return Reply.objects.filter(article__in=Article.objects.reviewable_by(account)).order_by("due_at", "pk")


@transaction.atomic
def answer_report(report: Report, *, by: Account, text: str) -> None:
    """Answer a complaint, once. Raises ``ReasonMissing``, ``AlreadyAnswered``, ``NotAllowed``."""
    _require_reviewer(report.article, by)
    if not text.strip():
        raise ReasonMissing("answer", _("Write the answer."))
    values = {"answered_at": clock.now(), "answered_by": by.editor, "answer": text.strip()}
    _expect_one(Report.objects.filter(pk=report.pk, answered_at=None).update(**values))


@transaction.atomic
def refuse_reply(reply: Reply, *, by: Account, reason: str) -> None:
    """Do not print a reply, and say why."""
    _require_reviewer(reply.article, by)
    if not reason.strip():
        raise ReasonMissing("reason", _("Say why the reply is not printed."))
    _decide(reply, by, state=Reply.State.REFUSED, reason=reason.strip())


@transaction.atomic
def publish_reply(reply: Reply, *, by: Account, revision_hash: str, note: str) -> Event:
    """Print a reply at the end of the article, in the words it was sent in, as an edition of its own kind.

    ``revision_hash`` is the text the editor saw. Raises what ``workflow.correct`` raises.
    """
    article = reply.article
    event = correct(
        article,
        by=by,
        revision_hash=revision_hash,
        note=note,
        kind=EditionKind.REPLY,
        body=_with_reply(article.working.body, reply),
    )
    _decide(reply, by, state=Reply.State.PUBLISHED, edition=article.shown)
    return event


def _with_reply(body: dict[str, Any], reply: Reply) -> dict[str, Any]:
    words = [" ".join(line.split()) for line in reply.text.splitlines() if line.strip()]
    paragraphs = [build.paragraph(line, id="") for line in words]
    return {**body, "content": [*body["content"], build.quote(paragraphs, " ".join(reply.name.split()))]}


def _decide(reply: Reply, by: Account, **values: Any) -> None:
    waiting = Reply.objects.filter(pk=reply.pk, state=Reply.State.RECEIVED)
    _expect_one(waiting.update(decided_by=by.editor, **values))


def _require_reviewer(article: Article, by: Account) -> None:
    if article.writer.account_id == by.pk or not reviews(by, article):
        raise NotAllowed


def _expect_one(rows: int) -> None:
    if rows != 1:
        raise AlreadyAnswered
