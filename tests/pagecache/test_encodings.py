"""One page in the form each browser asks for, and nothing at all where it has the page already."""

from __future__ import annotations

import pytest

from newsroom.pagecache.entry import preferred

from .asking import Process
from .pages import OnePage


@pytest.fixture
def process(monkeypatch: pytest.MonkeyPatch) -> Process:
    process = Process(OnePage())
    monkeypatch.setattr(process.cache.follower, "follow", lambda: None)
    return process


@pytest.mark.parametrize(
    ("accepts", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("GZIP", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0.000,*", "gzip"),
        ("*", "br"),
        ("", ""),
        ("identity", ""),
        ("brotli, xgzip", ""),
        ("*;q=0", ""),
    ],
)
def test_the_best_form_that_is_accepted(process: Process, accepts: str, encoding: str) -> None:
    assert preferred(accepts) == encoding
    for _turn in range(2):
        answer = process.ask("/", HTTP_ACCEPT_ENCODING=accepts)
        assert answer.headers.get("content-encoding", "") == encoding
        assert answer.text == "render 1 " + "\0" * 300
        assert answer.headers["content-length"] == str(len(answer.raw))
        assert answer.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("accepts", ["br", "gzip", ""])
def test_who_has_the_page_already_gets_nothing_again(process: Process, accepts: str) -> None:
    known = process.ask("/", HTTP_ACCEPT_ENCODING=accepts).headers["etag"]
    for tag in (known, f"W/{known}", f'"other", {known}', "*"):
        answer = process.ask("/", HTTP_ACCEPT_ENCODING=accepts, HTTP_IF_NONE_MATCH=tag)
        assert (answer.status, answer.raw) == (304, b"")
        assert answer.headers["cache-control"]
        assert "content-length" not in answer.headers and "content-type" not in answer.headers
    assert process.ask("/", HTTP_ACCEPT_ENCODING=accepts, HTTP_IF_NONE_MATCH='"old"').status == 200


def test_each_form_has_a_tag_of_its_own(process: Process) -> None:
    forms = ("br", "gzip", "")
    tags = {process.ask("/", HTTP_ACCEPT_ENCODING=accepts).headers["etag"] for accepts in forms}
    assert len(tags) == 3


def test_the_head_of_a_page_is_the_page_without_its_body(process: Process) -> None:
    for accepts in ("br", ""):
        head = process.ask("/", "HEAD", HTTP_ACCEPT_ENCODING=accepts)
        whole = process.ask("/", HTTP_ACCEPT_ENCODING=accepts)
        assert head.raw == b""
        assert head.headers == whole.headers


def test_pictures_are_not_compressed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    process = Process(OnePage(Content_Type="image/jpeg"))
    monkeypatch.setattr(process.cache.follower, "follow", lambda: None)
    for _turn in range(2):
        assert "content-encoding" not in process.ask("/").headers
