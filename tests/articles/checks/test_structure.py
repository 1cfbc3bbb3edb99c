from __future__ import annotations

from articles.body import build

from .pieces import found, mended, piece


def test_a_section_must_be_chosen() -> None:
    (finding,) = found("section-missing", piece(section=""))
    assert finding.level == "block"


def test_a_few_words_are_no_piece() -> None:
    (finding,) = found("body-short", piece(body=build.doc(build.paragraph("Bakau ditanam."))))
    assert finding.level == "block"
    assert found("body-short", piece()) == []


def test_each_kind_has_its_length() -> None:
    assert found("length", piece(kind="news")) == []
    assert found("length", piece(kind="analysis"))


def test_heads_are_numbered_from_one_without_gap() -> None:
    snapshot = piece(*(build.heading(f"Pokok {number}", number) for number in (2, 3, 3, 7)))
    assert [finding.quote for finding in found("heads-numbered", snapshot)] == [
        "Pokok 2",
        "Pokok 3",
        "Pokok 7",
    ]
    numbers = [block["attrs"].get("number") for block in mended("heads-numbered", snapshot).body["content"]]
    assert [number for number in numbers if number] == [1, 2, 3, 4]


def test_a_countdown_is_numbered_well() -> None:
    assert (
        found("heads-numbered", piece(*(build.heading(f"Pokok {number}", number) for number in (3, 2, 1))))
        == []
    )


def test_nested_lists_and_plain_heads_are_no_points() -> None:
    heads = [build.heading("Satu", 1), build.heading("Sela"), build.ordered_list(["a", "b"], start=5)]
    assert found("heads-numbered", piece(*heads, build.heading("Dua", 2))) == []


def test_a_listicle_has_three_points() -> None:
    heads = [build.heading("Satu", 1), build.heading("Dua", 2)]
    (finding,) = found("points", piece(*heads, kind="listicle"))
    assert finding.level == "block"
    assert found("points", piece(*heads, build.heading("Tiga", 3), kind="listicle")) == []
    assert found("points", piece(*heads)) == []


def test_a_piece_is_rounded_off() -> None:
    ends = build.doc(build.paragraph("Awal."), build.bullet_list(["ember", "tali"]), build.paragraph(" "))
    (finding,) = found("closing", piece(body=ends))
    assert finding.quote == "ember\ntali"


def test_read_also_may_follow_the_closing_paragraph() -> None:
    ends = build.doc(build.paragraph("Akhir."), build.read_also("Bakau Kembali", 3), build.divider())
    assert found("closing", piece(body=ends)) == []
