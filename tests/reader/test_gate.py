"""Every address of the face passes its one gate: nobody is known there, and GET changes nothing."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from articles.models import Reply, Report
from contributors.models import Account
from newsroom.reader import urls
from tests.reader import paper as papers

SAME_SITE = {"HTTP_SEC_FETCH_SITE": "same-origin"}


def every_address(paper) -> list[str]:
    """One address for each pattern of the face; a new pattern must be given one here."""
    article = papers.publish(paper, topics=["Bakau"])
    papers.correct(article, paper.edda, "It was six.")
    article.refresh_from_db()
    values = {
        "topic": ["bakau"],
        "topic_feed": ["bakau", "rss.xml"],
        "writer": ["wren"],
        "writer_feed": ["wren", "atom.xml"],
        "section": ["pesisir"],
        "section_feed": ["pesisir", "feed.json"],
        "feed": ["rss.xml"],
        "day": [2026, 11, 25],
        "edition": [article.pk, 2],
        "card": [article.pk, 2],
        "report": [article.pk],
        "reply": [article.pk],
        "thanks": ["report", article.pk],
        "sitemap": [(article.pk - 1) // 5000 + 1],
        "article": ["pesisir", article.slug, article.pk],
        "ninjs": ["pesisir", article.slug, article.pk],
    }
    return [
        reverse(f"reader:{pattern.name}", args=values.get(pattern.name, [])) for pattern in urls.urlpatterns
    ]


def test_every_view_of_the_face_is_gated():
    faces = [
        resolver for resolver in get_resolver().url_patterns if getattr(resolver, "app_name", "") == "reader"
    ]
    assert len(faces) == 1
    for pattern in faces[0].url_patterns:
        assert isinstance(pattern, URLPattern)
        assert getattr(pattern.callback, "face", "") == "reader", pattern


def test_a_page_is_the_same_for_everybody_and_sets_nothing(paper, client):
    account = Account.objects.get(email="wren@example.org")
    signed_in = Client(HTTP_ACCEPT_LANGUAGE="en")
    signed_in.force_login(account)
    for address in every_address(paper):
        plain, known = client.get(address), signed_in.get(address)
        assert plain.status_code == known.status_code == 200, address
        assert plain.content == known.content, address
        for response in (plain, known):
            assert not response.cookies, address
            assert "Vary" not in response.headers, address
            assert response.headers["Cache-Control"].startswith("public"), address
            assert "nonce-" not in response.headers["Content-Security-Policy"], address


def test_a_session_is_not_touched_by_reading(paper):
    visitor = Client()
    visitor.force_login(Account.objects.get(email="wren@example.org"))
    store = import_module(settings.SESSION_ENGINE).SessionStore(visitor.session.session_key)
    before = dict(store.items())
    visitor.get("/")
    assert dict(import_module(settings.SESSION_ENGINE).SessionStore(store.session_key).items()) == before


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_pages_are_only_read(paper, client, method):
    for address in every_address(paper):
        takes_forms = method == "post" and address.startswith(("/lapor/", "/hak-jawab/"))
        if not takes_forms:
            assert getattr(client, method)(address, **SAME_SITE).status_code == 405, address


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"HTTP_SEC_FETCH_SITE": "cross-site", "HTTP_ORIGIN": "http://testserver"},
        {"HTTP_SEC_FETCH_SITE": "same-site"},
        {"HTTP_SEC_FETCH_SITE": "none"},
        {"HTTP_ORIGIN": "https://elsewhere.example"},
        {"HTTP_ORIGIN": "null"},
        {"HTTP_REFERER": "https://elsewhere.example/testserver/"},
        {"HTTP_ORIGIN": "http://[broken"},
    ],
)
def test_a_form_sent_from_elsewhere_is_refused(paper, headers):
    article = papers.publish(paper)
    strict = Client(enforce_csrf_checks=True)
    for name in ("report", "reply"):
        answer = strict.post(reverse(f"reader:{name}", args=[article.pk]), {"text": "x" * 40}, **headers)
        assert answer.status_code == 403
    assert not Report.objects.exists()
    assert not Reply.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [SAME_SITE, {"HTTP_ORIGIN": "http://testserver"}, {"HTTP_REFERER": "http://testserver/lapor/1/"}],
)
def test_a_form_sent_from_our_page_needs_no_cookie(paper, headers):
    article = papers.publish(paper)
    strict = Client(enforce_csrf_checks=True)
    said = {"reason": "facts", "text": "The boats came in at six, not at five."}
    answer = strict.post(reverse("reader:report", args=[article.pk]), said, **headers)
    assert answer.status_code == 302
    assert not answer.cookies
    assert Report.objects.get().edition == article.live
