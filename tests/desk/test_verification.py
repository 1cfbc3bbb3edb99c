"""The verification queue: verifiers only, decided once, with a reason when refused."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile

from contributors import verification
from contributors.models import Badge, Editor, Verification
from tests import people
from tests.desk.conftest import signed_in


@pytest.fixture
def asked(desk) -> Verification:
    made = Verification(writer=desk.wren.writer, legal_name="Wren Wulandari", statement="I teach in Melati.")
    made.evidence.save("card.html", ContentFile(b"<script>alert(1)</script>"), save=False)
    made.save()
    return made


def test_only_verifiers_see_requests_and_evidence(desk, asked):
    edda, cleo = signed_in(desk.edda), signed_in(desk.cleo)
    evidence = f"/desk/verification/{asked.pk}/evidence/"
    for address in ("/desk/verification/", evidence):
        assert edda.get(address).status_code == 404
    assert edda.post(f"/desk/verification/{asked.pk}/", {"approve": "1"}).status_code == 404
    assert "Wren Wulandari" in cleo.get("/desk/verification/").content.decode()
    sent = cleo.get(evidence)
    assert sent["Content-Disposition"].startswith("attachment")
    assert sent["Content-Type"] == "application/octet-stream"


def test_the_badge_is_given_once(desk, asked):
    cleo = signed_in(desk.cleo)
    assert cleo.post(f"/desk/verification/{asked.pk}/", {"approve": "1"}).status_code == 303
    desk.wren.writer.refresh_from_db()
    assert desk.wren.writer.badge == Badge.VERIFIED
    assert cleo.post(f"/desk/verification/{asked.pk}/", {"refuse": "1", "reason": "no"}).status_code == 404


def test_refusing_needs_a_reason_and_gives_no_badge(desk, asked):
    cleo = signed_in(desk.cleo)
    assert cleo.post(f"/desk/verification/{asked.pk}/", {"refuse": "1"}).status_code == 409
    assert (
        cleo.post(f"/desk/verification/{asked.pk}/", {"refuse": "1", "reason": "Unreadable."}).status_code
        == 303
    )
    asked.refresh_from_db()
    desk.wren.writer.refresh_from_db()
    assert asked.state == "refused" and desk.wren.writer.badge == Badge.MEMBER


def test_who_was_second_is_told(desk, asked):
    verification.decide(asked, by=desk.cleo, approve=True, reason="")
    with pytest.raises(verification.VerificationError, match=r"."):
        verification.decide(asked, by=desk.cleo, approve=False, reason="Changed my mind")


def test_a_badge_is_taken_back_with_a_reason(desk):
    with pytest.raises(verification.VerificationError):
        verification.revoke(desk.vera.writer, by=desk.cleo, reason=" ")
    verification.revoke(desk.vera.writer, by=desk.cleo, reason="The institution says no.")
    desk.vera.writer.refresh_from_db()
    assert desk.vera.writer.badge == Badge.WRITER


def test_nobody_verifies_themselves(db):
    wren = people.wren()
    Editor.objects.create(account=wren, name="Wren", may_verify=True)
    asked = Verification.objects.create(writer=wren.writer, statement="It is me.")
    with pytest.raises(verification.VerificationError):
        verification.decide(asked, by=wren, approve=True, reason="")
