"""What passes the boundary has one form."""

import copy

import pytest

from articles.body import SCHEMA, build, loads, validate, with_ids

EVERY_BLOCK = [
    build.paragraph(["Hujan ", build.text("deras", "strong", "em"), build.hard_break(), "reda."]),
    build.paragraph(""),
    build.heading("Satu", 1),
    build.heading([build.text("Tanpa angka", "em")], level=3),
    build.figure(
        "Pasar pagi", "pixabay.com/wren", image=7, alt="Pedagang", credit_url="https://pixabay.com/wren"
    ),
    build.quote("Kami menunggu.", "Warga"),
    build.quote([build.paragraph("Satu.", id=""), build.paragraph("Dua.", id="")]),
    build.bullet_list(["a", build.list_item("b", build.ordered_list(["c"], id=""))]),
    build.ordered_list(["a", ["b", build.text("c", "sub")]], start=4),
    build.read_also("Banjir Surut", article=3),
    build.embed("youtube", "dQw4w9WgXcQ", "Rekaman"),
    build.table([["Kota", "Hujan"], ["Bogor", "12"]]),
    build.callout("Belum ada keterangan resmi.", "unverified"),
    build.divider(),
]


@pytest.mark.parametrize("block", EVERY_BLOCK, ids=lambda block: block["type"])
def test_a_built_block_is_already_canonical(block):
    assert validate(build.doc(block)) == build.doc(block)


def test_the_examples_above_cover_the_schema():
    used, stack = set(), [build.doc(*EVERY_BLOCK)]
    while stack:
        node = stack.pop()
        used.add(node["type"])
        stack.extend(node.get("content", []))
    assert used == set(SCHEMA.nodes)


def test_neighbours_with_equal_marks_become_one_run():
    runs = [
        build.text("Ban"),
        build.text("jir", "em"),
        build.text(" be", "em"),
        build.text("sar", "em", "strong"),
    ]
    content = validate(build.doc(build.paragraph(runs)))["content"][0]["content"]
    assert [run["text"] for run in content] == ["Ban", "jir be", "sar"]


def test_marks_stand_in_the_order_of_the_schema():
    body = build.doc(build.paragraph([build.link("x", "/a/", "sup", "strong")]))
    run = validate(body)["content"][0]["content"][0]
    assert [mark["type"] for mark in run["marks"]] == ["strong", "link", "sup"]


def test_defaults_are_filled_in_and_empty_lists_dropped():
    raw = {
        "type": "doc",
        "attrs": {},
        "content": [
            {"type": "paragraph", "attrs": {"id": "abcdef"}, "content": [], "marks": []},
            {"type": "heading", "attrs": {"id": "abcdeg"}},
            {"type": "quote", "attrs": {"id": "abcdeh"}, "content": [{"type": "paragraph"}]},
        ],
    }
    assert validate(raw) == build.doc(
        build.paragraph("", id="abcdef"),
        build.heading("", id="abcdeg"),
        build.quote([build.paragraph("", id="")], id="abcdeh"),
    )


def test_the_posted_data_and_the_schema_stay_untouched_when_the_answer_is_changed():
    raw = build.doc({"type": "bullet_list", "attrs": {"id": "abcdef"}, "content": [build.list_item("a")]})
    del raw["content"][0]["content"][0]["content"][0]["attrs"]
    posted = copy.deepcopy(raw)
    first = validate(raw)
    first["content"][0]["content"][0]["content"][0]["attrs"]["id"] = "changed"
    first["content"][0]["attrs"]["id"] = "changed"
    assert raw == posted
    assert validate(raw)["content"][0]["content"][0]["content"][0]["attrs"] == {"id": ""}


def test_json_text_is_read_and_checked():
    assert loads(b'{"type":"doc","content":[{"type":"divider","attrs":{"id":"abcdef"}}]}') == build.doc(
        build.divider(id="abcdef")
    )


def test_a_new_body_is_one_empty_paragraph():
    assert [block["type"] for block in validate(build.doc())["content"]] == ["paragraph"]


def test_builders_clean_the_text_they_are_given():
    body = build.doc(build.paragraph("satu\tdua\r\ntiga\x00\ud800"), build.figure("a\u2028b\x07"))
    paragraph, figure = validate(body)["content"]
    assert paragraph["content"][0]["text"] == "satu dua tiga"
    assert figure["attrs"]["caption"] == "a b"


def test_missing_and_repeated_ids_are_given_out_anew_and_others_kept():
    pasted = build.doc(
        {"type": "divider"},
        build.divider(id=""),
        build.divider(id="abcdef"),
        build.divider(id="abcdef"),
        {"type": "divider", "attrs": {"id": None}},
    )
    ids = [block["attrs"]["id"] for block in validate(with_ids(pasted))["content"]]
    assert ids[2] == "abcdef"
    assert len(set(ids)) == 5


@pytest.mark.parametrize(
    "broken", [{}, {"content": 3}, {"content": [3, None, {"attrs": []}, {"attrs": {"id": [1]}}]}]
)
def test_what_is_no_body_passes_the_giving_of_ids_unharmed(broken):
    assert with_ids(broken) == broken
