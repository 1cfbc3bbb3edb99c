"""After signing in, everybody stands where their work is."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests import people

pytestmark = pytest.mark.django_db


def sign_in(client, account):
    return client.post(
        reverse("account_login"), {"login": account.email, "password": people.PASSWORD}, follow=True
    )


def test_wren_arrives_in_the_studio(client) -> None:
    response = sign_in(client, people.wren())
    assert response.redirect_chain[-1][0] == reverse("studio:board")


def test_edda_arrives_at_the_desk(client) -> None:
    response = sign_in(client, people.edda(people.section()))
    assert response.redirect_chain[-1][0] == reverse("desk:waiting")


def test_who_is_not_signed_in_is_asked_to(client) -> None:
    response = client.get(reverse("arrival"))
    assert response.status_code == 302
    assert response.url.startswith(reverse("account_login"))
