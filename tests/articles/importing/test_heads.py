"""Numbered heads against numbered lists: only their company tells them apart."""

from __future__ import annotations

import pytest

from articles.importing import import_text

from .words import heads, types

PROSE = "Menurut panitia, peserta naik dua kali lipat. Sebagian besar datang dari luar kota."


def piece(*parts: str, headline: str = "Cara Merakit Layang-Layang dari Bambu") -> str:
    return "\n\n".join([headline, "Cukup satu sore", f"Jakarta, Kabar Kita - {PROSE}", *parts])


@pytest.mark.parametrize(
    "form", ["{}. {}", "{}) {}", "{} . {}", "#{} {}", "{}.{}", "({}) {}", "#{}. {}", "{}.\n{}"]
)
def test_forms_of_numbers(form: str) -> None:
    parts = [part for n in (1, 2, 3) for part in (form.format(n, "Pilih bambu"), PROSE)]
    imported = import_text(piece(*parts))
    assert heads(imported) == [(n, "Pilih bambu") for n in (1, 2, 3)]


def test_a_list_inside_a_section_is_a_list() -> None:
    imported = import_text(
        piece(
            "1. Siapkan bahan",
            PROSE,
            "1. bambu\n2. benang\n3. kertas",
            PROSE,
            "2. Rakit",
            PROSE,
            "3. Terbangkan",
            PROSE,
        )
    )
    assert [number for number, _text in heads(imported)] == [1, 2, 3]
    assert [block.text for block in imported.blocks if block.type == "list"] == ["bambu\nbenang\nkertas"]


def test_a_list_right_under_its_head_and_right_before_the_next() -> None:
    imported = import_text(
        piece("1. Siapkan", PROSE, "2. Rakit", "1. bambu", "2. benang", "3. kertas", "3. Terbangkan", PROSE)
    )
    assert [text for _number, text in heads(imported)] == ["Siapkan", "Rakit", "Terbangkan"]


def test_points_with_prose_that_restart_inside_a_section_are_no_heads_of_the_piece() -> None:
    imported = import_text(
        piece(
            "1. Siapkan",
            PROSE,
            "2. Rakit",
            PROSE,
            "1. Rangka",
            PROSE,
            "2. Badan",
            PROSE,
            "3. Terbangkan",
            PROSE,
        )
    )
    assert [number for number, _text in heads(imported)] == [1, 2, 3]
    assert [text for _number, text in heads(imported)][-1] == "Terbangkan"


def test_the_headlines_number_settles_the_last_head() -> None:
    parts = ["1. Siapkan", PROSE, "2. Rakit", PROSE, "Isinya:", "1. a b", "2. c d", "3. e f", PROSE]
    assert len(heads(import_text(piece(*parts, headline="2 Cara Merakit Layang-Layang")))) == 2
    parts = ["1. Siapkan", PROSE, "2. Rakit", "1. a b", "2. c d", "3. Terbangkan", PROSE]
    assert len(heads(import_text(piece(*parts, headline="3 Cara Merakit Layang-Layang")))) == 3


def test_a_list_alone_in_a_narrative_is_a_list() -> None:
    imported = import_text(piece(PROSE, "Bahannya:", "1. bambu", "2. benang", "3. kertas", PROSE))
    assert heads(imported) == []
    assert types(imported).count("list") == 1


def test_a_countdown_and_a_page_copied_from_its_middle() -> None:
    down = [part for n in (3, 2, 1) for part in (f"{n}. Pilih bambu", PROSE)]
    assert [number for number, _text in heads(import_text(piece(*down)))] == [3, 2, 1]
    middle = [part for n in (6, 7, 8) for part in (f"{n}. Pilih bambu", PROSE)]
    assert [number for number, _text in heads(import_text(piece(*middle)))] == [6, 7, 8]


def test_a_number_the_writer_forgot() -> None:
    parts = [part for n in (1, 2, 4) for part in (f"{n}. Pilih bambu", PROSE)]
    assert [number for number, _text in heads(import_text(piece(*parts)))] == [1, 2, 4]


def test_numbers_that_are_no_markers() -> None:
    lines = [
        "1.200 orang datang ke lapangan kota sejak pagi hari.",
        "10.30 WIB acara pun dimulai oleh panitia kota.",
    ]
    imported = import_text(piece(*lines))
    assert [block.text for block in imported.blocks[1:]] == lines


def test_a_numbered_list_begins_where_it_was_begun() -> None:
    lists = [
        block for block in import_text(piece(PROSE, "3. bambu", "4. benang")).blocks if block.type == "list"
    ]
    assert [(block.ordered, block.start, len(block.items)) for block in lists] == [(True, 3, 2)]


def test_short_titles_between_prose_are_heads_without_a_number_and_sentences_are_not() -> None:
    imported = import_text(
        piece(PROSE, "Angin dari Laut Selatan", PROSE, "Hujan turun juga", PROSE, "Ia pulang.", PROSE)
    )
    assert heads(imported) == [(None, "Angin dari Laut Selatan")]


def test_numbers_printed_apart_and_a_pager_that_is_none_of_the_heads() -> None:
    parts = [part for n in (1, 2, 3) for part in (f"{n}\n**Pilih bambu**", PROSE)]
    imported = import_text(piece(*parts, "Halaman:\n1\n2\n3"))
    assert heads(imported) == [(n, "Pilih bambu") for n in (1, 2, 3)]
    assert types(imported)[-1] == "paragraph"
    assert imported.blocks[-1].text == PROSE
