from __future__ import annotations

import pytest

from .pieces import found, piece


def test_everything_must_be_answered_before_submission() -> None:
    findings = found("declarations", piece(declarations={}))
    assert [(finding.quote, finding.level) for finding in findings] == [
        ("conflict", "block"),
        ("ai", "block"),
        ("hand", "block"),
    ]


def test_nothing_to_declare_is_an_answer_and_so_is_something() -> None:
    assert found("declarations", piece(declarations={"conflict": "", "ai": "", "hand": "both"})) == []
    said = {"conflict": "Paman saya ketua panitia.", "ai": "Terjemahan mesin.", "hand": "second"}
    assert found("declarations", piece(declarations=said)) == []


@pytest.mark.parametrize("hand", ["", "third", None, ["first"], {}])
def test_an_unknown_answer_is_none(hand: object) -> None:
    assert found("declarations", piece(declarations={"conflict": "", "ai": "", "hand": hand}))
