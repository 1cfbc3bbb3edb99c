"""Datelines of all outlets, and dates in the forms papers print."""

from __future__ import annotations

import pytest

from articles.importing import import_text
from articles.importing.dates import dates_in, is_date_line

LEAD = "Ratusan warga memadati alun-alun sejak pagi untuk menonton lomba tahunan. Jalan utama ditutup."


def piece(lead: str) -> str:
    head = "Alun-Alun Ramai Lagi Setelah Dua Tahun Sepi\n\nLomba digelar sampai malam"
    return f"{head}\n\n{lead}\n\nPanitia lelah tetapi senang."


@pytest.mark.parametrize(
    ("printed", "place", "outlet"),
    [
        ("Jakarta, IDN Times - ", "Jakarta", "IDN Times"),
        ("Surabaya, Suara Warga – ", "Surabaya", "Suara Warga"),
        ("Kota Malang, Kompas.com — ", "Kota Malang", "Kompas.com"),
        ("JAKARTA, KOMPAS —", "JAKARTA", "KOMPAS"),
        ("Yogyakarta (ANTARA) - ", "Yogyakarta", "ANTARA"),
        ("Jakarta - ", "Jakarta", ""),
        ("Wonosari - ", "Wonosari", ""),
        ("Kab. Bandung – ", "Kab. Bandung", ""),
        ("TEMPO.CO, Jakarta - ", "Jakarta", "TEMPO.CO"),
        ("Liputan6.com, Jakarta ", "", ""),
        ("Liputan6.com, Jakarta - ", "Jakarta", "Liputan6.com"),
        ("KOMPAS.com - ", "", "KOMPAS.com"),
        ("Bandung, Jawa Barat, Kabar Kita - ", "Bandung, Jawa Barat", "Kabar Kita"),
        ("Denpasar, Bali - ", "Denpasar, Bali", ""),
        ("Washington D.C., VOA Indonesia - ", "Washington D.C.", "VOA Indonesia"),
        ("Medan, Kabar Kita (18/01/2023) - ", "Medan", "Kabar Kita"),
        ("Medan, Kabar Kita- ", "Medan", "Kabar Kita"),
        ("Medan, Kabar Kita -", "Medan", "Kabar Kita"),
        ("Medan, Kabar Kita -\n\n", "Medan", "Kabar Kita"),
    ],
)
def test_a_dateline_leaves_the_lead(printed: str, place: str, outlet: str) -> None:
    imported = import_text(piece(printed + LEAD))
    if not place and not outlet:
        assert imported.dateline is None
        return
    assert imported.dateline and (imported.dateline.place, imported.dateline.outlet) == (place, outlet)
    assert imported.blocks[0].text == LEAD
    assert (imported.headline, imported.excerpt) == (
        "Alun-Alun Ramai Lagi Setelah Dua Tahun Sepi",
        "Lomba digelar sampai malam",
    )


@pytest.mark.parametrize(
    "opening",
    [
        "Maroko - Israel sepakat bekerja sama. ",
        "Sore itu - seperti sore lainnya - hujan turun. ",
        "Baru-baru ini, Al-Aqsa ramai dikunjungi. ",
        "Senin, Selasa - dua hari yang panjang. ",
        "Ia datang - Budi pergi. ",
    ],
)
def test_a_dash_alone_is_no_dateline(opening: str) -> None:
    imported = import_text(piece(opening + LEAD))
    assert imported.dateline is None
    assert imported.blocks[0].text == opening + LEAD


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("pada Rabu (18/01/2023), pihaknya", ["2023-01-18"]),
        ("pada Rabu (3/4) dan Kamis (4/4)", ["3/4", "4/4"]),
        ("Rabu (18/1/23)", ["2023-01-18"]),
        ("Senin, 18/1 lalu", ["18/1"]),
        ("18 Januari 2023 dan 1 Agt 2022", ["2023-01-18", "2022-08-01"]),
        ("3-5 Mei 2024", ["2024-05-03", "2024-05-05"]),
        ("tanggal 17 Agustus setiap tahun", ["17 Agustus"]),
        ("31 Februari 2023", ["31 Februari 2023"]),
        ("2023-01-18T10:00", ["2023-01-18"]),
        ("January 5, 2024", ["2024-01-05"]),
        ("18.01.2023 atau 18-01-2023", ["2023-01-18"]),
        ("01/18/2023", ["2023-01-18"]),
        ("rasio 3/4, (32/13), Rp10.500, versi 1.2.3, 18 Januari 20 orang", ["18 Januari"]),
        ("Juli 2022", []),
    ],
)
def test_dates(text: str, dates: list[str]) -> None:
    assert dates_in([text]) == dates


@pytest.mark.parametrize(
    ("line", "is_date"),
    [
        ("Rabu, 18 Januari 2023 | 10:00 WIB", True),
        ("Diterbitkan pada 3 Mei 2022 pukul 09.15 WIB", True),
        ("18 Jan 23, 15:30", True),
        ("Terakhir diperbarui: 18/01/2023", True),
        ("Pada 3 Mei 2022 kami berangkat", False),
        ("10:00 WIB", False),
    ],
)
def test_a_line_that_only_says_when(line: str, is_date: bool) -> None:
    assert is_date_line(line) is is_date
