from __future__ import annotations

import pytest

from articles.body import build

from .pieces import found, mended, piece


@pytest.mark.parametrize("place", ["Demak", "Jakarta", "Bandung Barat", "DKI", "Gunungkidul, DIY"])
def test_places(place: str) -> None:
    assert found("dateline-form", piece(dateline_place=place)) == []


@pytest.mark.parametrize("place", ["Demak,", "Demak -", "18/01/2023", "Jalan 5"])
def test_a_place_has_no_date_and_no_dash(place: str) -> None:
    assert found("dateline-form", piece(dateline_place=place))


@pytest.mark.parametrize(("place", "better"), [("demak", "Demak"), ("BANDUNG BARAT", "Bandung Barat")])
def test_a_place_is_written_like_a_name(place: str, better: str) -> None:
    assert mended("dateline-form", piece(dateline_place=place)).dateline_place == better


def test_news_has_a_dateline_and_an_opinion_need_not() -> None:
    assert found("dateline-form", piece(dateline_place="", dateline_outlet=""))
    assert found("dateline-form", piece(dateline_place="", dateline_outlet="", kind="opinion")) == []
    assert found("dateline-form", piece(dateline_place="", dateline_outlet="Kabar Warga", kind="opinion"))


@pytest.mark.parametrize("start", ["Demak, Kabar Warga - ", "Kota Demak, Kabar Warga – ", "DEMAK - "])
def test_a_dateline_is_taken_out_of_the_lead(start: str) -> None:
    snapshot = piece(body=build.doc(build.paragraph(f"{start}Warga menanam bakau.")))
    lead = mended("dateline-lead", snapshot).body["content"][0]
    assert lead["content"][0]["text"] == "Warga menanam bakau."


@pytest.mark.parametrize(
    "lead", ["Warga, dari pagi, menanam bakau - dua ribu batang.", "Bakau – pohon pesisir – ditanam."]
)
def test_a_dash_is_no_dateline(lead: str) -> None:
    assert found("dateline-lead", piece(body=build.doc(build.paragraph(lead)))) == []
