from __future__ import annotations

import pytest

from articles.body import build

from .pieces import found, mended, piece


@pytest.mark.parametrize(
    "headline",
    [
        "Warga Desa Menanam Bakau di Tepi Teluk",
        "Dari Dapur ke Pasar: Kisah Ibu Penjual Rempah",
        "Undang-Undang Baru tentang Sampah Disahkan",
        "Harga Sayur-mayur Naik setelah Hujan Lebat",
        "Tolong-menolong Membangun Jembatan Bambu",
        "Mobil-mobilan Kayu Buatan Anak-Anak Desa",
        "KPK dan BMKG Bertemu di Kantor RT",
        "Guru Ini Memakai iPhone Bekas untuk Mengajar",
        "Layanan e-KTP dan Aplikasi eSport bagi Warga",
        "Persib vs Persija, Siapa yang Menang?",
        "Muhammad bin Salim Pulang Kampung",
        "Kerja Sama Iran-Irak dan 5G yang Ditunggu",
        "Belajar Berlari-lari Kecil Bolak-balik",
    ],
)
def test_title_case_is_accepted(headline: str) -> None:
    assert found("headline-case", piece(headline=headline)) == []


@pytest.mark.parametrize(
    ("headline", "better"),
    [
        ("Warga desa menanam bakau", "Warga Desa Menanam Bakau"),
        ("Pulang Dari Pasar Dan Sawah", "Pulang dari Pasar dan Sawah"),
        ("yang Muda yang Menanam", "Yang Muda yang Menanam"),
        ("Undang-undang Sampah Disahkan", "Undang-Undang Sampah Disahkan"),
        ("Harga Sayur-Mayur Naik Lagi", "Harga Sayur-mayur Naik Lagi"),
        ("Warga Tolong-Menolong di Sungai", "Warga Tolong-menolong di Sungai"),
        ("Pemuda Berlari-Lari ke Balai", "Pemuda Berlari-lari ke Balai"),
        ("Cara “menjaga” Air Tanah", "Cara “Menjaga” Air Tanah"),
    ],
)
def test_a_word_in_the_wrong_case_is_mended_in_one_click(headline: str, better: str) -> None:
    snapshot = piece(headline=headline)
    assert len(found("headline-case", snapshot)) == 1
    assert mended("headline-case", snapshot).headline == better


def test_the_first_wrong_word_is_pointed_at() -> None:
    (finding,) = found("headline-case", piece(headline="Warga Desa menanam bakau"))
    assert (finding.quote, finding.position) == ("menanam", 11)


def test_capitals_alone_are_mended_in_one_click() -> None:
    snapshot = piece(headline="WARGA DESA MENANAM BAKAU DI TELUK")
    assert found("headline-case", snapshot) == []
    assert mended("headline-capitals", snapshot).headline == "Warga Desa Menanam Bakau di Teluk"


def test_an_acronym_is_no_shouting() -> None:
    assert found("headline-capitals", piece(headline="KPK dan BMKG")) == []


def numbered(count: int) -> list[dict]:
    return [build.heading(f"Kiat ke-{number}", number) for number in range(1, count + 1)]


def test_the_number_in_a_listicle_headline_is_the_number_of_heads() -> None:
    snapshot = piece(*numbered(4), headline="5 Kiat Merawat Bibit Bakau", kind="listicle")
    assert mended("headline-number", snapshot).headline == "4 Kiat Merawat Bibit Bakau"
    assert (
        found("headline-number", piece(*numbered(5), headline="5 Kiat Merawat Bibit", kind="listicle")) == []
    )


def test_a_number_in_words_counts_and_one_that_counts_no_points_does_not() -> None:
    assert found("headline-number", piece(*numbered(4), headline="Tujuh Cara Merawat Bibit"))
    assert found("headline-number", piece(*numbered(4), headline="9 Nelayan Pulang dari Laut")) == []


def test_a_headline_is_neither_too_short_nor_too_long() -> None:
    assert found("headline-length", piece(headline="Bakau"))
    assert found("headline-length", piece(headline="Bakau " * 20))
    assert found("headline-length", piece()) == []


def test_a_headline_must_be_there() -> None:
    (finding,) = found("headline-missing", piece(headline="  "))
    assert finding.level == "block"
