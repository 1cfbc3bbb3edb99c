"""A body as plain text and back: nothing is lost, and what did not change keeps its id."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from articles.body import build, validate
from newsroom.studio.text import as_body, as_text


def everything() -> dict:
    return build.doc(
        build.paragraph(["Sebuah ", build.text("kata", "strong"), " dan ", build.text("dua", "em"), "."]),
        build.paragraph(["Lihat ", build.link("di sini", "https://example.org/a"), "."]),
        build.paragraph(["baris satu", build.hard_break(), "baris dua"]),
        build.paragraph(["H", build.text("2", "sub"), "O dan * bintang **"]),
        build.heading("Kepala", number=1),
        build.heading("Kepala tanpa nomor", level=3),
        build.heading("2. bukan nomor"),
        build.figure("Bakau", "pixabay.com/jorono"),
        build.quote([build.paragraph("Satu.", id=""), build.paragraph("Dua.", id="")], "Bu Sari"),
        build.bullet_list(["Kepiting", "Jala"]),
        build.ordered_list(["Pertama", "Kedua"], start=3),
        build.ordered_list(["Sendiri"]),
        build.bullet_list([build.list_item("Luar", build.bullet_list(["Dalam"], id=""))]),
        build.read_also("Seribu Bakau"),
        build.read_also("Seribu Bakau", article=7),
        build.table([["a", "b"], ["1", "2"]]),
        build.callout(["Belum terverifikasi."], tone="unverified"),
        build.embed("youtube", "dQw4w9WgXcQ", "Penanaman"),
        build.divider(),
        build.paragraph("1. Sebuah kalimat"),
        build.paragraph("[[figure abc123]]"),
    )


def test_every_block_comes_back_as_it_was():
    body = validate(everything())
    assert validate(as_body(as_text(body), body)) == body
    assert validate(as_body(as_text(body).replace("\n", "\r\n"), body)) == body


def test_what_text_cannot_say_stands_as_one_line():
    shown = as_text(everything())
    for kind in ("table", "callout", "embed", "figure"):
        assert f"[[{kind} " in shown
    assert "**kata**" in shown and "## 1. Kepala" in shown and "> — Bu Sari" in shown


def test_a_changed_paragraph_keeps_its_id_and_a_new_one_gets_its_own():
    body = build.doc(build.paragraph("Satu."), build.paragraph("Dua."), build.paragraph("Tiga."))
    ids = [node["attrs"]["id"] for node in body["content"]]
    after = as_body("Satu.\n\nDua setengah.\n\nBaru.\n\nTiga.", body)["content"]
    assert [node["attrs"]["id"] for node in after][:2] == ids[:2]
    assert after[3]["attrs"]["id"] == ids[2]
    assert after[2]["attrs"]["id"] not in ids


def test_a_moved_block_keeps_its_id():
    body = build.doc(*(build.paragraph(word) for word in ("Satu.", "Dua.", "Tiga.")))
    ids = [node["attrs"]["id"] for node in body["content"]]
    after = as_body("Tiga.\n\nSatu.\n\nDua.", body)["content"]
    assert [node["attrs"]["id"] for node in after] == [ids[2], ids[0], ids[1]]


def test_a_line_for_a_block_of_another_piece_is_refused():
    with pytest.raises(ValidationError, match="abcdef123"):
        as_body("[[figure abcdef123: x]]", build.doc())


def test_a_block_asked_for_twice_is_there_twice_under_two_ids():
    body = build.doc(build.table([["a"]]))
    line = as_text(body)
    ids = [node["attrs"]["id"] for node in as_body(f"{line}\n\n{line}", body)["content"]]
    assert len(set(ids)) == 2


def test_a_script_does_not_become_a_link():
    body = as_body("[tekan](javascript:alert)", build.doc())
    assert body["content"][0]["content"] == [{"type": "text", "text": "[tekan](javascript:alert)"}]


def test_an_empty_text_is_an_empty_piece():
    assert validate(as_body("  \r\n ", everything()))["content"][0]["type"] == "paragraph"
