"""What the boundary refuses, and that it always names the culprit and never fails otherwise."""

import json

import pytest
from django.utils.safestring import SafeString

from articles.body import BodyError, build, loads, validate
from articles.body.validate import MAX_DEPTH, MAX_NODES, MAX_TEXT


def doc(*blocks):
    return {"type": "doc", "content": list(blocks)}


def block(kind="paragraph", content=None, **attrs):
    node = {"type": kind, "attrs": {"id": "abcdef", **attrs}}
    return node if content is None else {**node, "content": content}


def paragraph(*runs):
    return doc(block(content=list(runs)))


def marked(*marks):
    return paragraph({"type": "text", "text": "x", "marks": list(marks)})


def link(href):
    return marked({"type": "link", "attrs": {"href": href}})


def nested(levels):
    inner = {"type": "paragraph", "attrs": {"id": ""}}
    for _ in range(levels):
        inner = {
            "type": "bullet_list",
            "content": [{"type": "list_item", "content": [{"type": "paragraph"}, inner]}],
        }
    return doc({**inner, "attrs": {"id": "abcdef"}})


RUN = "content[0].content[0]"
HREF = RUN + ".marks[0].attrs.href"
ITEM = {"type": "list_item", "content": [{"type": "paragraph"}]}
ROW = {"type": "table_row", "content": [{"type": "table_cell", "content": [{"type": "paragraph"}]}]}

