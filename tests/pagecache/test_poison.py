"""Nothing a visitor sends changes what the next one gets, and nothing private is kept."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from articles.models import Article
from contributors.models import Account
from tests import people

from .asking import Process
from .pages import OnePage

pytestmark = pytest.mark.django_db

HOSTILE: dict[str, dict[str, Any]] = {
    "language": {"HTTP_ACCEPT_LANGUAGE": "en"},
    "cookie": {"HTTP_COOKIE": "session=x; csrf=y; django_language=en; messages=z"},
    "host": {"HTTP_HOST": "localhost:666"},
    "forwarded host": {"HTTP_X_FORWARDED_HOST": "evil.example"},
    "forwarded scheme": {"HTTP_X_FORWARDED_PROTO": "https", "HTTP_X_FORWARDED_PORT": "443"},
    "original address": {"HTTP_X_ORIGINAL_URL": "/desk/", "HTTP_X_REWRITE_URL": "/desk/"},
    "method": {"HTTP_X_HTTP_METHOD_OVERRIDE": "POST"},
    "htmx": {"HTTP_HX_REQUEST": "true", "HTTP_HX_BOOSTED": "true"},
    "authorization": {"HTTP_AUTHORIZATION": "Basic d3Jlbjp3cmVu"},
    "range": {"HTTP_RANGE": "bytes=0-9"},
    "conditional": {"HTTP_IF_MODIFIED_SINCE": "Fri, 01 Jan 2100 00:00:00 GMT"},
    "unknown parameters": {"query": "utm_source=x&_=1&before[]=3&lang=en&%00=%ff"},
    "many parameters": {"query": "&".join(f"a{n}=1" for n in range(2000))},
    "broken parameters": {"query": "q=%zz&before&&&=;;\xff"},
    "body": {"CONTENT_LENGTH": "5", "CONTENT_TYPE": "application/x-www-form-urlencoded"},
    "no encodings": {"HTTP_ACCEPT_ENCODING": "identity;q=0, br;q=0, gzip;q=0"},
    "head": {"method": "HEAD"},
    "user": {"REMOTE_USER": "cleo@example.com", "HTTP_REMOTE_USER": "cleo@example.com"},
}  # fmt: skip


@pytest.fixture
def article() -> Article:
    place = people.section()
    return people.published(people.wren(), place, people.edda(place))


@pytest.mark.parametrize("attack", HOSTILE.values(), ids=HOSTILE)
def test_who_comes_after_an_attacker_gets_the_page_as_it_is(article: Article, attack: dict[str, Any]) -> None:
    for path in ("/", article.get_absolute_url()):
        untouched = Process().ask(path)
        process = Process()
        process.ask(path, **attack)
        after = process.ask(path)
        assert (after.status, after.raw, after.headers) == (200, untouched.raw, untouched.headers)
        assert len(process.cache.store) == 1


def test_a_host_that_is_not_ours_is_refused_also_where_the_page_is_kept(article: Article) -> None:
    process = Process()
    process.ask("/")
    assert process.ask("/", HTTP_HOST="evil.example").status == 400
    assert process.ask("/", HTTP_HOST="").status in (200, 400)
    assert len(process.cache.store) == 1


def test_who_is_signed_in_gets_everybody_s_page(article: Article, client: Client) -> None:
    client.force_login(Account.objects.get(email="edda@example.com"))
    cookie = "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())
    process = Process()
    signed_in = process.ask("/", HTTP_COOKIE=cookie)
    assert signed_in.raw == Process().ask("/").raw
    assert "set-cookie" not in signed_in.headers
    assert "edda@example.com" not in signed_in.text


@pytest.mark.parametrize("path", ["/accounts/login/", "/accounts/signup/", "/healthz", "/studio/", "/desk/"])
def test_pages_of_the_other_faces_are_never_kept(path: str) -> None:
    process = Process()
    process.ask(path)
    assert len(process.cache.store) == 0


def test_neither_what_is_missing_nor_a_redirect_is_kept(article: Article) -> None:
    process = Process()
    assert process.ask("/tidak-ada/").status == 404
    assert process.ask(f"/warga/alamat-lain-{article.pk}/").status == 301
    assert process.ask("/arsip/", query="before=x").status == 404
    assert len(process.cache.store) == 0


def test_a_post_goes_to_django_and_leaves_the_page_alone(article: Article) -> None:
    process = Process()
    path = f"/lapor/{article.pk}/"
    before = process.ask(path)
    assert process.ask(path, "POST").status == 403
    assert process.ask(path).raw == before.raw


def test_parameters_that_are_read_make_a_page_of_their_own_in_one_spelling(article: Article) -> None:
    process = Process()
    found = process.ask("/cari/", query="q=bakau&utm=1")
    assert process.ask("/cari/", query="x=2&q=%62akau").raw == found.raw
    assert len(process.cache.store) == 1
    assert process.ask("/cari/", query="q=perahu").raw != found.raw
    assert len(process.cache.store) == 2


def test_an_address_too_long_to_keep_is_left_to_django(article: Article) -> None:
    process = Process()
    assert process.ask("/cari/", query="q=" + "a" * 700).status == 200
    assert len(process.cache.store) == 0


@pytest.mark.parametrize(
    "headers",
    [
        {"Set_Cookie": "session=secret"},
        {"Surrogate_Key": ""},
        {"Vary": "Cookie"},
        {"Vary": "Accept-Encoding, Accept-Language"},
        {"Cache_Control": "no-store"},
        {"Cache_Control": "max-age=300"},
        {"Content_Security_Policy": "script-src 'self' 'nonce-abc'"},
        {"status": "404 Not Found"},
        {"status": "302 Found"},
    ],
)
def test_what_is_not_everybody_s_is_not_kept(headers: dict[str, str]) -> None:
    app = OnePage(**headers)
    process = Process(app)
    assert "render 1" in process.ask("/").text
    assert "render 2" in process.ask("/").text
    assert len(process.cache.store) == 0
