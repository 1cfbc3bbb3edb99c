"""Text made to hurt: it is read or refused, in bounded work, and nothing else happens."""

from __future__ import annotations

from contextlib import suppress

import pytest

from articles.importing import ImportRefused, import_html, import_text
from articles.importing.decode import MAX_LINES

# What a pattern that backtracks would choke on, over and over on one line and on many.
UNITS = [
    "a", "a ", "(", "(a(", "a.", "a/", "1", "1. ", "- ", "• ", "Baca Juga: ", "a.b.", "pixabay.com/", "1/1/",
    "1 jan ", '"', "\u00a0a", "\u200d", "Ab ", "A. ", ".,", "a:", "#1 ", "<b>", "senin ", "&nbsp;", "https://",
    "Foto: ", "> ", "Jakarta, ", "Photo Verified Writer ", "Topik: ", "Penulis: ", "| ", "— ", "\t",
    "e\u0301", "\U0001f600",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_one_long_line(unit: str) -> None:
    with suppress(ImportRefused):
        import_text((unit * (60_000 // len(unit))) + "x")


@pytest.mark.parametrize("unit", UNITS)
def test_many_short_lines(unit: str) -> None:
    with suppress(ImportRefused):
        import_text((unit * 2 + "\n") * 1_500)


def test_a_megabyte_on_one_line_is_refused_at_once() -> None:
    with pytest.raises(ImportRefused):
        import_text("a" * 1_000_000)
    with pytest.raises(ImportRefused):
        import_html("<p>" + "a" * 1_000_000)


def test_too_many_paragraphs_are_refused() -> None:
    with pytest.raises(ImportRefused, match=str(MAX_LINES)):
        import_text("kata\n" * (MAX_LINES + 1))


@pytest.mark.parametrize("text", ["halo\0dunia", "separuh \ud800 huruf", "", " \n\u200b\u00a0\n"])
def test_what_no_field_can_hold_is_refused(text: str) -> None:
    with pytest.raises(ImportRefused):
        import_text(text)
    with pytest.raises(ImportRefused):
        import_html(text)


@pytest.mark.parametrize(
    "markup",
    [
        "<" * 100_000,
        "<!--" * 30_000,
        "<a " + "x " * 100_000 + ">h</a>",
        "<table><tr><td>a" * 60,
        "<p>a" * 4_000,
        "<img src=a alt=b>" * 4_000,
        "<ul><li>x" * 90,
        "&#xD800;" * 100 + "a",
        "<p style='" + "font-weight:" * 10_000 + "'>a</p>",
        "<svg><style><b>a</b></style></svg>",
        "<math><mi><p>a",
    ],
)
def test_hostile_markup(markup: str) -> None:
    with suppress(ImportRefused):
        import_html(markup).body()
