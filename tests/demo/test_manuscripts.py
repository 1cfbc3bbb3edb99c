"""The texts of the demo, before anything is loaded."""

from __future__ import annotations

from collections import Counter
from datetime import date

from articles.body import iter_blocks, validate, word_count
from articles.models import Kind
from newsroom.demo.manuscript import dated, read, read_all
from newsroom.demo.pictures import SCENES

PIECES = read_all()
TITLES = {piece.name: (number, piece.settings["headline"]) for number, piece in enumerate(PIECES, start=1)}


def body_of(piece):
    ids = {drawing: number for number, drawing in enumerate(piece.drawings(), start=1)}
    return validate(piece.body(day=date(2023, 1, 19), images=ids, articles=TITLES))


def test_there_is_enough_to_read():
    languages = Counter(piece.language for piece in PIECES)

    assert languages["id"] >= 24
    assert languages["en"] >= 2
    assert {piece.settings["kind"] for piece in PIECES} == set(Kind.values)
    assert all(240 <= word_count(body_of(piece)) <= 900 for piece in PIECES)


def test_all_kinds_of_blocks_are_shown_somewhere():
    shown = {block.type for piece in PIECES for block in iter_blocks(body_of(piece))}

    assert shown >= {
        *("paragraph", "heading", "figure", "quote", "bullet_list", "ordered_list"),
        *("read_also", "embed", "table", "callout"),
    }


def test_every_picture_is_drawn_once():
    drawings = [drawing for piece in PIECES for drawing in piece.drawings()]

    assert len({(drawing.scene, drawing.seed) for drawing in drawings}) == len(drawings)
    assert {drawing.scene for drawing in drawings} <= set(SCENES)
    assert all(drawing.alt and drawing.caption and drawing.credit for drawing in drawings)


def test_read_also_points_to_what_came_out_before():
    order = {piece.name: place for place, piece in enumerate(PIECES)}
    for piece in PIECES:
        for block in piece.blocks:
            if block.startswith("!read-also"):
                assert order[block.split()[1]] < order[piece.name], piece.name


def test_days_are_written_as_a_newspaper_does():
    thursday = date(2023, 1, 19)

    assert dated("pada {day -1}.", thursday, "id") == "pada Rabu (18/01/2023)."
    assert dated("on {day 2}.", thursday, "en") == "on Saturday (21/01/2023)."


def test_a_manuscript_is_read_block_by_block(tmp_path):
    file = tmp_path / "contoh.txt"
    file.write_text(
        '+++\nheadline = "Contoh"\n+++\n\nLead dengan **tebal** dan [tautan](https://example.org/).\n\n'
        "## 2. Kepala\n\n> Kutipan.\n> — Wren\n\n- satu\n- dua\n\n| a | b |\n| 1 | 2 |\n\n---\n",
        encoding="utf-8",
    )

    blocks = list(iter_blocks(validate(read(file).body(day=date(2023, 1, 19), images={}, articles={}))))

    assert [block.type for block in blocks] == [
        *("paragraph", "heading", "quote", "bullet_list", "table", "divider"),
    ]
    assert blocks[1].number == 2
    assert blocks[2].node["attrs"]["attribution"] == "Wren"
    marks = [mark["type"] for node in blocks[0].node["content"] for mark in node.get("marks", [])]
    assert marks == ["strong", "link"]
