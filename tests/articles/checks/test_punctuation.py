from __future__ import annotations

import pytest

from articles.body import build

from .pieces import found, mended, piece, quotes, saying


@pytest.mark.parametrize(
    "text",
    [
        "Selesai.",
        "Benarkah?",
        "“Kami menanam.”",
        'Itu disebut "tambak lestari".',
        "(Bersambung …)",
        "Alatnya:",
        "Hore!)",
    ],
)
def test_these_paragraphs_end_well(text: str) -> None:
    assert quotes("paragraph-end", text) == []


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Bibit itu tumbuh", "Bibit itu tumbuh."),
        ("Bibit itu tumbuh, ", "Bibit itu tumbuh. "),
        ('Itu disebut "tambak lestari"', 'Itu disebut "tambak lestari".'),
    ],
)
def test_a_full_stop_is_put_at_the_end(text: str, better: str) -> None:
    snapshot = mended("paragraph-end", saying(text))
    assert snapshot.body["content"][1]["content"][0]["text"] == better


def test_the_lead_wants_its_full_stop_and_heads_and_list_items_do_not() -> None:
    lead = build.doc(build.paragraph("Bakau ditanam"), build.heading("Bibit"), build.bullet_list(["ember"]))
    assert [finding.quote for finding in found("paragraph-end", piece(body=lead))] == ["Bakau ditanam"]


def test_the_full_stop_goes_into_the_last_run() -> None:
    runs = build.paragraph(["Bibit itu ", build.text("tumbuh", "strong")])
    (block,) = mended("paragraph-end", piece(body=build.doc(runs))).body["content"]
    assert block["content"] == [build.text("Bibit itu "), build.text("tumbuh.", "strong")]


def test_no_break_and_double_spaces_are_found_in_every_field() -> None:
    snapshot = saying(
        "Bibit\u00a0itu tumbuh  cepat.\u00a0",
        headline="Warga  Kampung Lestari Menanam Bakau",
        excerpt="Bibit\u202fditanam.",
    )
    findings = found("spaces", snapshot)
    assert [finding.where for finding in findings] == ["headline", "excerpt", "body", "body", "body"]
    better = mended("spaces", snapshot)
    assert (better.headline, better.excerpt) == ("Warga Kampung Lestari Menanam Bakau", "Bibit ditanam.")
    assert better.body["content"][1]["content"][0]["text"] == "Bibit itu tumbuh cepat."


def test_spaces_are_mended_in_captions_and_lists_too() -> None:
    snapshot = piece(
        build.figure("Bibit  bakau", "Sari\u00a0Utami", image=7, alt="x"),
        build.bullet_list(["ember  bekas", "tali\u00a0rami"]),
        build.read_also("Bakau Kembali\u00a0", 3),
    )
    body = mended("spaces", snapshot).body["content"]
    assert body[1]["attrs"]["caption"] == "Bibit bakau"
    assert body[1]["attrs"]["credit"] == "Sari Utami"
    assert [item["content"][0]["content"][0]["text"] for item in body[2]["content"]] == [
        "ember bekas",
        "tali rami",
    ]
    assert body[3]["attrs"]["title"] == "Bakau Kembali"


@pytest.mark.parametrize(
    "text",
    [
        "Ia berkata, “Tanam (pelan-pelan) saja.”",
        'Ember 5" dan "tali" (rami).',
        "Pilih a) ember atau b) tali; 1) gali 2) tanam.",
        "Senang sekali :)",
        "Angka [1] dan {2} «baik».",
    ],
)
def test_marks_in_pairs_are_left_alone(text: str) -> None:
    assert quotes("pairs", text) == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Ia berkata, “Tanam saja.", "“"),
        ('Ia berkata, "Tanam saja.', '"'),
        ("Bibit (yang muda tumbuh.", "("),
        ("Bibit yang muda) tumbuh.", ")"),
        ("Bibit (muda] tumbuh.", "]"),
    ],
)
def test_a_mark_without_partner_is_pointed_at(text: str, mark: str) -> None:
    (quote,) = quotes("pairs", text)
    assert quote.startswith(mark)


def test_a_quotation_over_several_paragraphs_opens_each() -> None:
    assert quotes("pairs", "“Kami menanam.", "“Kami menunggu.”") == []
