"""One render per page and change, whoever asks meanwhile and whatever goes wrong."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from newsroom.pagecache.entry import Entry
from newsroom.pagecache.store import Store

from .asking import Process
from .pages import OnePage


@pytest.fixture
def process_of(monkeypatch: pytest.MonkeyPatch) -> Callable[[OnePage], Process]:
    """A process that hears of changes only from the test."""

    def made(app: OnePage) -> Process:
        process = Process(app)
        monkeypatch.setattr(process.cache.follower, "follow", lambda: None)
        return process

    return made


Made = Callable[[OnePage], Process]


def test_many_who_miss_at_once_cause_one_render(process_of: Made) -> None:
    started, go = threading.Event(), threading.Event()

    def slowly() -> None:
        started.set()
        assert go.wait(20)

    app = OnePage(slowly)
    process = process_of(app)
    with ThreadPoolExecutor(8) as crowd:
        first = crowd.submit(process.ask, "/")
        assert started.wait(20)
        others = [crowd.submit(process.ask, "/") for _reader in range(7)]
        go.set()
        answers = {asked.result(20).text for asked in (first, *others)}
    assert app.renders == 1
    assert answers == {"render 1 " + "\0" * 300}


def test_what_may_not_be_kept_is_shared_with_those_who_waited_at_most(process_of: Made) -> None:
    app = OnePage(status="404 Not Found")
    process = process_of(app)
    with ThreadPoolExecutor(4) as crowd:
        answers = list(crowd.map(lambda _reader: process.ask("/").status, range(4)))
    assert answers == [404] * 4
    assert 1 <= app.renders <= 4
    assert process.cache._under_way == {}


def test_while_one_renews_the_others_read_the_page_as_it_was(process_of: Made) -> None:
    started, go = threading.Event(), threading.Event()
    app = OnePage()
    process = process_of(app)
    process.ask("/")
    process.cache.store.bump(["river"])

    def slowly() -> None:
        started.set()
        assert go.wait(20)

    app.during = slowly
    with ThreadPoolExecutor(1) as crowd:
        renewing = crowd.submit(process.ask, "/")
        assert started.wait(20)
        assert "render 1" in process.ask("/").text
        go.set()
        assert "render 2" in renewing.result(20).text
    assert "render 2" in process.ask("/").text
    assert app.renders == 2


def test_a_change_during_the_render_is_not_lost(process_of: Made) -> None:
    app = OnePage()
    process = process_of(app)
    app.during = lambda: process.cache.store.bump(["river"]) if app.renders == 1 else None
    process.ask("/")
    assert "render 2" in process.ask("/").text
    assert "render 2" in process.ask("/").text


def test_a_change_of_something_else_renders_nothing(process_of: Made) -> None:
    app = OnePage()
    process = process_of(app)
    process.ask("/")
    process.cache.store.bump(["article:1", "front-page"])
    process.ask("/")
    assert app.renders == 1


def test_a_page_that_fails_is_stood_in_for_by_the_last_good_one(process_of: Made) -> None:
    app = OnePage()
    process = process_of(app)
    process.ask("/")
    process.cache.store.bump(["everything"])
    app.status = "500 Internal Server Error"
    assert process.ask("/").status == 200
    assert process.ask("/").status == 200
    assert app.renders == 2  # not tried again at once
    app.status = "200 OK"
    process.later(3)
    assert "render 3" in process.ask("/").text


def test_what_may_have_been_withdrawn_is_not_shown_for_long(process_of: Made) -> None:
    app = OnePage()
    process = process_of(app)
    process.ask("/")
    process.cache.store.bump(["river"])
    app.status = "500 Internal Server Error"
    assert process.ask("/").status == 200
    process.later(59)
    assert process.ask("/").status == 200
    process.later(2.1)
    assert process.ask("/").status == 500


def test_not_for_ever(process_of: Made) -> None:
    app = OnePage()
    process = process_of(app)
    process.ask("/")
    app.status = "503 Service Unavailable"
    process.later(86401)
    assert process.ask("/").status == 503
    assert len(process.cache.store) == 0


def test_a_failure_without_a_good_page_is_told_and_not_kept(process_of: Made) -> None:
    process = process_of(OnePage(status="500 Internal Server Error"))
    assert process.ask("/").status == 500
    assert len(process.cache.store) == 0


def test_an_application_that_breaks_leaves_nobody_waiting(process_of: Made) -> None:
    process = process_of(OnePage(lambda: 1 / 0))
    for _turn in range(2):
        with pytest.raises(ZeroDivisionError):
            process.ask("/")


def entry(size: int, *tags: str) -> Entry:
    return Entry(status="200 OK", tags=tags, size=size, etag="", due=0, good_until=0)


def test_memory_is_bounded_and_what_is_read_outlives_a_flood() -> None:
    store = Store(most_bytes=10_000)
    store.put("front", entry(1000, "front"), 0)
    for number in range(500):
        store.get("front").used = True
        store.put(f"flood {number}", entry(1000, f"article:{number}", "river"), 0)
        assert store.bytes <= 10_000
    assert store.get("front") is not None
    assert len(store) == 10
    assert len(store._keys) <= 12  # tags of what is gone are gone


def test_a_page_larger_than_reasonable_is_not_kept() -> None:
    store = Store()
    store.put("sitemap", entry(2 * 1024 * 1024), 0)
    assert len(store) == 0


def test_bumps_beyond_memory_make_a_late_render_outdated() -> None:
    store = Store()
    store.bump(["front"])
    began = store.moment
    store.bump(["river"])
    for number in range(10_001):
        store.bump([f"article:{number}"])
    store.put("front", entry(10, "river"), began)
    assert store.get("front").stale
