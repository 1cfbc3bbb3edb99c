"""Hypothesis strategies for valid bodies, to be used wherever any body must do."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from articles.body import build
from articles.body.characters import FORBIDDEN

# Markup, spaces and scripts of every width: what escaping and word splitting stumble over.
_AWKWARD = "<>&\"'/ \u00a0\u200d.,-–(){}%aAzZ19éßÑ中ع😀"
_ALPHABET = st.one_of(
    st.sampled_from(_AWKWARD),
    st.characters(exclude_categories=["Cs", "Cc"]).filter(lambda char: not FORBIDDEN.search(char)),
)
LINKS = [
    "https://example.org/a?b=1&c=2",
    "HTTP://example.org",
    "mailto:redaksi@example.org",
    "/berita/satu-1/",
    "/",
]

texts = st.text(_ALPHABET, min_size=1, max_size=30)
lines = st.text(_ALPHABET, max_size=30)
keys = st.none() | st.integers(1, 5)
plain_marks = st.lists(st.sampled_from(["strong", "em", "strike", "sub", "sup"]), unique=True, max_size=3)


@st.composite
def linked(draw: st.DrawFn) -> dict[str, Any]:
    return build.link(draw(texts), draw(st.sampled_from(LINKS)), *draw(plain_marks))


marked = st.builds(lambda content, marks: build.text(content, *marks), texts, plain_marks)
inlines = st.lists(marked | linked() | st.builds(build.hard_break), max_size=4)
nested = st.builds(lambda content: build.paragraph(content, id=""), inlines)
parts = st.lists(nested, min_size=1, max_size=3)
items = st.recursive(
    st.builds(build.list_item, inlines),
    lambda inner: st.builds(
        lambda content, children: build.list_item(content, build.bullet_list(children, id="")),
        inlines,
        st.lists(inner, min_size=1, max_size=2),
    ),
    max_leaves=3,
)
item_lists = st.lists(items, min_size=1, max_size=3)
rows = st.lists(st.lists(inlines, min_size=1, max_size=3), min_size=1, max_size=3)

paragraphs = st.builds(build.paragraph, inlines)
headings = st.builds(
    build.heading, st.lists(marked, max_size=3), st.none() | st.integers(1, 999), st.sampled_from([2, 3])
)
figures = st.builds(
    build.figure,
    lines,
    lines,
    image=keys,
    alt=lines,
    credit_url=st.sampled_from(["", "https://pixabay.com/users/wren/"]),
)
blocks = st.one_of(
    paragraphs,
    headings,
    figures,
    st.builds(build.quote, parts, lines),
    st.builds(build.bullet_list, item_lists),
    st.builds(build.ordered_list, item_lists, st.integers(0, 9999)),
    st.builds(build.read_also, lines, keys),
    st.builds(build.embed, st.just("youtube"), st.from_regex(r"[A-Za-z0-9_-]{11}", fullmatch=True), lines),
    st.builds(build.table, rows, header=st.booleans()),
    st.builds(build.callout, parts, st.sampled_from(["note", "unverified", "sensitive"])),
    st.builds(build.divider),
)


def _renumbered(content: list[dict[str, Any]]) -> dict[str, Any]:
    """Ids by place, so that an example is the same each time it is made."""
    numbered = [
        {**block, "attrs": {**block["attrs"], "id": f"block{i:03}"}} for i, block in enumerate(content)
    ]
    return build.doc(*numbered)


bodies = st.lists(blocks, min_size=1, max_size=6).map(_renumbered)


@st.composite
def edits(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """A body and what became of it: blocks dropped, moved, rewritten, added, some under new ids."""
    old = draw(bodies)
    kept = [block for block in old["content"] if draw(st.booleans())]
    fresh = draw(st.lists(blocks, max_size=3))
    for i, block in enumerate(fresh):
        block["attrs"]["id"] = draw(st.sampled_from([f"fresh{i:03}", f"block{i:03}"]))
    taken = {block["attrs"]["id"] for block in kept}
    new = kept + [block for block in fresh if block["attrs"]["id"] not in taken]
    return old, build.doc(*(draw(st.permutations(new)) or [build.paragraph("", id="fresh999")]))
