"""Who gets in: editors on duty, to the pieces they review; to all others nothing is here."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, reverse

from contributors.models import Editor
from newsroom.desk import urls
from newsroom.desk.admin import site
from tests import people
from tests.desk.conftest import review, say, signed_in

ACTS = (
    "claim", "release", "edit", "request-changes", "decline", "approve", "schedule", "unschedule", "publish",
    "reopen", "revise", "discard", "correct", "retract", "reinstate", "remarks", "assign",
)  # fmt: skip


def patterns(found: list, before: str = "") -> list[tuple[str, URLPattern]]:
    """Every address, with a 1 for each number or name in it, and what answers there."""
    flat: list[tuple[str, URLPattern]] = []
    for pattern in found:
        address = before + re.sub(r"<[^>]+>", "1", str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            flat += patterns(pattern.url_patterns, address)
        else:
            flat.append((address, pattern))
    return flat


@pytest.mark.parametrize("address, pattern", patterns(urls.urlpatterns), ids=str)
def test_every_address_of_the_desk_passes_the_gate(address, pattern):
    assert pattern.callback.face == "desk"


def test_every_address_of_the_admin_passes_it_too(desk):
    edda = signed_in(desk.edda)
    for path, pattern in patterns(site.get_urls()):
        # Signing in has its one door elsewhere; what has no name is no address.
        if pattern.name in (None, "login"):
            continue
        address = "/desk/admin/" + ("articles/" if pattern.name == "app_list" else path)
        assert Client().get(address).url.startswith("/accounts/login/?next=/desk/admin/"), address
        assert edda.get(address).status_code == 404, address


def test_whoever_is_not_signed_in_is_asked_to_whatever_the_address(desk):
    article = people.submitted(desk.wren, desk.warga)
    for address in ("/desk/", review(article), "/desk/pieces/999999/", reverse("admin:index")):
        answer = Client().get(address)
        assert (answer.status_code, answer.url.split("?")[0]) == (302, "/accounts/login/"), address
    assert Client().post(review(article, "claim")).status_code == 302
    article.refresh_from_db()
    assert article.stage == "submitted"


@pytest.mark.parametrize("who", ["sam", "wren", "emil"])
def test_to_strangers_writers_and_editors_of_other_sections_the_piece_does_not_exist(desk, who):
    article = people.submitted(desk.wren, desk.warga)
    client = signed_in(getattr(desk, who))
    assert client.get(review(article)).status_code == 404
    assert client.get(review(article, "versions")).status_code == 404
    for act in ACTS:
        assert say(client, article, act).status_code == 404, act
    if who != "emil":
        assert client.get("/desk/").status_code == 404
    else:
        assert article.working.headline not in client.get("/desk/all/").content.decode()


def test_nobody_reviews_their_own_piece_not_even_the_chief(desk):
    Editor.objects.create(account=desk.wren, name="Wren", is_chief=True)
    desk.wren.refresh_from_db()
    article = people.submitted(desk.wren, desk.warga)
    client = signed_in(desk.wren)
    assert article.working.headline not in client.get("/desk/").content.decode()
    for act in ACTS:
        assert say(client, article, act).status_code == 404, act


def test_a_draft_that_was_never_submitted_is_nobodys_business(desk):
    article = people.draft(desk.wren, desk.warga)
    assert signed_in(desk.cleo).get(review(article)).status_code == 404


def test_an_editor_off_duty_is_a_stranger(desk):
    desk.edda.editor.is_active = False
    desk.edda.editor.save()
    assert signed_in(desk.edda).get("/desk/").status_code == 404


def test_acts_take_no_get_and_pages_are_kept_by_nobody(desk):
    article = people.submitted(desk.wren, desk.warga)
    edda = signed_in(desk.edda)
    assert edda.get(review(article, "claim")).status_code == 405
    assert edda.get(review(article))["Cache-Control"] == "private, no-store"


def test_forged_forms_are_refused(desk):
    article = people.submitted(desk.wren, desk.warga)
    client = Client(enforce_csrf_checks=True)
    client.force_login(desk.edda)
    assert client.post(review(article, "claim")).status_code == 403
