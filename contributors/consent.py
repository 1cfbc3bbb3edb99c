"""Who accepted which version of what, provably."""

from __future__ import annotations

from django.utils import timezone

from contributors.models import Account, Consent


def has_consented(account: Account, document: str, version: str) -> bool:
    """Whether the account accepted this very version and has not taken it back."""
    return account.consents.filter(document=document, version=version, withdrawn_at=None).exists()


def give_consent(account: Account, document: str, version: str) -> Consent:
    """Record acceptance; accepting twice is one acceptance."""
    consent, _created = Consent.objects.get_or_create(
        account=account, document=document, version=version, withdrawn_at=None
    )
    return consent


def withdraw_consent(account: Account, document: str) -> int:
    """Take back every version of a document; returns how many were in force."""
    return account.consents.filter(document=document, withdrawn_at=None).update(withdrawn_at=timezone.now())
