"""Captions and credits in the forms people paste them, each between a head and its text."""

from __future__ import annotations

import pytest

from articles.importing import import_text

from .words import codes, figures

HEADLINE = "Warga Kota Gelar Festival Layang-Layang Raksasa"
PROSE = "Menurut panitia, peserta naik dua kali lipat. Sebagian besar datang dari luar kota."


def page(caption: str) -> str:
    return (
        f"{HEADLINE}\n\nLangit pantai penuh warna\n\nJakarta, Kabar Kita - {PROSE}\n\n"
        f"1. Kepala pertama\n\n{caption}\n\n{PROSE} Angin kencang.\n\n2. Kepala kedua\n\n{PROSE} Ramai."
    )


@pytest.mark.parametrize(
    ("pasted", "caption", "credit"),
    [
        ("kucing di jendela (pixabay.com/abu_01)", "kucing di jendela", "pixabay.com/abu_01"),
        ("kucing di jendela (https://www.pixabay.com/abu/)", "kucing di jendela", "pixabay.com/abu"),
        ("kucing di jendela ( unsplash.com/@abu )", "kucing di jendela", "unsplash.com/@abu"),
        ("kucing di jendela [pexels.com/Abu Rahman]", "kucing di jendela", "pexels.com/Abu Rahman"),
        ("kucing di jendela (pixabay.com/abu", "kucing di jendela", "pixabay.com/abu"),
        ("kucing di jendela pixabay.com/abu)", "kucing di jendela", "pixabay.com/abu"),
        ("kucing di jendela pexels.com/Abu Rahman", "kucing di jendela", "pexels.com/Abu Rahman"),
        (
            "kucing di jendela (youtube.com/Kanal Abu Rahman)",
            "kucing di jendela",
            "youtube.com/Kanal Abu Rahman",
        ),
        ("kucing di jendela (Twitter/@abu)", "kucing di jendela", "Twitter/@abu"),
        ("kucing di jendela (dok. pribadi/Abu)", "kucing di jendela", "dok. pribadi/Abu"),
        ("Kucing di jendela. (Shutterstock)", "Kucing di jendela.", "Shutterstock"),
        ("Kucing di jendela.(Kabar Kita/Abu Rahman)", "Kucing di jendela.", "Kabar Kita/Abu Rahman"),
        (
            "Kucing di Solo, Rabu (3/4). AFP/Abu/foc.",
            "Kucing di Solo, Rabu (3/4).",
            "AFP/Abu/foc.",
        ),
        ("kucing (pixabay.com/a dan unsplash.com/b)", "kucing", "pixabay.com/a dan unsplash.com/b"),
        ("kucing (pixabay.com/a) (pexels.com/b)", "kucing", "pixabay.com/a, pexels.com/b"),
        ("kucing (Foto: Abu Rahman)", "kucing", "Abu Rahman"),
        ("kucing di jendela\n(pixabay.com/abu)", "kucing di jendela", "pixabay.com/abu"),
        ("kucing di jendela\n\nFoto: pixabay.com/abu", "kucing di jendela", "pixabay.com/abu"),
        ("Sumber: pixabay.com/abu", "", "pixabay.com/abu"),
        (f"{HEADLINE}kucing di jendela (pixabay.com/abu)", "kucing di jendela", "pixabay.com/abu"),
        (f"{HEADLINE}kucing di jendela pixabay.com/abu", "kucing di jendela", "pixabay.com/abu"),
        (f"{HEADLINE} kucing di jendela (pixabay.com/abu)a", "kucing di jendela", "pixabay.com/abu"),
        (f"{HEADLINE}Kucing di jendela (pixabay.com/abu)/", "Kucing di jendela", "pixabay.com/abu"),
        (f"{HEADLINE}Kucing di jendela", "Kucing di jendela", ""),
        (f"{HEADLINE.upper()}kucing di jendela (pixabay.com/abu)", "kucing di jendela", "pixabay.com/abu"),
        (
            "Warga Kota Gelar Festival Layang Layang Raksasa!kucing (pixabay.com/abu)",
            "kucing",
            "pixabay.com/abu",
        ),
        (
            "Warga Kota Gelar Festival Layangan Raksasakucing di jendela (pixabay.com/abu)",
            "kucing di jendela",
            "pixabay.com/abu",
        ),
        (f"{HEADLINE}\nkucing di jendela (pixabay.com/abu)", "kucing di jendela", "pixabay.com/abu"),
        (
            "kucing di jendelakucing di jendela (pixabay.com/abu)",
            "kucing di jendela",
            "pixabay.com/abu",
        ),
        ("kucing di jendela\nkucing di jendela (pixabay.com/abu)", "kucing di jendela", "pixabay.com/abu"),
        (
            "kucing jendela (pixabay.com/abu)kucing jendela (pixabay.com/abu)",
            "kucing jendela",
            "pixabay.com/abu",
        ),
        (
            "kucing di atas (pixabay.com/abu)\nkucing di atas (pixabay.com/abu)",
            "kucing di atas",
            "pixabay.com/abu",
        ),
    ],
)
def test_a_caption_and_its_credit(pasted: str, caption: str, credit: str) -> None:
    imported = import_text(page(pasted))
    assert figures(imported) == [(caption, credit)]
    assert [block.type for block in imported.blocks] == [
        "paragraph", "heading", "figure", "paragraph", "heading", "paragraph",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "prose",
    [
        "TNI dan Polri bersiaga di pantai (TNI/Polri)",
        "Festival itu berlangsung sehari (18/01/2023)",
        "Pendaftaran dibuka di laman https://contoh.id/daftar",
        "Kunjungi pixabay.com/abu",
        "Sebelumnya panitia mengunggah video itu lewat akun resmi mereka tadi (instagram.com/panitia).",
        "Kata panitia, layang-layang itu boleh siapa saja (dan/atau)",
    ],
)
def test_prose_with_brackets_or_addresses_stays_prose(prose: str) -> None:
    imported = import_text(page(f"{PROSE}\n\n{prose}"))
    assert figures(imported) == []
    assert prose in [block.text for block in imported.blocks]


