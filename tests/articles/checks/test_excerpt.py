from __future__ import annotations

from .pieces import found, piece


def test_one_sentence() -> None:
    (finding,) = found("excerpt-sentence", piece(excerpt="Bibit ditanam. Ombak pun tertahan."))
    assert finding.quote == "Ombak pun tertahan."
    assert found("excerpt-sentence", piece(excerpt="Menurut Dr. H. Salim, bibit itu tumbuh.")) == []


def test_not_the_headline_again() -> None:
    assert found("excerpt-repeats", piece(excerpt="Warga Kampung Lestari menanam bakau di tepi teluk."))
    assert found("excerpt-repeats", piece(excerpt="Teluk itu kini hijau oleh ribuan batang.")) == []


def test_fits_a_social_card() -> None:
    (finding,) = found("excerpt-length", piece(excerpt="bakau " * 40))
    assert finding.position == 160
    assert found("excerpt-length", piece()) == []


def test_missing_is_worth_a_warning() -> None:
    (finding,) = found("excerpt-missing", piece(excerpt=""))
    assert finding.level == "warn"
