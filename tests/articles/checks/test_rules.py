from __future__ import annotations

import pytest

from articles import checks
from articles.checks import DEFAULT_RULES, RuleError, with_rule

from .pieces import found, piece, saying


def test_a_check_is_switched_off() -> None:
    rules = with_rule(DEFAULT_RULES, "disable", check="headline-length")
    assert found("headline-length", piece(headline="Bakau"), rules) == []


def test_a_check_gets_another_level() -> None:
    rules = with_rule(DEFAULT_RULES, "level", check="headline-length", value="block")
    assert checks.blocking(found("headline-length", piece(headline="Bakau"), rules))


def test_particles_are_added_and_removed() -> None:
    rules = with_rule(DEFAULT_RULES, "setting", key="particles", value={"add": ["Saat"], "remove": ["ala"]})
    assert found("headline-case", piece(headline="Masak Ala Desa saat Hujan"), rules) == []
    assert DEFAULT_RULES.particles == rules.particles - {"saat"} | {"ala"}


def test_limits_are_set() -> None:
    rules = with_rule(DEFAULT_RULES, "setting", key="min_words", value={"news": 9000})
    assert found("length", piece(), rules)
    assert rules.min_words["opinion"] == DEFAULT_RULES.min_words["opinion"]
    rules = with_rule(DEFAULT_RULES, "setting", key="max_sentence_words", value=3)
    assert found("long-sentence", saying("Bibit itu tumbuh cepat."), rules)


def test_trigger_words_are_added() -> None:
    rules = with_rule(DEFAULT_RULES, "setting", key="witnesses", value={"add": ["penjaga malam"]})
    assert found("sensitive-people", saying("Kata penjaga malam itu."), rules)


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("level", {"check": "length", "value": "fatal"}),
        ("term", {"key": " ", "value": "x"}),
        ("term", {"key": "oknum", "value": 3}),
        ("term", {"key": "oknum", "value": None}),
        ("setting", {"key": "disabled", "value": ["length"]}),
        ("setting", {"key": "min_points", "value": True}),
        ("setting", {"key": "min_points", "value": -1}),
        ("setting", {"key": "min_points", "value": "3"}),
        ("setting", {"key": "particles", "value": ["saat"]}),
        ("setting", {"key": "particles", "value": {"add": "saat"}}),
        ("setting", {"key": "particles", "value": {"add": [""]}}),
        ("setting", {"key": "min_words", "value": {"news": "many"}}),
        ("unknown", {}),
    ],
)
def test_a_rule_without_sense_is_refused(kind: str, given: dict) -> None:
    with pytest.raises(RuleError):
        with_rule(DEFAULT_RULES, kind, **given)
