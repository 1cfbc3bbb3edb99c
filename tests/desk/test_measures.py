"""Measures from events: medians that hold, small groups kept back, tables no spreadsheet executes."""

from __future__ import annotations

import csv
from datetime import timedelta

import pytest
from django.utils import timezone

from articles import clock, workflow
from newsroom.desk.csvfile import cell
from newsroom.desk.measures import measure
from tests import people
from tests.desk.conftest import signed_in


def answered(desk, hours: float, *, decline: bool = False, writer=None) -> None:
    """A piece that waited ``hours`` for its first answer."""
    start = timezone.now() - timedelta(days=3)
    with clock.at(start):
        article = people.submitted(writer or desk.wren, desk.warga)
    with clock.at(start + timedelta(hours=hours)):
        workflow.claim(article, by=desk.edda)
        if decline:
            workflow.decline(article, by=desk.edda, reason="off_topic", note="Try another paper.")
        else:
            workflow.approve(article, by=desk.edda, revision_hash=article.working.hash)
            workflow.publish(article, by=desk.edda)


def test_medians_and_acceptance_by_section(desk):
    for hours in (1, 2, 3, 4):
        answered(desk, hours)
    answered(desk, 50, decline=True)
    [warga] = measure(clock.now()).groups["section"]
    assert (warga.name, warga.answers, warga.first_answer) == ("Warga", 5, 3.0)
    assert warga.accepted == 80 and warga.publication is None
    assert [number for _reason, number in measure(clock.now()).reasons] == [1]


def test_of_a_small_group_nothing_is_told(desk):
    answered(desk, 1, writer=desk.vera)
    for _piece in range(5):
        answered(desk, 2)
    tables = {group.answers: group for group in measure(clock.now()).groups["badge"]}
    assert tables[1].first_answer is None and tables[1].accepted is None
    page = signed_in(desk.edda).get("/desk/measures/").content.decode()
    assert "Verified Writer" in page and '<td class="num">1</td>' not in page


def test_the_table_can_be_taken_along(desk):
    for _piece in range(5):
        answered(desk, 2)
    answer = signed_in(desk.edda).get("/desk/measures/section.csv")
    heads, row = csv.reader(answer.content.decode("utf-8-sig").splitlines())
    assert heads[0] == "Group" and row == ["Warga", "5", "2.0", "2.0", "100"]
    assert signed_in(desk.edda).get("/desk/measures/nothing.csv").status_code == 404


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u00a0=1", "\n=1"])
def test_no_cell_is_a_formula(text):
    assert cell(text) == "'" + text


def test_numbers_stay_numbers():
    assert (cell(-1.5), cell(None), cell("Warga")) == ("-1.5", "", "Warga")
