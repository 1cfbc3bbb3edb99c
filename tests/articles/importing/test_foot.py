"""The foot of a page: who wrote, who edited, which topics; and what is the site's."""

from __future__ import annotations

import pytest

from articles.importing import Imported, import_text

from .words import codes

PROSE = "Menurut panitia, peserta naik dua kali lipat. Sebagian besar datang dari Sahara Barat."


def with_foot(foot: str) -> Imported:
    head = "Festival Layang-Layang Kembali Digelar\n\nLangit penuh warna"
    return import_text(f"{head}\n\nJakarta - {PROSE}\n\n{PROSE}\n\n{foot}")


@pytest.mark.parametrize(
    ("card", "badge"),
    [
        ("Cleo Hartanti Photo Verified Writer Cleo Hartanti", "Verified Writer"),
        ("Cleo Hartanti Photo Writer Cleo Hartanti", "Writer"),
        ("Cleo Hartanti PhotoCommunity WriterCleo Hartanti", "Community Writer"),
        ("Cleo Hartanti Photo\nVerified Writer\nCleo Hartanti", "Verified Writer"),
        ("Verified Writer\nCleo Hartanti", "Verified Writer"),
        ("Cleo Hartanti\nPenulis Terverifikasi", "Penulis Terverifikasi"),
        ("Foto Cleo Hartanti\nCleo Hartanti", ""),
        ("Penulis: Cleo Hartanti", ""),
        ("Penulis\nCleo Hartanti", ""),
        ("Oleh Cleo Hartanti", ""),
        ("Ditulis oleh: Cleo Hartanti (Verified Writer)", "Verified Writer"),
    ],
)
def test_the_writers_card(card: str, badge: str) -> None:
    imported = with_foot(f"{card}\n\nTopik: layang-layang")
    assert imported.writer and (imported.writer.name, imported.writer.badge) == ("Cleo Hartanti", badge)
    assert len(imported.blocks) == 2


def test_the_bio_is_what_stands_between_card_and_disclaimer() -> None:
    imported = with_foot(
        "Cleo Hartanti Photo Verified Writer Cleo Hartanti\n\nPenikmat hujan.\n\n"
        "Semua tulisan menjadi tanggung jawab penulis, bukan redaksi."
    )
    assert imported.writer and imported.writer.bio == "Penikmat hujan."
    assert len(imported.blocks) == 2


@pytest.mark.parametrize(
    "disclaimer",
    [
        "Semua tulisan menjadi tanggung jawab penulis, bukan tanggung jawab redaksi.",
        "Konten ini tidak mewakili pandangan redaksi dan sepenuhnya menjadi tanggung jawab kontributor.",
        "Opini di laman komunitas ini adalah tanggung jawab masing-masing penulis.",
        "The views in this article are the author's own responsibility, they do not reflect our line.",
    ],
)
def test_a_disclaimer_is_known_by_what_it_says(disclaimer: str) -> None:
    imported = with_foot(disclaimer)
    assert len(imported.blocks) == 2
    assert any(disclaimer in finding.message for finding in imported.findings if finding.code == "furniture")


def test_a_sentence_about_responsibility_is_no_disclaimer() -> None:
    sentence = "Ia merasa bertanggung jawab atas karya yang ditulisnya selama ini."
    assert sentence in [block.text for block in with_foot(sentence).blocks]


@pytest.mark.parametrize(
    ("foot", "topics", "editor"),
    [
        ("Topik:\n\n  • Edda Wulandari", [], "Edda Wulandari"),
        ("Topik:\n• layang-layang\n• angin\n• Edda Wulandari", ["layang-layang", "angin"], "Edda Wulandari"),
        ("Topik:\nlayang-layang\nangin", ["layang-layang", "angin"], None),
        ("TOPIK\n• Sahara Barat", ["Sahara Barat"], None),
        ("Topik:\n• Sahara Barat\n• Edda Wulandari", ["Sahara Barat"], "Edda Wulandari"),
        ("Topic: angin, laut\n\n• Edda Wulandari", ["angin", "laut"], "Edda Wulandari"),
        ("Tag: angin | laut", ["angin", "laut"], None),
        ("Tags: #angin #laut", ["angin", "laut"], None),
        ("Topik:\n• angin\n\nEditor: Edda Wulandari", ["angin"], "Edda Wulandari"),
        ("Topik:\n• angin\n\nEditor\n• Edda Wulandari", ["angin"], "Edda Wulandari"),
        ("Penulis: Cleo Hartanti | Editor: Edda Wulandari", [], "Edda Wulandari"),
        ("Topik:\n\nBerita Terkini Lainnya", [], None),
    ],
)
def test_topics_and_the_editor_among_them(foot: str, topics: list[str], editor: str | None) -> None:
    imported = with_foot(foot)
    assert (imported.topics, imported.editor) == (topics, editor)
    assert len(imported.blocks) == 2


@pytest.mark.parametrize(
    "label",
    ["Berita Terkini Lainnya", "Artikel Terkait", "Rekomendasi", "Editor's Picks", "You may also like"],
)
def test_lists_of_other_articles_are_left_out_and_told(label: str) -> None:
    imported = with_foot(f"{label}\n\nHarga Cabai Naik Lagi\n\nJembatan Baru Diresmikan")
    assert len(imported.blocks) == 2
    told = " ".join(finding.message for finding in imported.findings if finding.code == "furniture")
    assert "Harga Cabai Naik Lagi" in told and "Jembatan Baru Diresmikan" in told


def test_words_that_only_look_like_labels_stay_text() -> None:
    sentence = "Topik pembicaraan malam itu adalah angin dan layang-layang."
    assert sentence in [block.text for block in with_foot(f"{sentence}\n\n{PROSE}").blocks]


def test_a_second_byline_is_kept_and_told() -> None:
    imported = with_foot("Penulis: Cleo Hartanti\n\nPenulis: Wren Lestari")
    assert imported.writer and imported.writer.name == "Cleo Hartanti"
    assert imported.blocks[-1].text == "Penulis: Wren Lestari"
    assert "unplaced" in codes(imported)
