"""Whole pages of our own invention, as people copy them: what each of them must become."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from articles.body import validate
from articles.importing import Imported, import_text

from .words import everything_said, figures, heads, types

LAYOUTS = Path(__file__).parent / "layouts"

EXPECTED: dict[str, dict[str, Any]] = {
    "01-listicle-glued-captions": {
        "headline": "5 Kebiasaan Kecil agar Dapur Tetap Rapi Setiap Hari",
        "excerpt": "Cukup sepuluh menit sehari",
        "heads": [1, 2, 3, 4, 5],
        "figures": [
            ("ilustrasi mencuci piring", "pexels.com/Liza Summer"),
            ("Ilustrasi kompor bersih", "unsplash.com/@dwiputra"),
            ("stoples di rak kayu", "instagram.com/dapurmungil"),
            ("Tempat sampah di dapur", "dok. pribadi/Wren Lestari"),
            ("rak bumbu", "youtube.com/Dapur Ibu Ratna"),
        ],
        "lists": [["Bersihkan stoples", "Keringkan di bawah matahari", "Beri label tanggal"]],
        "read_also": ["4 Cara Menghemat Air di Rumah Kontrakan"],
        "writer": ("Wren Lestari", "Community Writer", "Menulis dari meja makan, ditemani teh tawar."),
        "editor": "Edda Wulandari",
        "topics": ["dapur", "kebiasaan baik"],
        "paragraphs": 8,
    },
    "02-page-furniture": {
        "headline": "Jembatan Gantung Desa Sukamaju Kembali Dibuka",
        "excerpt": "Warga tak perlu lagi memutar sejauh tujuh kilometer",
        "dateline": ("Cianjur", "Suara Warga"),
        "dates": ["2023-03-09", "8/3"],
        "figures": [("Warga melintasi jembatan gantung yang baru diperbaiki", "Suara Warga/Budi Santoso")],
        "read_also": ["Harga Beras di Pasar Induk Mulai Turun"],
        "writer": ("Cleo Hartanti", "", ""),
        "editor": "Edda Wulandari",
        "topics": ["jembatan", "desa", "infrastruktur"],
        "paragraphs": 4,
    },
    "03-no-headline": {
        "dateline": ("Medan", "Kabar Kita"),
        "dates": ["2023-05-21"],
        "read_also": ["Perpustakaan Keliling Datangi Kampung Nelayan"],
        "paragraphs": 3,
    },
    "04-narrative": {
        "headline": "Surat Terakhir dari Stasiun Tua",
        "excerpt": "Hujan belum juga berhenti ketika kereta terakhir meninggalkan peron.",
        "paragraphs": 4,
    },
    "05-credits-alone": {
        "headline": "7 Jajanan Kaki Lima yang Bikin Rindu Semarang",
        "excerpt": "Dari lumpia sampai es gempol",
        "heads": [1, 2, 3, 4],
        "figures": [
            ("seporsi lumpia hangat", "pixabay.com/mariska_09"),
            ("", "pexels.com/Rani Maharani"),
            ("Tahu gimbal dengan bumbu kacang", "Budi Santoso"),
            ("tumpukan wingko", "flickr.com/jajankota dan unsplash.com/@tio"),
        ],
        "paragraphs": 5,
    },
    "06-hard-wrapped": {
        "headline": "Warga Bantaran Kali Belajar Mengolah Eceng Gondok",
        "excerpt": "Tanaman pengganggu itu kini menjadi tas dan tikar",
        "dateline": ("YOGYAKARTA", "HARIAN KOTA"),
        "dates": ["2023-10-13"],
        "heads": [1, 2],
        "read_also": ["Kampung Hijau Panen Sayur dari Atap Rumah Susun yang Dulu Kosong"],
        "paragraphs": 4,
    },
    "07-countdown": {
        "headline": "Tiga Gunung untuk Pendaki Pemula",
        "excerpt": "Treknya ramah, pemandangannya tetap memukau.",
        "heads": [3, 2, 1],
        "paragraphs": 5,
    },
    "08-outlet-first": {
        "headline": "Petani Garam Madura Mulai Panen Raya",
        "dateline": ("Sumenep", "KABARKITA.CO.ID"),
        "writer": ("Wren Lestari", "", ""),
        "editor": "Edda Wulandari",
        "paragraphs": 2,
    },
    "09-quotes-and-lists": {
        "headline": "Cara Menanam Cabai di Pekarangan Sempit",
        "dateline": ("Kota Malang", "Warta Kebun"),
        "dates": ["2/9"],
        "lists": [
            [
                "polybag ukuran 40 cm",
                "tanah gembur",
                "dua bagian tanah",
                "satu bagian kompos",
                "benih cabai",
            ],
            ["Semai benih selama dua minggu", "Pindahkan ke polybag", "Siram setiap pagi"],
        ],
        "quotes": ["Bu Ratna, pengurus kebun", "Pak Sam, warga"],
        "read_also": ["Kompos dari Sisa Dapur"],
        "paragraphs": 3,
    },
    "10-top-card": {
        "headline": "Aplikasi Ronda Malam Buatan Pelajar SMK Dipakai Tiga RW",
        "excerpt": "Laporan warga masuk ke ponsel petugas dalam hitungan detik",
        "dateline": ("Bandung", ""),
        "dates": ["2023-07-20"],
        "heads": [None, None],
        "writer": ("Vera Anjani", "Verified Writer", ""),
        "editor": "Edda Wulandari",
        "topics": ["aplikasi", "ronda", "pelajar"],
        "paragraphs": 4,
    },
    "11-editor-word-and-bullets": {
        "headline": "Perajin Kendang di Blitar Kebanjiran Pesanan dari Luar Negeri",
        "excerpt": "Pesanan datang dari sekolah musik di tiga benua",
        "dateline": ("Blitar", "Kabar Kita"),
        "editor": "Edda Wulandari",
        "topics": ["kerajinan", "ekspor", "Blitar"],
        "paragraphs": 2,
    },
    "12-spread-card": {
        "headline": "Belajar Merajut dari Nenek Berusia Delapan Puluh Tahun",
        "excerpt": "Setiap sore beranda rumahnya penuh benang warna-warni",
        "writer": ("Cleo Hartanti", "Verified Writer", "Suka mendengar cerita orang tua."),
        "editor": "Edda Wulandari",
        "paragraphs": 2,
    },
    "13-glued-read-also": {
        "headline": "Nelayan Pantai Selatan Libur Melaut Dua Pekan",
        "excerpt": "Gelombang diperkirakan mencapai empat meter",
        "dateline": ("PACITAN", "Kabar Pesisir"),
        "dates": ["2023-06-05"],
        "read_also": ["Ikan Asin Jadi Andalan Saat Paceklik", "Cuaca Buruk, Kapal Feri Berhenti Beroperasi"],
        "paragraphs": 3,
    },
    "14-caption-then-paragraph-glued": {
        "headline": "Tiga Warung Kopi untuk Bekerja Sambil Melihat Laut",
        "excerpt": "Colokan banyak, angin sepoi-sepoi",
        "heads": [1, 2, 3],
        "figures": [
            ("meja di tepi dermaga", "instagram.com/warungmercu"),
            ("pemandangan dari lantai dua", "instagram.com/kedaijangkar"),
            ("pintu depan Ruang Pasang", "dok. Ruang Pasang"),
        ],
        "paragraphs": 4,
    },
    "15-numbered-inside-narrative": {
        "headline": "Cara Warga Gang Melati Memilah Sampah",
        "dateline": ("Bekasi", "Suara Warga"),
        "lists": [
            ["Sampah dapur", "Plastik dan kertas", "Popok dan pembalut"],
            ["Senin untuk sampah dapur", "Kamis untuk plastik"],
        ],
        "paragraphs": 5,
    },
    "16-english": {
        "headline": "A Library on Wheels Reaches the Last Village",
        "excerpt": "Children wait for it every second Thursday",
        "dateline": ("Lembata", "ANTARA News"),
        "read_also": ["How a Fishing Town Saved Its Cinema"],
        "writer": ("Vera Anjani", "", ""),
        "editor": "Edda Wulandari",
        "topics": ["library", "children", "Lembata"],
        "paragraphs": 3,
    },
    "17-picture-before-lead": {
        "headline": "Kampung Pelangi Bersolek Lagi Jelang Libur Panjang",
        "excerpt": "Cat baru, jalan baru, dan warung yang lebih rapi",
        "dateline": ("Semarang", "Kabar Kita"),
        "dates": ["2023-12-17"],
        "figures": [
            ("Warga mengecat dinding rumah di Kampung Pelangi.", "ANTARA FOTO/Budi Santoso/foc."),
            ("", "Kabar Kita/Sam Pratama"),
        ],
        "paragraphs": 3,
    },
    "18-markers-on-own-lines": {
        "headline": "4 Mainan Lama yang Kembali Digemari Anak",
        "excerpt": "Murah dan bisa dibuat sendiri",
        "heads": [1, 2, 3, 4],
        "lists": [["minyak satu sendok", "kapas secukupnya"]],
        "paragraphs": 6,
    },
    "19-recovered-headline": {
        "headline": "Resep Minuman Dingin Khas Nusantara untuk Siang yang Panas",
        "excerpt": "Rasanya segar dan tidak bikin kantong jebol",
        "heads": [1, 2, 3],
        "figures": [
            ("es cincau dalam gelas", "pixabay.com/hijau"),
            ("es timun dengan selasih", "pexels.com/Rani Maharani"),
        ],
        "paragraphs": 4,
    },
    "20-furniture-inside": {
        "headline": "Pemuda Desa Hidupkan Lagi Sandiwara Radio",
        "excerpt": "Siarannya setiap malam Minggu",
        "dateline": ("Kediri", ""),
        "dates": ["2023-08-04"],
        "figures": [("Para pemain berlatih di gudang gabah.", "Kabar Kita/Budi Santoso")],
        "writer": ("Wren Lestari", "Verified Writer", ""),
        "editor": "Edda Wulandari",
        "paragraphs": 3,
    },
    "21-portal-with-team": {
        "headline": "Petugas Pintu Air Rawat Taman di Tepi Kanal",
        "dateline": ("JAKARTA", "KABARKITA.com"),
        "dates": ["2023-01-18"],
        "figures": [("Petugas pintu air menyiram taman di tepi kanal.", "KABARKITA.com/BUDI SANTOSO")],
        "read_also": ["Kanal Timur Dikeruk Lagi"],
        "writer": ("Wren Lestari", "", ""),
        "paragraphs": 3,
    },
    "22-portal-with-alt-text": {
        "headline": "Burung Hantu Bantu Petani Usir Tikus Sawah",
        "dateline": ("Demak", ""),
        "dates": ["2023-01-18"],
        "figures": [("Burung hantu di rumah kayu", "Budi Santoso/detikcom")],
        "writer": ("Wren Lestari", "", ""),
        "paragraphs": 3,
    },
    "23-blog-platform": {
        "headline": "Mengapa Saya Masih Menulis Surat dengan Tangan",
        "dates": ["2023-01-18"],
        "figures": [("Meja tulis di dekat jendela.", "Pixabay")],
        "paragraphs": 2,
    },
}


def summary(imported: Imported) -> dict[str, Any]:
    """What was found, without what is empty."""
    writer, dateline = imported.writer, imported.dateline
    of = {kind: [block for block in imported.blocks if block.type == kind] for kind in types(imported)}
    found = {
        "headline": imported.headline,
        "excerpt": imported.excerpt,
        "dateline": dateline and (dateline.place, dateline.outlet),
        "dates": imported.dates,
        "heads": [number for number, _text in heads(imported)],
        "figures": figures(imported),
        "lists": [block.text.split("\n") for block in of.get("list", [])],
        "quotes": [block.attribution for block in of.get("quote", [])],
        "read_also": [block.text for block in of.get("read_also", [])],
        "writer": writer and (writer.name, writer.badge, writer.bio),
        "editor": imported.editor,
        "topics": imported.topics,
        "paragraphs": len(of.get("paragraph", [])),
    }
    return {key: value for key, value in found.items() if value}


def read(name: str) -> str:
    return (LAYOUTS / f"{name}.txt").read_text(encoding="utf-8")


def test_every_layout_has_its_expectation() -> None:
    assert sorted(EXPECTED) == sorted(path.stem for path in LAYOUTS.glob("*.txt"))


@pytest.mark.parametrize("name", EXPECTED)
def test_a_page_becomes_what_it_is(name: str) -> None:
    imported = import_text(read(name))
    assert summary(imported) == EXPECTED[name]
    validate(imported.body())


@pytest.mark.parametrize("name", EXPECTED)
def test_line_ends_and_blank_lines_do_not_matter(name: str) -> None:
    text = read(name)
    assert summary(import_text(text.replace("\n", "\r\n"))) == EXPECTED[name]
    if name != "06-hard-wrapped":
        assert summary(import_text(re.sub(r"\n+", "\n\n", text))) == EXPECTED[name]


@pytest.mark.parametrize("name", EXPECTED)
def test_no_word_of_a_page_is_lost(name: str) -> None:
    text = read(name)
    headline = EXPECTED[name].get("headline", "-")
    # What was glued together is looked for apart.
    apart = text.casefold().replace(headline.casefold(), " ")
    said = everything_said(import_text(text))
    dates = re.compile(r"\d+/\d+/\d+")
    assert [word for word in re.findall(r"\w[\w/.@-]*\w", dates.sub(" ", apart)) if word not in said] == []
