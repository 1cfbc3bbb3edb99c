"""Every address of the studio passes its one gate."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from contributors.models import Account
from newsroom.studio import urls
from tests import people


def every_address(pk: int) -> list[str]:
    values = {name: [] for name in ("board", "welcome", "profile", "terms", "new", "paste", "upload")}
    more = {"version": [pk, 1], "answer": [pk, 1]}
    return [
        reverse(f"studio:{pattern.name}", args=values.get(pattern.name, more.get(pattern.name, [pk])))
        for pattern in urls.urlpatterns
    ]


def is_called_by_the_script(address: str) -> bool:
    return address.endswith(("/autosave/", "/pictures/"))


def test_every_view_of_the_face_is_gated():
    faces = [each for each in get_resolver().url_patterns if getattr(each, "app_name", "") == "studio"]
    assert len(faces) == 1
    for pattern in faces[0].url_patterns:
        assert isinstance(pattern, URLPattern)
        assert getattr(pattern.callback, "face", "") == "studio", pattern


@pytest.mark.parametrize("method", ["get", "post", "put", "delete"])
def test_a_visitor_is_sent_to_sign_in(db, client, method):
    for address in every_address(1):
        answer = getattr(client, method)(address)
        if is_called_by_the_script(address):
            assert answer.status_code == (401 if method == "post" else 405), address
            continue
        assert answer.status_code == 302, address
        assert answer.headers["Location"].startswith(reverse("account_login")), address


def test_a_member_without_a_profile_is_asked_for_a_name_first(db, client):
    client.force_login(Account.objects.create_user("nina@example.com"))
    for address in every_address(1):
        if address == reverse("studio:welcome"):
            continue
        answer = client.get(address)
        assert answer.status_code in (303, 405), address
    answer = client.post(reverse("studio:welcome"), {"name": "Nina Sari"})
    assert answer.status_code == 303
    assert Account.objects.get(email="nina@example.com").writer.handle == "nina-sari"
    assert client.get(reverse("studio:board")).status_code == 200


def test_two_of_one_name_get_two_handles(db, client):
    for email in ("a@example.com", "b@example.com"):
        client.force_login(Account.objects.create_user(email))
        client.post(reverse("studio:welcome"), {"name": "Nina Sari"})
    handles = set(Account.objects.values_list("writer__handle", flat=True))
    assert handles == {"nina-sari", "nina-sari-2"}


def test_a_piece_of_another_is_as_if_missing(desk):
    theirs = people.draft(desk.sam, desk.section)
    people.submitted(desk.sam, desk.section)
    for address in every_address(theirs.pk):
        if f"/pieces/{theirs.pk}/" not in address:
            continue
        missing = address.replace(f"/pieces/{theirs.pk}/", "/pieces/999999/")
        for method in ("get", "post"):
            found, gone = (getattr(desk.client, method)(each) for each in (address, missing))
            assert found.status_code == gone.status_code, address
            assert found.status_code in (404, 405), address


def test_moves_are_made_by_post_only(desk):
    article = people.submitted(desk.wren, desk.section)
    for name in ("withdraw", "revise", "discard", "appeal"):
        assert desk.client.get(reverse(f"studio:{name}", args=[article.pk])).status_code == 405
    article.refresh_from_db()
    assert article.stage == "submitted"


def test_a_form_from_elsewhere_is_refused(desk):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(desk.wren)
    article = people.submitted(desk.wren, desk.section)
    assert strict.post(reverse("studio:withdraw", args=[article.pk])).status_code == 403


def test_nothing_of_the_studio_is_kept_on_the_way(desk):
    article = people.draft(desk.wren, desk.section)
    for name in ("board", "profile"):
        assert "no-store" in desk.client.get(reverse(f"studio:{name}")).headers["Cache-Control"]
    assert "no-store" in desk.client.get(reverse("studio:write", args=[article.pk])).headers["Cache-Control"]
