"""Word documents: styles, lists, links, tables, pictures; and archives that mean harm."""

from __future__ import annotations

import io
import zipfile

import pytest

from articles.body import validate
from articles.importing import ImportRefused, import_any, import_docx

from .documents import NUMBERING, W, docx, link, paragraph, picture, run, table
from .words import figures, heads, types

LEAD = "Warga kampung kami menanam padi apung di rawa sejak dua tahun lalu. Panennya tiga kali setahun."
PROSE = "Benihnya disemai di atas rakit bambu. Akar menggantung di air yang tenang."


def test_styles_become_parts_of_the_piece() -> None:
    imported = import_docx(
        docx(
            paragraph("Padi Apung dari Rawa Pening", "Judul"),
            paragraph(f"Ambarawa, Kabar Kita - {LEAD}"),
            paragraph(run("Menyemai benih", "b"), "Judul2"),
            picture("rakit bambu di rawa"),
            paragraph("Rakit bambu di rawa (pixabay.com/rawa)", "Keterangan"),
            paragraph(PROSE),
            paragraph("Padi ini tahan banjir.", "Kutipan"),
        )
    )
    assert imported.headline == "Padi Apung dari Rawa Pening"
    assert imported.dateline and imported.dateline.place == "Ambarawa"
    assert types(imported) == ["paragraph", "heading", "figure", "paragraph", "quote"]
    assert heads(imported) == [(None, "Menyemai benih")]
    assert figures(imported) == [("Rakit bambu di rawa", "pixabay.com/rawa")]
    assert imported.blocks[2].alt == "rakit bambu di rawa"
    validate(imported.body())


def test_word_numbers_count_on_through_the_text() -> None:
    imported = import_docx(
        docx(
            paragraph("Tiga Cara Merawat Perahu Kayu", "Judul"),
            paragraph(LEAD),
            paragraph("Dempul tiap musim", numbering=(1, 0)),
            paragraph(PROSE),
            paragraph("Jemur lambungnya", numbering=(1, 0)),
            paragraph(PROSE),
            paragraph("pagi", numbering=(1, 1)),
            paragraph("sore", numbering=(1, 1)),
            paragraph("Cat ulang", numbering=(1, 0)),
            paragraph(PROSE),
            paragraph("kuas", numbering=(2, 0)),
            paragraph("cat minyak", numbering=(2, 0)),
        )
    )
    assert heads(imported) == [(1, "Dempul tiap musim"), (2, "Jemur lambungnya"), (3, "Cat ulang")]
    lists = [block for block in imported.blocks if block.type == "list"]
    assert [(block.ordered, block.text) for block in lists] == [
        (True, "pagi\nsore"),
        (False, "kuas\ncat minyak"),
    ]
    validate(imported.body())


def test_marks_links_and_tables() -> None:
    marked = (
        run(f"{LEAD} Hasilnya ") + run("naik", "b") + run(" menurut ") + link("laporan", "rId1") + run(".")
    )
    imported = import_docx(
        docx(
            paragraph("Laporan Panen Tahun Ini", "Judul"),
            paragraph(marked),
            paragraph(run("Tautan ") + link("berbahaya", "rId2") + run(" tidak ikut.")),
            table(("Tahun", "Ton"), ("2022", "40")),
        )
    )
    first, second, last = validate(imported.body())["content"]
    marks = {node["text"]: [mark["type"] for mark in node.get("marks", [])] for node in first["content"]}
    assert (marks["naik"], marks["laporan"], marks[" menurut "]) == (["strong"], ["link"], [])
    assert "berbahaya" in str(second) and "javascript" not in str(second)
    assert last["type"] == "table"


def test_deleted_text_stays_deleted() -> None:
    imported = import_docx(
        docx(paragraph(LEAD), paragraph(f"<w:del>{run('rahasia')}</w:del><w:ins>{run(PROSE)}</w:ins>"))
    )
    assert "rahasia" not in str(imported.as_json())
    assert PROSE in [block.text for block in imported.blocks]


def test_a_document_without_its_side_parts_is_read() -> None:
    data = docx(
        paragraph(LEAD), **{"word/styles.xml": f"<w:styles {W}/>", "word/numbering.xml": f"<w:n {W}/>"}
    )
    assert import_any(data, "tulisan.docx").blocks[0].text == LEAD


@pytest.mark.parametrize(
    "document",
    [
        f'<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document {W}><w:body><w:p>&a;</w:p></w:body></w:document>',
        f"<w:document {W}><w:body>" + "<w:p>" * 5000,
        "not xml",
        "",
    ],
)
def test_damaged_documents_are_refused(document: str) -> None:
    with pytest.raises(ImportRefused):
        import_docx(docx(**{"word/document.xml": document}))


def test_a_bomb_is_refused_by_what_comes_out_of_it() -> None:
    bomb = docx(**{"word/document.xml": f"<w:document {W}>" + " " * 25_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(ImportRefused):
        import_docx(bomb)


def test_an_archive_that_is_no_document_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/zip")
    with pytest.raises(ImportRefused):
        import_any(stream.getvalue(), "foto.zip")
    with pytest.raises(ImportRefused):
        import_any(stream.getvalue()[:40], "tulisan.docx")


def test_an_encrypted_part_is_refused() -> None:
    data = bytearray(docx(paragraph(LEAD)))
    data[data.find(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(ImportRefused):
        import_docx(bytes(data))


def test_letters_count_as_a_list_not_as_heads() -> None:
    lettered = NUMBERING.replace("decimal", "lowerLetter")
    imported = import_docx(
        docx(
            paragraph(LEAD),
            paragraph("satu hal", numbering=(1, 0)),
            paragraph("dua hal", numbering=(1, 0)),
            paragraph(PROSE),
            **{"word/numbering.xml": lettered},
        )
    )
    assert types(imported) == ["paragraph", "list", "paragraph"]
