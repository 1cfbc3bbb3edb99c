from __future__ import annotations

import logging

import pytest

from articles import checks
from articles.models import HouseRule

from .pieces import found, piece, saying

pytestmark = pytest.mark.django_db


def test_without_house_rules_the_defaults_hold() -> None:
    assert checks.load_rules() == checks.DEFAULT_RULES


def test_every_kind_of_rule_takes_effect_with_one_query(django_assert_num_queries) -> None:
    HouseRule.objects.create(kind="disable", check_id="excerpt-missing")
    HouseRule.objects.create(kind="level", check_id="headline-length", value="note")
    HouseRule.objects.create(kind="term", key="cyber security", value="keamanan siber")
    HouseRule.objects.create(kind="term", key="resiko", value=False)
    HouseRule.objects.create(kind="setting", key="min_picture_width", value=2000)
    HouseRule.objects.create(kind="setting", key="particles", value={"add": ["saat"]})
    with django_assert_num_queries(1):
        rules = checks.load_rules()
    assert found("excerpt-missing", piece(excerpt=""), rules) == []
    assert found("headline-length", piece(headline="Bakau"), rules)[0].level == "note"
    terms = found("term", saying("Ada resiko cyber security."), rules)
    assert [finding.quote for finding in terms] == ["cyber security"]
    assert found("picture-width", piece(), rules)
    assert found("headline-case", piece(headline="Menanam Bakau saat Hujan Turun"), rules) == []


def test_a_rule_that_makes_no_sense_any_more_is_left_out_and_logged(caplog) -> None:
    HouseRule.objects.create(kind="setting", key="gone", value=3)
    HouseRule.objects.create(kind="disable", check_id="length")
    with caplog.at_level(logging.WARNING, "articles.checks.house"):
        rules = checks.load_rules()
    assert rules.disabled == {"length"}
    assert len(caplog.records) == 1
