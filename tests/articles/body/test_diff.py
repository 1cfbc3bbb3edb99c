"""What an editor sees of a change."""

import random

import pytest

from articles.body import build, diff, diff_text


def ops(old, new):
    return [(change.op, change.id) for change in diff(build.doc(*old), build.doc(*new))]


def paragraph(text, id):
    return build.paragraph(text, id=id)


RAIN = paragraph("Hujan deras mengguyur kota sejak pagi.", "rain01")
FLOOD = paragraph("Air masuk ke rumah warga.", "flood1")
MARKET = paragraph("Pasar tutup lebih cepat.", "market")


def joined(words, *kinds):
    return "".join(text for op, text in words if op in kinds)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Kota Bogor", "Kota Bogor", [("same", "Kota Bogor")]),
        ("", "", []),
        ("", "Baru", [("added", "Baru")]),
        ("Lama", "", [("removed", "Lama")]),
        ("cyber security", "cyber security.", [("same", "cyber security"), ("added", ".")]),
        ("di  sini", "di sini", [("same", "di"), ("removed", "  "), ("added", " "), ("same", "sini")]),
        (
            "kata\u00a0ini",
            "kata ini",
            [("same", "kata"), ("removed", "\u00a0"), ("added", " "), ("same", "ini")],
        ),
        (" awal", "awal", [("removed", " "), ("same", "awal")]),
        (
            "Air naik dua meter",
            "Air naik tiga meter",
            [("same", "Air naik "), ("removed", "dua "), ("added", "tiga "), ("same", "meter")],
        ),
    ],
)
def test_words(old, new, expected):
    assert diff_text(old, new) == expected


def test_nothing_changed():
    assert ops([RAIN, FLOOD], [RAIN, FLOOD]) == [("same", "rain01"), ("same", "flood1")]


def test_added_and_removed_blocks_stand_where_they_are_or_were():
    assert ops([RAIN, FLOOD], [FLOOD, MARKET]) == [
        ("removed", "rain01"),
        ("same", "flood1"),
        ("added", "market"),
    ]
    assert ops([RAIN, FLOOD, MARKET], [RAIN, MARKET]) == [
        ("same", "rain01"),
        ("removed", "flood1"),
        ("same", "market"),
    ]
    assert ops([RAIN, MARKET], [RAIN]) == [("same", "rain01"), ("removed", "market")]


def test_only_what_moved_is_called_moved():
    assert ops([RAIN, FLOOD, MARKET], [MARKET, RAIN, FLOOD]) == [
        ("moved", "market"),
        ("same", "rain01"),
        ("same", "flood1"),
    ]


def test_a_rewritten_block_keeps_its_id_and_shows_its_words():
    (change,) = diff(build.doc(FLOOD), build.doc(paragraph("Air masuk ke sekolah.", "flood1")))
    assert change.op == "changed"
    assert change.words == [
        ("same", "Air masuk ke "),
        ("removed", "rumah warga"),
        ("added", "sekolah"),
        ("same", "."),
    ]
    assert change.details == ()


def test_a_block_moved_and_rewritten_shows_both():
    change = diff(
        build.doc(RAIN, FLOOD, MARKET),
        build.doc(paragraph("Pasar tutup lebih lambat.", "market"), RAIN, FLOOD),
    )[0]
    assert change.op == "moved"
    assert ("added", "lambat") in change.words


def test_blocks_under_new_ids_are_known_by_their_text():
    old = [RAIN, FLOOD, MARKET]
    new = [
        paragraph("Hujan deras mengguyur kota sejak pagi.", "new001"),
        paragraph("Air masuk ke rumah banyak warga.", "new002"),
        paragraph("Semua hal lain berbeda.", "new003"),
    ]
    assert ops(old, new) == [
        ("same", "new001"),
        ("changed", "new002"),
        ("added", "new003"),
        ("removed", "market"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "detail"),
    [
        (build.heading("x", 1, id="abcdef"), build.heading("x", 2, id="abcdef"), ("number", "1", "2")),
        (
            build.heading("x", id="abcdef"),
            build.paragraph("x", id="abcdef"),
            ("type", "heading", "paragraph"),
        ),
        (build.figure("x", id="abcdef"), build.figure("x", image=7, id="abcdef"), ("image", "", "7")),
        (
            build.paragraph([build.link("x", "https://a.id")], id="abcdef"),
            build.paragraph([build.link("x", "https://b.id")], id="abcdef"),
            ("link", "https://a.id", "https://b.id"),
        ),
        (
            build.paragraph("satu dua", id="abcdef"),
            build.paragraph(["satu ", build.text("dua", "strike")], id="abcdef"),
            ("strike", "", "dua"),
        ),
        (
            build.quote([build.paragraph("a", id=""), build.paragraph("b", id="")], id="abcdef"),
            build.quote(["a", build.hard_break(), "b"], id="abcdef"),
            ("shape", "paragraph · paragraph", "paragraph · hard_break"),
        ),
    ],
)
def test_a_change_that_words_do_not_show_is_told(old, new, detail):
    (change,) = diff(build.doc(old), build.doc(new))
    assert change.op == "changed"
    assert detail in change.details
    assert {op for op, _ in change.words} == {"same"}


def test_long_and_hostile_texts_are_still_told_exactly():
    """Without bounds each of these would take minutes."""
    chance = random.Random(7)
    letters = [" ".join(chance.choice("xy") for _ in range(60_000)) for _ in range(2)]
    chains = [" ".join(f"{p}{i} t{i + 1} t{i}" for i in range(10_000)) for p in "pq"]
    for old, new in (letters, chains):
        words = diff_text(old, new)
        assert joined(words, "same", "removed") == old
        assert joined(words, "same", "added") == new


def test_many_blocks_under_new_ids_are_compared_within_reach():
    chance = random.Random(7)
    old, new = (
        build.doc(*(build.paragraph(" ".join(chance.choices("abcdefgh", k=9))) for _ in range(4_000)))
        for _ in range(2)
    )
    changes = diff(old, new)
    assert [c.new.node for c in changes if c.new] == new["content"]
    assert sum(1 for c in changes if c.old) == 4_000


def test_small_edits_in_a_long_paragraph_stay_small():
    """Common words meet far more often than difflib alone could compare."""
    chance = random.Random(7)
    rare = [f"kata{int(chance.expovariate(1 / 1000))}" for _ in range(5_000)]
    words = [chance.choice(["yang", "dan", "di"]) if chance.random() < 0.4 else word for word in rare]
    edited = ["awal", *words[1:2_000], "sisipan", *words[2_001:4_000], *words[4_003:-1], "akhir"]
    changed = [text for op, text in diff_text(" ".join(words), " ".join(edited)) if op != "same"]
    assert sum(len(text.split()) for text in changed) == 9


def test_equal_blocks_under_new_ids_are_found_however_far_they_moved():
    texts = [f"kata{i} itu" for i in range(500)]
    changes = diff(build.doc(*map(build.paragraph, texts)), build.doc(*map(build.paragraph, texts[::-1])))
    assert all(change.old.text == change.new.text for change in changes)


def test_emphasis_on_part_of_a_bold_run_is_one_change():
    bold = build.paragraph([build.text("satu dua", "strong")], id="abcdef")
    both = build.paragraph([build.text("satu ", "strong"), build.text("dua", "strong", "em")], id="abcdef")
    (change,) = diff(build.doc(bold), build.doc(both))
    assert change.details == (("em", "", "dua"),)
