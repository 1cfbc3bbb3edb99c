"""What holds for every body."""

import re
from html.parser import HTMLParser
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.body import (
    BodyError,
    article_ids,
    build,
    diff,
    diff_text,
    image_ids,
    iter_blocks,
    loads,
    plain_text,
    render_html,
    validate,
    word_count,
)
from articles.snapshot import Picture, Target, Variant

from . import strategies

steady = settings(
    max_examples=40, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)

ALLOWED = {
    "a": {"href", "rel"},
    "figure": {"class", "data-block", "data-provider", "data-ref"},
    "img": {"src", "srcset", "sizes", "width", "height", "alt", "loading", "decoding"},
    "source": {"type", "srcset", "sizes"},
    "div": {"class", "role", "tabindex", "aria-label", "data-block"},
    "h2": {"id", "data-block"},
    "h3": {"id", "data-block"},
    "p": {"class", "data-block", "aria-hidden"},
    "span": {"class"},
    "ul": {"data-block"},
    "ol": {"data-block", "start"},
    "hr": {"data-block"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    **{tag: set() for tag in ("picture", "figcaption", "blockquote", "li", "table", "tr", "br")},
    **{tag: set() for tag in ("strong", "em", "s", "sub", "sup")},
}
VOID = {"img", "source", "hr", "br"}


class Reader(HTMLParser):
    """Reads as a browser would, and fails on what no template makes."""

    def __init__(self):
        super().__init__()
        self.open, self.anchors, self.text = [], [], []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        assert given.keys() <= ALLOWED[tag]
        assert given.get("href", "/").lower().startswith(("https://", "http://", "mailto:", "/"))
        if "data-block" in given:
            assert not self.open
            self.anchors.append(given["data-block"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


@steady
@given(strategies.bodies)
def test_validation_settles_at_once(body):
    canonical = validate(body)
    assert validate(canonical) == canonical
    assert plain_text(canonical) == plain_text(body)


@steady
@given(strategies.bodies)
def test_html_holds_only_what_the_templates_make_and_every_word(body):
    body = validate(body)
    variants = (Variant("image/avif", 640, 360, "/v/1.avif"), Variant("image/jpeg", 640, 360, "/v/1.jpg"))
    pictures = {
        i: Picture(i, url=f"/m/{i}.jpg", width=9, height=9, variants=variants) for i in image_ids(body)
    }
    targets = {i: Target(i, f"Judul {i}", f"/b/x-{i}/", True) for i in article_ids(body)}
    reader = Reader()
    reader.feed(render_html(body, pictures=pictures, targets=targets, dateline="Bogor"))
    reader.close()
    assert not reader.open
    shown = "".join(reader.text)
    for block in iter_blocks(body):
        if block.id in reader.anchors and block.type != "read_also":
            assert all(word in shown for word in re.split(r"[\t\n ]", block.text))
        elif block.type != "read_also":
            assert not block.text.strip() or block.node["attrs"].get("image", 0) is None


@steady
@given(strategies.bodies)
def test_counting_and_walking_agree(body):
    assert [block.node for block in iter_blocks(body)] == body["content"]
    assert word_count(body) <= len(" ".join(block.text for block in iter_blocks(body)).split())


@steady
@given(strategies.edits())
def test_a_diff_leads_from_the_old_body_to_the_new_one(pair):
    old, new = pair
    changes = diff(old, new)
    assert [change.new.node for change in changes if change.new] == new["content"]
    assert sorted(change.old.index for change in changes if change.old) == list(range(len(old["content"])))
    for change in changes:
        kept = [(op, text) for op, text in change.words if op != "added"]
        came = [(op, text) for op, text in change.words if op != "removed"]
        assert "".join(text for _, text in kept) == (change.old.text if change.old else "")
        assert "".join(text for _, text in came) == (change.new.text if change.new else "")
        if change.op == "changed":
            assert change.details or change.old.text != change.new.text
        if change.op == "same":
            assert change.old.text == change.new.text


@steady
@given(strategies.bodies)
def test_a_body_does_not_differ_from_itself(body):
    assert {change.op for change in diff(body, validate(body))} == {"same"}


@settings(steady, max_examples=150)
@given(
    st.lists(st.sampled_from(["a", "b", "c.", " ", "  ", "\n", "é-"])),
    st.lists(st.sampled_from(["a", "b", "c", " "])),
)
def test_word_ops_give_back_both_texts(left, right):
    old, new = "".join(left), "".join(right)
    words = diff_text(old, new)
    assert "".join(text for op, text in words if op != "added") == old
    assert "".join(text for op, text in words if op != "removed") == new
    assert all(text for _, text in words)
    assert all(one[0] != two[0] for one, two in pairwise(words))


junk = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["doc", "paragraph"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "content", "attrs", "marks", "text", "id", "href", "image"])
            | st.text(max_size=4),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@st.composite
def damaged(draw):
    """A valid body with one value somewhere replaced by junk."""
    body = draw(strategies.bodies)
    places, stack = [], [body]
    while stack:
        node = stack.pop()
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            places.append((node, key))
            if isinstance(value, dict | list):
                stack.append(value)
    node, key = draw(st.sampled_from(places))
    node[key] = draw(junk)
    return body


@settings(steady, max_examples=150)
@given(junk | damaged())
def test_anything_else_is_either_canonical_or_a_body_error(data):
    try:
        canonical = validate(data)
    except BodyError as error:
        assert error.message
        str(error).encode()
    else:
        assert validate(canonical) == canonical


@settings(steady, max_examples=60)
@given(st.text() | st.binary() | st.sampled_from(["{}", "[]", '{"type":"doc"}']))
def test_any_json_text_is_either_a_body_or_a_body_error(raw):
    try:
        loads(raw)
    except BodyError as error:
        assert error.path is not None


def test_fresh_ids_do_not_repeat():
    assert len({build.new_id() for _ in range(1000)}) == 1000
