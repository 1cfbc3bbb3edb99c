"""What brings text before readers, changes what they see, or takes it away."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import clock, originality
from articles.drafting import apply_fields
from articles.editions import make_edition, withdraw_from_readers
from articles.exceptions import NotDue, NotInFuture, ReasonMissing, TextChanged
from articles.models import Article, Event
from articles.models.vocabulary import EditionKind, RetractionReason
from articles.plain import clean_note
from articles.revisions import copy_of, is_intact, next_number, seal
from articles.transitions import Verb
from contributors.models import Account

from .engine import carry_back, check, move

FARTHEST = timedelta(days=366)
LONGEST_NOTE = 1000  # what readers are told, as the edition keeps it


@transaction.atomic
def schedule(article: Article, *, by: Account, at: datetime) -> Event:
    """Let the clock publish the approved text at ``at`` (aware, in the future, within a year)."""
    now = check(article, Verb.SCHEDULE, by)
    if timezone.is_naive(at) or not timedelta() < at - clock.now() <= FARTHEST:
        raise NotInFuture
    event = move(now, Verb.SCHEDULE, by=by, data={"publish_at": at}, change={**_pin(now), "publish_at": at})
    carry_back(article, now)
    return event


def _pin(now: Article) -> dict[str, Any]:
    return {"approved_hash": now.approved_hash, "approved_by": now.approved_by}


@transaction.atomic
def unschedule(article: Article, *, by: Account) -> Event:
    """Take a piece off the schedule; it stays approved."""
    now = check(article, Verb.UNSCHEDULE, by)
    event = move(now, Verb.UNSCHEDULE, by=by, change=_pin(now))
    carry_back(article, now)
    return event


@transaction.atomic
def publish(article: Article, *, by: Account | None) -> Event:
    """Make the approved text an edition. The text is hashed anew: only what was approved goes live.

    ``by=None`` is the clock, which publishes scheduled pieces when their time has come and not before
    (``NotDue``). Raises ``TextChanged`` when the text is not the pinned one.
    """
    now = check(article, Verb.PUBLISH, by)
    if by is None and (now.publish_at is None or now.publish_at > clock.now()):
        raise NotDue
    revision = now.working
    if revision.hash != now.approved_hash or not is_intact(revision) or now.approved_by is None:
        raise TextChanged(revision)
    kind = EditionKind.UPDATE if now.editions.exists() else EditionKind.PUBLICATION
    edition, live = make_edition(now, revision, kind=kind, editor=now.approved_by)
    # A refusal that was appealed is settled by this; later updates are anybody's to judge.
    change = {**live, "declined_by": None}
    event = move(now, Verb.PUBLISH, by=by, data={"edition": edition.number}, change=change)
    originality.index(revision)
    carry_back(article, now)
    return event


@transaction.atomic
def correct(
    article: Article,
    *,
    by: Account,
    revision_hash: str,
    note: str,
    kind: str = EditionKind.CORRECTION,
    **fields: Any,
) -> Event:
    """Change what readers see, at once, with a typed and timed public note linked to the exact diff.

    ``kind`` is correction, update or reply; ``revision_hash`` the text the editor worked from.
    """
    now = check(article, Verb.CORRECT, by)
    if kind not in (EditionKind.CORRECTION, EditionKind.UPDATE, EditionKind.REPLY):
        raise ReasonMissing("kind", _("Choose correction, update or right of reply."))
    if not (note := clean_note(note, "note", LONGEST_NOTE)):
        raise ReasonMissing("note", _("Tell readers what was changed and why."))
    if now.working.hash != revision_hash or not is_intact(now.working):
        raise TextChanged(now.working)
    revision = copy_of(now.working, author=by, number=next_number(now))
    apply_fields(revision, fields)
    revision.save(force_insert=True)
    seal(revision)
    if revision.hash == now.working.hash:
        raise ReasonMissing("body", _("Nothing was changed."))
    if revision.section is None:
        raise ValidationError({"section": [_("A published article stands in a section.")]})
    edition, live = make_edition(now, revision, kind=EditionKind(kind), editor=by.editor, note=note)
    event = move(
        now,
        Verb.CORRECT,
        by=by,
        revision=revision,
        reason=kind,
        note=note,
        data={"edition": edition.number},
        change=live,
    )
    originality.index(revision)
    carry_back(article, now)
    return event


@transaction.atomic
def retract(article: Article, *, by: Account, reason: str, note: str) -> Event:
    """Take the article from readers, with a reason of the press guideline; its address stays."""
    now = check(article, Verb.RETRACT, by)
    if reason not in RetractionReason.values:
        raise ReasonMissing("reason", _("Choose the reason the press guideline gives."))
    if not (note := clean_note(note, "note", LONGEST_NOTE)):
        raise ReasonMissing("note", _("Tell readers why the article was withdrawn."))
    if now.working.is_open:
        seal(now.working)
    edition, gone = withdraw_from_readers(now, editor=by.editor, reason=reason, note=note)
    event = move(
        now,
        Verb.RETRACT,
        by=by,
        revision=edition.revision,
        reason=reason,
        note=note,
        data={"edition": edition.number},
        change=gone,
    )
    carry_back(article, now)
    return event


@transaction.atomic
def reinstate(article: Article, *, by: Account, note: str) -> Event:
    """Give a retracted article back to readers as it last was, ``TextChanged`` if it is not that any more."""
    now = check(article, Verb.REINSTATE, by)
    if not (note := clean_note(note, "note", LONGEST_NOTE)):
        raise ReasonMissing("note", _("Tell readers why the article is back."))
    revision = now.working
    if not is_intact(revision):
        raise TextChanged(revision)
    edition, live = make_edition(now, revision, kind=EditionKind.REINSTATEMENT, editor=by.editor, note=note)
    event = move(now, Verb.REINSTATE, by=by, note=note, data={"edition": edition.number}, change=live)
    carry_back(article, now)
    return event
