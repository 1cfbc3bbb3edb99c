from __future__ import annotations

import json

import pytest

from articles.body import build
from articles.checks import Fix, StaleFix, apply_fix, from_json

from .pieces import found, piece, saying


def test_findings_survive_json() -> None:
    for finding in found("spaces", saying("Dua  spasi.")) + found("declarations", piece(declarations={})):
        assert from_json(json.loads(json.dumps(finding.as_json()))) == finding


def test_a_finding_keeps_its_key_where_the_passage_moves() -> None:
    here = build.paragraph("Ada resiko.", id="satu01")
    moved = build.paragraph("Kini ada resiko.", id="satu01")
    (before,), (after,) = found("term", piece(here)), found("term", piece(build.divider(), moved))
    assert before.position != after.position
    assert before.key == after.key


def fix(block: str = "satu01", **given) -> Fix:
    return Fix("", "body", **{"old": "dua", "new": "tiga", "position": 5, "block": block, **given})


def test_a_fix_for_text_that_moved_on_is_refused() -> None:
    body = build.doc(build.paragraph("satu dua", id="satu01"))
    assert apply_fix({"body": body}, fix())["body"]["content"][0]["content"][0]["text"] == "satu tiga"
    for stale in (fix(position=4), fix(old="dur"), fix(block="lain01"), fix(position=500)):
        with pytest.raises(StaleFix):
            apply_fix({"body": body}, stale)


def test_the_piece_given_is_not_altered() -> None:
    body = build.doc(build.paragraph("satu dua", id="satu01"))
    before = json.dumps(body)
    apply_fix({"body": body}, fix())
    assert json.dumps(body) == before


def test_a_run_that_loses_all_its_text_goes() -> None:
    runs = ["satu ", build.text("dua", "em"), " tiga"]
    body = build.doc(build.paragraph(runs, id="satu01"))
    changed = apply_fix({"body": body}, fix(old="dua ", new=""))["body"]["content"][0]["content"]
    assert changed == [build.text("satu "), build.text("tiga")]


def test_an_empty_block_takes_new_text() -> None:
    body = build.doc(build.paragraph("", id="satu01"))
    changed = apply_fix({"body": body}, fix(old="", new="Awal.", position=0))["body"]["content"][0]["content"]
    assert changed == [build.text("Awal.")]


def test_a_number_that_changed_meanwhile_is_not_overwritten() -> None:
    body = build.doc(build.heading("Bibit", 4, id="satu01"))
    with pytest.raises(StaleFix):
        apply_fix({"body": body}, Fix("", "body", "3", "2", block="satu01", attr="number"))
