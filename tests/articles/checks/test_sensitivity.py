from __future__ import annotations

import pytest

from articles.body import build

from .pieces import found, piece, quotes, saying

DECLARED = {"conflict": "", "ai": "", "hand": "first"}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Seorang siswi menanam bibit.", "siswi"),
        ("Anak di bawah umur itu selamat.", "Anak di bawah umur"),
        ("Dua korban dirawat.", "korban"),
        ("Seorang saksi mata melihatnya.", "saksi mata"),
    ],
)
def test_trigger_words_ask_for_the_checklist(text: str, quote: str) -> None:
    assert quotes("sensitive-people", text) == [quote]


def test_each_group_is_asked_for_and_attended_to_by_itself() -> None:
    text = "Seorang siswi menjadi saksi."
    assert len(found("sensitive-people", saying(text))) == 2
    ticked = saying(text, declarations={**DECLARED, "sensitive": ["minors"]})
    assert [finding.quote for finding in found("sensitive-people", ticked)] == ["saksi"]
    told = saying(text, declarations={**DECLARED, "sensitive": "Nama dan sekolah tidak ditulis."})
    assert found("sensitive-people", told) == []


def test_the_headline_is_read_too() -> None:
    (finding,) = found("sensitive-people", piece(headline="Bocah Lima Tahun Menanam Bakau"))
    assert finding.where == "headline"


def test_a_harmful_claim_is_verified_or_marked() -> None:
    text = "Ketua panitia diduga menggelapkan bibit."
    assert quotes("harmful-claim", text) == ["diduga"]
    assert quotes("harmful-claim", text, declarations={**DECLARED, "verified_with": "Polres Demak"}) == []
    notice = build.callout("Belum diverifikasi.", "unverified")
    assert found("harmful-claim", piece(build.paragraph(text), notice)) == []


def test_an_ordinary_callout_is_no_notice() -> None:
    assert found("harmful-claim", piece(build.paragraph("Ia dituduh."), build.callout("Catatan.")))
