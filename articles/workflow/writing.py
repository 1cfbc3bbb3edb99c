"""What a writer does: submit, withdraw, revise, drop an update, appeal."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from articles import checks, clock, originality
from articles.body import plain_text
from articles.exceptions import ChecksBlock, IllegalMove, ReasonMissing, RequestsOpen, TermsNotAccepted
from articles.models import Article, ChangeRequest, Event, Stage, Submission
from articles.plain import clean_note
from articles.revisions import open_copy, seal, snapshot_of
from articles.transitions import Verb
from contributors.consent import has_consented
from contributors.models import Account

from .engine import carry_back, check, move

NO_ENDORSEMENT = {"endorsed_hash": "", "endorsed_by": None}
LONGEST_NOTE = 2000  # what writers and editors tell each other


@transaction.atomic
def submit(article: Article, *, by: Account) -> Event:
    """Hand the piece to the editors: seal the text, check and compare the very text that was sealed.

    Raises ``TermsNotAccepted``, ``RequestsOpen`` or ``ChecksBlock`` with what is missing.
    """
    now = check(article, Verb.SUBMIT, by)
    if not has_consented(by, "terms", settings.TERMS_VERSION):
        raise TermsNotAccepted
    if waiting := _unanswered(now):
        raise RequestsOpen(waiting)
    revision = seal(now.working)
    findings = checks.run(snapshot_of(revision), checks.load_rules())
    if blocking := checks.blocking(findings):
        raise ChecksBlock(blocking)
    matches = originality.compare(plain_text(revision.body), exclude_article=now.pk)
    submitted_at = clock.now()
    event = move(
        now,
        Verb.SUBMIT,
        by=by,
        revision=revision,
        change={"round": now.round + 1, "submitted_at": submitted_at, **NO_ENDORSEMENT},
    )
    Submission.objects.create(
        article=now,
        number=now.round,
        revision=revision,
        submitted_at=submitted_at,
        findings=[finding.as_json() for finding in findings],
        matches=[match.as_json() for match in matches],
    )
    originality.index(revision)
    carry_back(article, now)
    return event


def _unanswered(article: Article) -> list[ChangeRequest]:
    """What was asked of this very text; requests to an update that was dropped bind nobody."""
    if article.stage != Stage.CHANGES_REQUESTED:
        return []
    return list(article.changerequests.filter(round=article.round, state=ChangeRequest.State.OPEN))


@transaction.atomic
def withdraw(article: Article, *, by: Account) -> Event:
    """Take a waiting piece back to work on it."""
    now = check(article, Verb.WITHDRAW, by)
    revision = open_copy(now, now.working, author=by)
    event = move(
        now, Verb.WITHDRAW, by=by, revision=revision, change={"submitted_at": None, **NO_ENDORSEMENT}
    )
    carry_back(article, now)
    return event


@transaction.atomic
def revise(article: Article, *, by: Account) -> Event:
    """Open a new text of a published or declined piece; what is live stays live."""
    now = check(article, Verb.REVISE, by)
    revision = open_copy(now, now.working, author=now.writer.account)
    event = move(now, Verb.REVISE, by=by, revision=revision, change={"submitted_at": None})
    carry_back(article, now)
    return event


@transaction.atomic
def discard(article: Article, *, by: Account) -> Event:
    """Give up an update that is not with an editor: the working copy is what readers see again."""
    now = check(article, Verb.DISCARD, by)
    if now.working.is_open:
        seal(now.working)
    event = move(
        now,
        Verb.DISCARD,
        by=by,
        revision=now.shown.revision,
        change={"section": now.shown.section, "kind": now.shown.work, "submitted_at": None},
    )
    carry_back(article, now)
    return event


@transaction.atomic
def appeal(article: Article, *, by: Account, note: str) -> Event:
    """Ask, once, for another editor's judgement of a declined piece; ``note`` says why."""
    now = check(article, Verb.APPEAL, by)
    if now.appealed_at is not None:
        raise IllegalMove(Verb.APPEAL, now.get_stage_display())
    if not (note := clean_note(note, "note", LONGEST_NOTE)):
        raise ReasonMissing("note", _("Say why another editor should look at this piece."))
    moment = clock.now()
    event = move(
        now,
        Verb.APPEAL,
        by=by,
        note=note,
        change={"appealed_at": moment, "submitted_at": moment, "round": now.round + 1},
    )
    _copy_submission(now, moment)
    carry_back(article, now)
    return event


def _copy_submission(article: Article, moment: datetime) -> None:
    """The appeal is a round of its own, over the same text and the same findings."""
    before = article.submissions.order_by("-number").first()
    Submission.objects.create(
        article=article,
        number=article.round,
        revision=article.working,
        submitted_at=moment,
        findings=before.findings if before else [],
        matches=before.matches if before else [],
    )
