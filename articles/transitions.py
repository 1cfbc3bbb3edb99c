"""The life of a piece as a table: every verb, where it starts, where it ends, who may."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.vocabulary import Stage


class Verb(models.TextChoices):
    START = "start", _("Start")
    SUBMIT = "submit", _("Submit")
    WITHDRAW = "withdraw", _("Withdraw")
    CLAIM = "claim", _("Claim")
    RELEASE = "release", _("Release")
    EDIT = "edit", _("Edit the text")
    REQUEST_CHANGES = "request_changes", _("Request changes")
    DECLINE = "decline", _("Decline")
    ENDORSE = "endorse", _("Approve, first of two")
    APPROVE = "approve", _("Approve")
    SCHEDULE = "schedule", _("Schedule")
    UNSCHEDULE = "unschedule", _("Take off the schedule")
    PUBLISH = "publish", _("Publish")
    REOPEN = "reopen", _("Reopen")
    REVISE = "revise", _("Revise")
    DISCARD = "discard", _("Drop the update")
    CORRECT = "correct", _("Correct")
    RETRACT = "retract", _("Retract")
    REINSTATE = "reinstate", _("Reinstate")
    APPEAL = "appeal", _("Appeal")


class Role(Enum):
    WRITER = "writer"
    EDITOR = "editor"
    HOLDER = "holder"
    CHIEF = "chief"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Transition:
    """One row: from any of ``sources`` to ``target``, by any of ``who``."""

    sources: frozenset[Stage]
    target: Stage
    who: frozenset[Role]


def _row(sources: list[Stage], target: Stage, *who: Role) -> Transition:
    return Transition(frozenset(sources), target, frozenset(who))


S, R = Stage, Role

TABLE: dict[Verb, Transition] = {
    Verb.SUBMIT: _row([S.DRAFT, S.CHANGES_REQUESTED], S.SUBMITTED, R.WRITER),
    Verb.WITHDRAW: _row([S.SUBMITTED], S.DRAFT, R.WRITER),
    Verb.CLAIM: _row([S.SUBMITTED], S.IN_REVIEW, R.EDITOR),
    Verb.RELEASE: _row([S.IN_REVIEW], S.SUBMITTED, R.HOLDER, R.CHIEF, R.CLOCK),
    Verb.EDIT: _row([S.IN_REVIEW], S.IN_REVIEW, R.HOLDER),
    Verb.REQUEST_CHANGES: _row([S.IN_REVIEW], S.CHANGES_REQUESTED, R.HOLDER),
    Verb.DECLINE: _row([S.IN_REVIEW], S.DECLINED, R.HOLDER),
    Verb.ENDORSE: _row([S.IN_REVIEW], S.SUBMITTED, R.HOLDER),
    Verb.APPROVE: _row([S.IN_REVIEW], S.APPROVED, R.HOLDER),
    Verb.SCHEDULE: _row([S.APPROVED], S.SCHEDULED, R.EDITOR),
    Verb.UNSCHEDULE: _row([S.SCHEDULED], S.APPROVED, R.EDITOR),
    Verb.PUBLISH: _row([S.APPROVED, S.SCHEDULED], S.PUBLISHED, R.EDITOR, R.CLOCK),
    Verb.REOPEN: _row([S.APPROVED, S.SCHEDULED], S.IN_REVIEW, R.EDITOR),
    Verb.REVISE: _row([S.PUBLISHED, S.DECLINED], S.DRAFT, R.WRITER, R.EDITOR),
    Verb.DISCARD: _row([S.DRAFT, S.CHANGES_REQUESTED, S.DECLINED], S.PUBLISHED, R.WRITER, R.EDITOR),
    Verb.CORRECT: _row([S.PUBLISHED], S.PUBLISHED, R.EDITOR),
    # What is live must be retractable at once, whatever update is under way behind it.
    Verb.RETRACT: _row([stage for stage in S if stage != S.RETRACTED], S.RETRACTED, R.CHIEF),
    Verb.REINSTATE: _row([S.RETRACTED], S.PUBLISHED, R.CHIEF),
    Verb.APPEAL: _row([S.DECLINED], S.SUBMITTED, R.WRITER),
}

NEEDS_LIVE = frozenset({Verb.DISCARD, Verb.CORRECT, Verb.RETRACT})
