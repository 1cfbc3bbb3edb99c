from __future__ import annotations

import pytest

from articles.body import build
from articles.checks.links import addresses
from articles.snapshot import Source

from .pieces import found, piece, quotes


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Air naik, dilansir Kabar Pagi.", "dilansir Kabar Pagi"),
        ("Melansir dari laman Ombak News, air naik.", "Melansir dari laman Ombak News"),
        ("Air naik, lapor Pesisir Daily.", "lapor Pesisir Daily"),
        ("Dikutip dari pesisir.example.net, air naik.", "Dikutip dari pesisir.example.net"),
        ("Menurut BMKG, air naik.", "Menurut BMKG"),
        ("Menurut data Badan Pesisir Nasional, air naik.", "Menurut data Badan Pesisir Nasional"),
    ],
)
def test_a_source_without_link(text: str, quote: str) -> None:
    assert quotes("source-unlinked", text) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "Menurut Sari Utami, air naik.",
        "Menurut dia, air naik.",
        "Kabar itu dilansir kemarin.",
        "Ia lapor kepada RT.",
    ],
)
def test_people_and_nobody_are_no_sources(text: str) -> None:
    assert quotes("source-unlinked", text) == []


@pytest.mark.parametrize(
    "source",
    [
        Source("Kabar Pagi: Air Naik", "https://example.org/1"),
        Source("Air naik di pesisir", "https://www.kabarpagi.example/air"),
    ],
)
def test_a_listed_source_is_linked(source: Source) -> None:
    assert quotes("source-unlinked", "Air naik, dilansir Kabar Pagi.", sources=(source,)) == []


def test_a_listed_source_without_address_is_not() -> None:
    assert quotes("source-unlinked", "Air naik, dilansir Kabar Pagi.", sources=(Source("Kabar Pagi"),))


def test_a_link_in_the_sentence_is_enough_and_one_elsewhere_is_not() -> None:
    link = build.link("air naik", "https://example.org/air")
    near = build.paragraph(["Kini ", link, ", dilansir Kabar Pagi."])
    far = build.paragraph(["Kini ", link, ". Ombak besar, dilansir Kabar Pagi."])
    assert found("source-unlinked", piece(near)) == []
    assert found("source-unlinked", piece(far))


def test_addresses_to_test_are_listed_once_in_reading_order() -> None:
    snapshot = piece(
        build.paragraph([build.link("satu", "https://a.example/"), build.link("dua", "/berita/dua-2/")]),
        build.figure("Bibit", "Sari", credit_url="http://b.example/", image=7),
        build.quote([build.link("tiga", "https://a.example/"), build.link("surat", "mailto:a@b.example")]),
        sources=(Source("S", "https://s.example/"), Source("tanpa")),
    )
    assert addresses(snapshot) == ("https://s.example/", "https://a.example/", "http://b.example/")