def test_two_pictures_in_a_row_stay_two() -> None:
    imported = import_text(page("kucing (pixabay.com/a)\nanjing (pixabay.com/b)\npexels.com/c"))
    assert figures(imported) == [
        ("kucing", "pixabay.com/a"),
        ("anjing", "pixabay.com/b"),
        ("", "pexels.com/c"),
    ]


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("kucing tidur pexels.com/Abu Rahman/", "kucing tidur", "pexels.com/Abu Rahman"),
        ("kucing unsplash.com/@abu", "kucing", "unsplash.com/@abu"),
        ("kucing (pixabay.com/abu) /", "kucing", "pixabay.com/abu"),
    ],
)
def test_a_credit_without_brackets_ends_where_its_owner_does(line: str, caption: str, credit: str) -> None:
    assert figures(import_text(page(HEADLINE + line))) == [(caption, credit)]


def test_what_was_taken_off_is_told() -> None:
    imported = import_text(page(f"{HEADLINE}kucing (pixabay.com/a)a"))
    assert {"caption_headline_glued", "stray_after_credit"} <= set(codes(imported))


def test_an_address_becomes_the_credits_link_and_a_name_does_not() -> None:
    nodes = import_text(page("kucing (pixabay.com/abu)\nanjing (pexels.com/Abu Rahman)")).body()["content"]
    links = [node["attrs"]["credit_url"] for node in nodes if node["type"] == "figure"]
    assert links == ["https://pixabay.com/abu", ""]


def test_behind_a_glued_headline_an_unknown_owner_is_a_credit() -> None:
    imported = import_text(page(f"{HEADLINE}poster kucing (tvN/Kucing)a"))
    assert figures(imported) == [("poster kucing", "tvN/Kucing")]


def test_a_caption_repeated_behind_its_figure_is_told_and_left_out() -> None:
    imported = import_text(page("kucing di jendela (pixabay.com/abu)\nkucing di jendela"))
    assert figures(imported) == [("kucing di jendela", "pixabay.com/abu")]
    assert len(imported.blocks) == 6


def test_the_address_of_a_report_is_no_credit() -> None:
    address = "https://example.org/laporan/2023/panen"
    imported = import_text(page(f"{PROSE}\n\n{address}"))
    assert figures(imported) == []
    assert address in [block.text for block in imported.blocks]
