"""Proof of who accepted which version of what, and when they took it back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from contributors.consent import give_consent, has_consented, withdraw_consent
from contributors.models import Consent
from tests import people

pytestmark = pytest.mark.django_db


def test_consent_is_to_one_version_of_one_document() -> None:
    wren = people.member("Wren", consents=False)
    assert not has_consented(wren, "terms", "1")
    give_consent(wren, "terms", "1")
    assert has_consented(wren, "terms", "1")
    assert not has_consented(wren, "terms", "2")
    assert not has_consented(wren, "privacy", "1")
    assert not has_consented(people.member("Sam", consents=False), "terms", "1")


def test_accepting_twice_is_one_acceptance() -> None:
    wren = people.member("Wren", consents=False)
    assert give_consent(wren, "terms", "1") == give_consent(wren, "terms", "1")
    with pytest.raises(IntegrityError), transaction.atomic():
        Consent.objects.create(account=wren, document="terms", version="1")


def test_taking_back_keeps_the_proof() -> None:
    wren = people.member("Wren", consents=False)
    given = give_consent(wren, "terms", "1")
    give_consent(wren, "terms", "2")
    assert withdraw_consent(wren, "terms") == 2
    assert withdraw_consent(wren, "terms") == 0
    assert not has_consented(wren, "terms", "2")
    given.refresh_from_db()
    assert given.withdrawn_at >= given.given_at
    assert give_consent(wren, "terms", "1") != given
    assert wren.consents.count() == 3


def test_nothing_is_taken_back_before_it_was_given() -> None:
    consent = give_consent(people.sam(), "letters", "1")
    with pytest.raises(IntegrityError), transaction.atomic():
        Consent.objects.update(withdrawn_at=consent.given_at - timedelta(seconds=1))
    assert consent.given_at <= timezone.now()
