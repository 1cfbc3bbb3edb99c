"""Accounts, writers and editors: what the database and the models hold."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from contributors.models import Account, Badge, Editor, Verification, Writer
from tests import people

pytestmark = pytest.mark.django_db


def refuses(make: object) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make()


def test_an_address_is_one_account_however_it_is_typed() -> None:
    account = Account.objects.create_user("  Wren@Example.COM ")
    assert account.email == "wren@example.com"
    assert Account.objects.get_by_natural_key(" WREN@example.com") == account
    with pytest.raises(ValidationError):
        Account.objects.create_user("WREN@EXAMPLE.COM")
    refuses(lambda: Account.objects.filter(pk=account.pk).update(email="Wren@example.com"))


@pytest.mark.parametrize("email", ["", "wren", "wren@", "w\x00@example.com", f"{'w' * 300}@example.com"])
def test_what_is_no_address_makes_no_account(email: str) -> None:
    with pytest.raises(ValidationError):
        Account.objects.create_user(email)


def test_without_a_password_nobody_signs_in_by_one() -> None:
    assert not Account.objects.create_user("wren@example.com").has_usable_password()


def test_staff_are_editors_on_duty() -> None:
    edda = people.edda()
    assert edda.is_staff
    edda.editor.is_active = False
    assert (edda.is_staff, edda.editor_on_duty) == (False, None)
    assert not people.wren().is_staff
    chief = people.cleo()
    chief.is_active = False
    assert not chief.is_staff


def test_others_never_see_the_address() -> None:
    assert people.wren().public_name == "Wren"
    assert people.edda().public_name == "Edda"
    assert Account.objects.create_user("sam@example.com").public_name == "sam"


def test_a_handle_is_one_writers_and_fits_an_address() -> None:
    wren = people.wren()
    sam = Account.objects.create_user("sam@example.com")
    refuses(lambda: Writer.objects.create(account=sam, handle="wren", name="Sam"))
    for handle in ("", "Sam", "sam_", "-sam", "sam--s", "sam\n", "sám", "s" * 41):
        with pytest.raises(ValidationError):
            Writer(account=sam, handle=handle, name="Sam").full_clean()
    Writer(account=sam, handle="sam-2", name="Sam").full_clean()
    refuses(lambda: Writer.objects.create(account=wren, handle="wren-2", name="Wren"))


def test_a_badge_is_one_of_three_and_a_suspension_has_a_reason() -> None:
    row = Writer.objects.filter(account=people.wren())
    refuses(lambda: row.update(badge="gold"))
    refuses(lambda: row.update(suspended_at=timezone.now()))
    row.update(suspended_at=timezone.now(), suspended_reason="Menyalin.")
    row.update(badge=Badge.VERIFIED)
    assert row.get().is_verified


def test_a_writer_without_a_bio_gets_a_friendly_one() -> None:
    writer = people.wren().writer
    assert writer.bio_or_default
    writer.bio = "Menulis dari pesisir."
    assert writer.bio_or_default == "Menulis dari pesisir."


def test_one_request_for_verification_is_open_at_a_time_and_decided_by_somebody() -> None:
    writer = people.wren().writer
    request = Verification.objects.create(writer=writer, statement="Saya Wren.")
    refuses(lambda: Verification.objects.create(writer=writer, statement="Lagi."))
    row = Verification.objects.filter(pk=request.pk)
    refuses(lambda: row.update(state="approved"))
    refuses(lambda: row.update(state="refused", decided_at=timezone.now()))
    row.update(state="approved", decided_at=timezone.now(), decided_by=people.cleo().editor)
    Verification.objects.create(writer=writer, statement="Nama saya berubah.")


def test_people_who_left_traces_are_not_deleted() -> None:
    for account in (people.wren(), people.edda()):
        with pytest.raises(ProtectedError):
            account.delete()


def test_an_editors_sections_are_those_that_name_them() -> None:
    one, two = people.section("Warga"), people.section("Olahraga")
    edda = people.edda(one)
    people.ellis(two)
    assert Editor.objects.get(account=edda).section_ids == {one.pk}
