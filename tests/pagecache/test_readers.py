"""What readers get through the cache is what Django would have said, and follows every change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles import workflow
from articles.models import Article, LineupSlot
from contributors.models import Account
from tests import people

from .asking import Process

pytestmark = pytest.mark.django_db


@pytest.fixture
def section() -> Any:
    return people.section()


@pytest.fixture
def edda(section: Any) -> Account:
    return people.edda(section)


@pytest.fixture
def wren() -> Account:
    return people.wren()


@pytest.fixture
def article(wren: Account, section: Any, edda: Account) -> Article:
    return people.published(wren, section, edda)


def test_the_second_reader_is_answered_without_a_query(
    article: Article, django_assert_num_queries: Callable[..., Any]
) -> None:
    process = Process()
    for path in ("/", article.get_absolute_url(), "/warga/", "/rss.xml"):
        first = process.ask(path)
        with django_assert_num_queries(0):
            second = process.ask(path)
        assert first.status == second.status == 200
        assert first.raw == second.raw
        assert article.live.headline in second.text
        assert "set-cookie" not in first.headers


def test_the_cache_says_what_django_says(article: Article, client: Client) -> None:
    process = Process()
    for path in ("/", article.get_absolute_url(), "/warga/", "/cari/?q=bakau", "/feed.json", "/robots.txt"):
        plain = client.get(path, headers={"host": "127.0.0.1:8000"})
        word, _mark, query = path.partition("?")
        for _turn in range(2):
            kept = process.ask(word, query=query)
            assert kept.text == plain.content.decode()
            for name in ("Content-Type", "Content-Security-Policy", "Cache-Control", "Surrogate-Key"):
                assert kept.headers.get(name.lower()) == plain.headers.get(name)


def test_a_correction_is_seen_by_every_process_after_its_next_look(article: Article, edda: Account) -> None:
    here, there = Process(), Process()
    for process in (here, there):
        process.ask("/")
        process.ask(article.get_absolute_url())
    workflow.correct(
        article,
        by=edda,
        revision_hash=article.working.hash,
        note="Nama diperbaiki.",
        headline="Kampung Anggrek",
    )
    address = article.get_absolute_url()
    for process in (here, there):
        process.later()
        assert "Kampung Anggrek" in process.ask("/").text
        assert "Kampung Anggrek" in process.ask(address).text


def test_what_is_published_appears_in_every_list(
    article: Article, wren: Account, section: Any, edda: Account
) -> None:
    process = Process()
    lists = ("/", "/warga/", "/arsip/", "/penulis/wren/", "/rss.xml", "/sitemap-1.xml")
    for path in lists:
        process.ask(path)
    people.published(wren, section, edda, headline="Perahu Pustaka Berlabuh")
    address = Article.objects.latest("pk").get_absolute_url()
    process.later()
    for path in lists:
        shown = process.ask(path).text
        assert "Perahu Pustaka Berlabuh" in shown or address in shown, path


def test_a_retraction_takes_the_text_from_the_page_and_the_lists(article: Article) -> None:
    process = Process()
    address = article.get_absolute_url()
    for path in ("/", address, "/koreksi/"):
        process.ask(path)
    workflow.retract(article, by=people.cleo(), reason="child", note="Seorang anak dapat dikenali.")
    process.later()
    gone = process.ask(address)
    assert gone.status == 410
    assert "cangkul" not in gone.text
    assert article.slug not in process.ask("/").text
    assert "Seorang anak dapat dikenali." in process.ask("/koreksi/").text


def test_names_and_places_are_followed_too(
    article: Article, wren: Account, section: Any, edda: Account
) -> None:
    process = Process()
    address = article.get_absolute_url()
    process.ask(address)
    wren.writer.name = "Wren Pesisir"
    wren.writer.save()
    process.later()
    assert "Wren Pesisir" in process.ask(address).text
    edda.editor.name = "Edda Penyunting"
    edda.editor.save()
    process.later()
    assert "Edda Penyunting" in process.ask(address).text
    section.name = "Kabar Warga"
    section.save()
    process.later()
    assert "Kabar Warga" in process.ask(address).text


def test_the_lineup_is_followed(article: Article, wren: Account, section: Any, edda: Account) -> None:
    newest = people.published(wren, section, edda, headline="Perahu Pustaka Berlabuh")
    process = Process()

    def order() -> bool:
        shown = process.ask("/").text
        return shown.index(newest.live.headline) < shown.index(article.live.headline)

    assert order()
    slot = LineupSlot.objects.create(
        position=1,
        article=article,
        placed_by=edda.editor,
        starts_at=timezone.now() - timezone.timedelta(hours=1),
    )
    process.later()
    assert not order()
    slot.delete()
    process.later()
    assert order()


def test_what_was_not_bumped_is_made_anew_when_its_time_is_over(article: Article, wren: Account) -> None:
    process = Process()
    address = article.get_absolute_url()
    process.ask(address)
    type(wren.writer).objects.filter(pk=wren.writer.pk).update(name="Wren Senyap")
    process.later(200)
    assert "Wren Senyap" not in process.ask(address).text
    process.later(101)
    assert "Wren Senyap" in process.ask(address).text