REFUSED = {
    "nothing": (None, ""),
    "a list": ([], ""),
    "a number": (7, ""),
    "text": ('{"type":"doc"}', ""),
    "empty object": ({}, "type"),
    "type is a list": ({"type": []}, "type"),
    "another top": ({"type": "paragraph", "attrs": {"id": "abcdef"}}, "type"),
    "text at the top": ({"type": "text", "text": "x"}, "type"),
    "no blocks": (doc(), ""),
    "content as json text": ({"type": "doc", "content": "[]"}, "content"),
    "content null": ({"type": "doc", "content": None}, "content"),
    "block is text": (doc("x"), "content[0]"),
    "block is null": (doc(None), "content[0]"),
    "unknown block": (doc(block("iframe")), "content[0].type"),
    "doc in doc": (doc(doc(block())), "content[0]"),
    "text as a block": (doc({"type": "text", "text": "x"}), "content[0]"),
    "list item as a block": (doc(ITEM), "content[0]"),
    "figure in a paragraph": (paragraph(block("figure", id="abcdeg")), RUN),
    "figure in a list": (
        doc(block("bullet_list", [{"type": "list_item", "content": [block("figure", id="")]}])),
        RUN + ".content[0]",
    ),
    "list without items": (doc(block("bullet_list")), "content[0]"),
    "item without paragraph": (doc(block("bullet_list", [{"type": "list_item"}])), RUN),
    "row without cells": (doc(block("table", [{"type": "table_row"}])), RUN),
    "content in a divider": (doc(block("divider", [{"type": "text", "text": "x"}])), RUN),
    "break in a heading": (doc(block("heading", [{"type": "hard_break"}])), RUN),
    "link in a heading": (doc(block("heading", link("/a/")["content"][0]["content"])), RUN + ".marks"),
    "marks on a block": (doc({**block(), "marks": [{"type": "em"}]}), "content[0].marks"),
    "unknown key": (doc({**block(), "style": "x"}), "content[0].style"),
    "unknown attribute": (doc(block(onclick="alert(1)")), "content[0].attrs.onclick"),
    "attribute on a break": (paragraph({"type": "hard_break", "attrs": {"x": 1}}), RUN + ".attrs.x"),
    "attributes on text": (paragraph({"type": "text", "text": "x", "attrs": {}}), RUN + ".attrs"),
    "attributes as list": (doc({"type": "divider", "attrs": []}), "content[0].attrs"),
    "awkward attribute name": (doc(block(**{"\ud800\n": 1})), "content[0].attrs.\\ud800\\n"),
    "no id": (doc({"type": "divider"}), "content[0].attrs.id"),
    "empty id": (doc(block(id="")), "content[0].attrs.id"),
    "id null": (doc(block(id=None)), "content[0].attrs.id"),
    "id number": (doc(block(id=123456)), "content[0].attrs.id"),
    "id short": (doc(block(id="abc")), "content[0].attrs.id"),
    "id with capitals": (doc(block(id="ABCDEF")), "content[0].attrs.id"),
    "id with newline": (doc(block(id="abcdef\n")), "content[0].attrs.id"),
    "id with foreign digits": (doc(block(id="١٢٣٤٥٦")), "content[0].attrs.id"),
    "same id twice": (doc(block(), block()), "content[1].attrs.id"),
    "same id inside": (doc(block("quote", [block()])), RUN + ".attrs.id"),
    "level bool": (doc(block("heading", level=True)), "content[0].attrs.level"),
    "level float": (doc(block("heading", level=2.0)), "content[0].attrs.level"),
    "level one": (doc(block("heading", level=1)), "content[0].attrs.level"),
    "number zero": (doc(block("heading", number=0)), "content[0].attrs.number"),
    "number bool": (doc(block("heading", number=True)), "content[0].attrs.number"),
    "number text": (doc(block("heading", number="1")), "content[0].attrs.number"),
    "image NaN": (doc(block("figure", image=float("nan"))), "content[0].attrs.image"),
    "image infinite": (doc(block("figure", image=float("inf"))), "content[0].attrs.image"),
    "image huge": (doc(block("figure", image=10**5000)), "content[0].attrs.image"),
    "image beyond the key": (doc(block("figure", image=2**63)), "content[0].attrs.image"),
    "image negative": (doc(block("figure", image=-1)), "content[0].attrs.image"),
    "image bool": (doc(block("figure", image=True)), "content[0].attrs.image"),
    "caption null": (doc(block("figure", caption=None)), "content[0].attrs.caption"),
    "caption long": (doc(block("figure", caption="x" * 1001)), "content[0].attrs.caption"),
    "caption with NUL": (doc(block("figure", caption="x\x00")), "content[0].attrs.caption"),
    "credit a script": (
        doc(block("figure", credit_url="javascript:alert(1)")),
        "content[0].attrs.credit_url",
    ),
    "credit a path": (doc(block("figure", credit_url="/x/")), "content[0].attrs.credit_url"),
    "article zero": (doc(block("read_also", article=0)), "content[0].attrs.article"),
    "list start": (doc(block("ordered_list", [ITEM], start=-1)), "content[0].attrs.start"),
    "tone": (doc(block("callout", [{"type": "paragraph"}], tone="loud")), "content[0].attrs.tone"),
    "tone a list": (doc(block("callout", [{"type": "paragraph"}], tone=[])), "content[0].attrs.tone"),
    "embed without provider": (doc(block("embed", ref="x")), "content[0].attrs.provider"),
    "embed from elsewhere": (doc(block("embed", provider="evil", ref="x")), "content[0].attrs.provider"),
    "embed ref": (doc(block("embed", provider="youtube", ref="../../x?y=1")), "content[0].attrs.ref"),
    "embed ref with newline": (doc(block("embed", provider="vimeo", ref="12345\n")), "content[0].attrs.ref"),
    "cell too wide": (
        doc(block("table", [{**ROW, "content": [{**ROW["content"][0], "attrs": {"colspan": 10**9}}]}])),
        RUN + ".content[0].attrs.colspan",
    ),
    "text missing": (paragraph({"type": "text"}), RUN + ".text"),
    "text empty": (paragraph({"type": "text", "text": ""}), RUN + ".text"),
    "text number": (paragraph({"type": "text", "text": 5}), RUN + ".text"),
    "text claiming to be safe": (paragraph({"type": "text", "text": SafeString("<b>")}), RUN + ".text"),
    "lone surrogate": (paragraph({"type": "text", "text": "a\ud83d"}), RUN + ".text"),
    "NUL": (paragraph({"type": "text", "text": "a\x00b"}), RUN + ".text"),
    "line feed": (paragraph({"type": "text", "text": "a\nb"}), RUN + ".text"),
    "escape": (paragraph({"type": "text", "text": "a\x1b[31m"}), RUN + ".text"),
    "non-character": (paragraph({"type": "text", "text": "a\uffff"}), RUN + ".text"),
    "text with content": (paragraph({"type": "text", "text": "x", "content": []}), RUN + ".content"),
    "marks as text": (paragraph({"type": "text", "text": "x", "marks": "em"}), RUN + ".marks"),
    "mark as text": (marked("em"), RUN + ".marks[0]"),
    "unknown mark": (marked({"type": "em"}, {"type": "blink"}), RUN + ".marks[1].type"),
    "mark type a list": (marked({"type": ["em"]}), RUN + ".marks[0].type"),
    "mark with an attribute": (
        marked({"type": "em", "attrs": {"class": "x"}}),
        RUN + ".marks[0].attrs.class",
    ),
    "mark with a key": (marked({"type": "em", "style": "x"}), RUN + ".marks[0].style"),
    "mark twice": (marked({"type": "em"}, {"type": "em"}), RUN + ".marks"),
    "two links": (
        marked(*(link(href)["content"][0]["content"][0]["marks"][0] for href in ("/a", "/b"))),
        RUN + ".marks",
    ),
    "a million marks": (marked(*[{"type": "em"}] * 1_000_000), RUN + ".marks"),
    "link without address": (marked({"type": "link"}), HREF),
    "link with a target": (
        marked({"type": "link", "attrs": {"href": "/a/", "target": "_top"}}),
        RUN + ".marks[0].attrs.target",
    ),
    "too long": (paragraph({"type": "text", "text": "x" * (MAX_TEXT + 1)}), RUN),
    "too long in sum": (
        paragraph(*[{"type": "text", "text": "x" * 1000}] * (MAX_TEXT // 1000 + 1)),
        f"content[0].content[{MAX_TEXT // 1000 - 1}]",
    ),
    "too many parts": (paragraph(*[{"type": "hard_break"}] * MAX_NODES), "content[0]"),
    "too deep": (
        nested(MAX_DEPTH // 2),
        RUN + (".content[1].content[0]" * (MAX_DEPTH // 2 - 1)) + ".content[0]",
    ),
}


@pytest.mark.parametrize(("data", "path"), REFUSED.values(), ids=REFUSED)
def test_refused_with_the_path_to_the_culprit(data, path):
    with pytest.raises(BodyError) as refusal:
        validate(data)
    assert refusal.value.path == path
    assert refusal.value.message


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:https://example.org/x",
        "//example.org/",
        "/\\example.org/",
        "\\\\example.org\\",
        "https:\\\\example.org",
        "https:example.org",
        "https:///example.org",
        "https://",
        "https://[::1",
        "https://example.org:port/",
        "https://bank.example@evil.example/",
        "https://example.org/a b",
        'https://example.org/"onclick="x',
        "example.org",
        "#top",
        "",
        "mailto:",
        "mailto:redaksi",
        "https://example.org/" + "a" * 2100,
        7,
        None,
        ["https://example.org"],
    ],
)
def test_an_address_that_leads_astray_is_refused(href):
    with pytest.raises(BodyError) as refusal:
        validate(link(href))
    assert refusal.value.path == HREF


@pytest.mark.parametrize(
    "href",
    [
        "https://example.org",
        "http://example.org:8000/a?b=c&d#e",
        "HTTPS://Example.org/é",
        "mailto:a@b.id?subject=Halo",
        "/",
        "/berita/x-1/",
    ],
)
def test_an_honest_address_is_kept_as_it_is(href):
    run = validate(link(href))["content"][0]["content"][0]
    assert run["marks"] == [{"type": "link", "attrs": {"href": href}}]


def test_as_deep_as_allowed_is_allowed():
    assert validate(nested(MAX_DEPTH // 2 - 1))


def test_a_hundred_thousand_levels_are_refused_without_recursion():
    inner = {"type": "paragraph"}
    for _ in range(100_000):
        inner = {"type": "bullet_list", "content": [inner]}
    with pytest.raises(BodyError):
        validate(doc(inner))


def test_a_body_that_contains_itself_is_refused():
    body = doc()
    body["content"].append(body)
    with pytest.raises(BodyError):
        validate(body)


def test_many_small_parts_are_refused_by_their_size_as_json():
    heavy = build.text("x", "strong", "em", "strike", "sub", "sup")
    with pytest.raises(BodyError) as refusal:
        validate(doc(build.paragraph([heavy, "y"] * (MAX_NODES // 2 - 10))))
    assert refusal.value.path == ""


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "null",
        "{",
        "[" * 100_000,
        '{"a":' * 100_000,
        '{"type":"doc","content":' + "[" * 100_000 + "]" * 100_000 + "}",
        '{"type":"doc","content":NaN}',
        '{"type":"doc","content":Infinity}',
        '{"type":"doc","content":' + "1" * 5000 + "}",
        b"\xff\xfe\x00",
        b'{"type":"doc\xed\xa0\x80"}',
        '"\\ud800"',
        " " * 2_000_001,
        json.dumps(paragraph({"type": "text", "text": "\ud800"})),
    ],
    ids=range(14),
)
def test_hostile_json_text_is_refused(raw):
    with pytest.raises(BodyError):
        loads(raw)
