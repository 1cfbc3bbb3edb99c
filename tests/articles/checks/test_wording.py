from __future__ import annotations

from dataclasses import replace

import pytest

from articles.checks import DEFAULT_RULES, with_rule

from .pieces import found, mended, quotes, saying


def text_of(snapshot, index: int = 1) -> str:
    return snapshot.body["content"][index]["content"][0]["text"]


def test_a_word_twice_in_a_row() -> None:
    text = "Bibit yang yang muda tumbuh."
    assert quotes("repeated-word", text) == ["yang yang"]
    assert text_of(mended("repeated-word", saying(text))) == "Bibit yang muda tumbuh."


@pytest.mark.parametrize(
    "text", ["Kupu-kupu itu pergi.", "Grup Duran Duran datang.", "Ia pergi, pergi jauh.", "Kode 12 12 itu."]
)
def test_reduplication_names_and_commas_are_no_repetition(text: str) -> None:
    assert quotes("repeated-word", text) == []


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Bibit itu dalamw air.", "Bibit itu dalam air."),
        ("Bibit itu dalamm air.", "Bibit itu dalam air."),
        ("Kdengan hati ia menanam.", "Dengan hati ia menanam."),
    ],
)
def test_a_stray_letter(text: str, better: str) -> None:
    assert text_of(mended("slip", saying(text))) == better


@pytest.mark.parametrize(
    "text",
    ["Tamu dari Dalams Group datang.", "Tahunan, orangnya, airnya, dan mobils.", "Ia memakai iOS dan PCs."],
)
def test_what_may_be_a_word_is_no_slip(text: str) -> None:
    assert quotes("slip", text) == []


def test_a_sentence_nobody_can_follow() -> None:
    text = "Bibit " + "dan tali " * 20 + "dibawa. Lalu ditanam."
    (finding,) = found("long-sentence", saying(text))
    assert finding.level == "note"
    assert finding.quote.endswith("dibawa.")
    assert found("long-sentence", saying(text), replace(DEFAULT_RULES, max_sentence_words=60)) == []


def test_house_style_keeps_the_case() -> None:
    text = "Resiko itu nyata. Kita terimakasih atas kerjasama dan olah raga."
    better = "Risiko itu nyata. Kita terima kasih atas kerja sama dan olahraga."
    assert text_of(mended("term", saying(text))) == better


def test_house_style_in_the_headline_is_in_title_case() -> None:
    snapshot = mended("term", saying(headline="Kerjasama Warga Menanam Bakau"))
    assert snapshot.headline == "Kerja Sama Warga Menanam Bakau"


def test_editors_add_and_allow_terms() -> None:
    rules = with_rule(DEFAULT_RULES, "term", key="cyber  Security", value="keamanan siber")
    (finding,) = found("term", saying("Soal cyber security dibahas."), rules)
    assert finding.fix is not None
    assert (finding.fix.old, finding.fix.new) == ("cyber security", "keamanan siber")
    allowed = with_rule(DEFAULT_RULES, "term", key="resiko", value=False)
    assert found("term", saying("Ada resiko."), allowed) == []


def test_a_term_without_replacement_is_only_pointed_at() -> None:
    rules = with_rule(DEFAULT_RULES, "term", key="oknum", value="")
    (finding,) = found("term", saying("Seorang oknum datang."), rules)
    assert finding.fix is None
