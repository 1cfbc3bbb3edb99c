"""Deciding whether a writer is who they say. Evidence is for verifiers' eyes only."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from contributors.models import Account, Badge, Verification, Writer


class VerificationError(Exception):
    """Why a decision was not taken; ``sentence`` is for the verifier, ``field`` the field it is about."""

    def __init__(self, sentence: str, field: str = "") -> None:
        self.sentence, self.field = sentence, field
        super().__init__(sentence)


def may_verify(account: Account) -> bool:
    editor = account.editor_on_duty
    return editor is not None and editor.may_verify


@transaction.atomic
def decide(verification: Verification, *, by: Account, approve: bool, reason: str) -> Verification:
    """Give the badge, or refuse it with a reason the writer reads; once, and never on one's own request."""
    _require_verifier(verification.writer, by)
    if not approve and not reason.strip():
        raise VerificationError(_("Tell the writer why, and what would help."), "reason")
    state = Verification.State.APPROVED if approve else Verification.State.REFUSED
    values = {
        "state": state,
        "reason": reason.strip(),
        "decided_at": timezone.now(),
        "decided_by": by.editor,
    }
    waiting = Verification.objects.filter(pk=verification.pk, state=Verification.State.REQUESTED)
    if waiting.update(**values) != 1:
        raise VerificationError(_("This request was decided or withdrawn in the meantime."))
    if approve:
        # Saved, not updated: whoever shows the badge hears of it by signal.
        writer = verification.writer
        writer.badge, writer.badge_note = Badge.VERIFIED, reason.strip()[:300]
        writer.save(update_fields=["badge", "badge_note"])
    for name, value in values.items():
        setattr(verification, name, value)
    return verification


@transaction.atomic
def revoke(writer: Writer, *, by: Account, reason: str) -> None:
    """Take the badge back, with a reason; what was published stays."""
    _require_verifier(writer, by)
    if not reason.strip():
        raise VerificationError(_("Say why the badge is taken back."), "reason")
    held = Writer.objects.filter(pk=writer.pk, badge=Badge.VERIFIED)
    if held.update(badge=Badge.WRITER, badge_note=reason.strip()[:300]) != 1:
        raise VerificationError(_("This writer has no badge to take back."))


def _require_verifier(writer: Writer, by: Account) -> None:
    if not may_verify(by):
        raise VerificationError(_("Only verifiers decide on badges."))
    if writer.account_id == by.pk:
        raise VerificationError(_("Nobody verifies themselves."))
