"""Imported blocks as ProseMirror JSON, built only from what the body's schema knows."""

from __future__ import annotations

from articles.body import build
from articles.body.build import Json
from articles.body.embeds import from_url
from articles.body.links import check_href

from .credits import address_of
from .model import Block, Item, Span
from .spans import split_lines


def body_of(blocks: list[Block]) -> Json:
    return build.doc(*map(_node, blocks))


def _node(block: Block) -> Json:
    if block.type == "heading":
        return build.heading(_inline(block.spans, links=False), block.number, block.level)
    if block.type == "figure":
        return build.figure(block.caption, block.credit, alt=block.alt, credit_url=address_of(block.credit))
    if block.type == "read_also":
        return build.read_also(block.text)
    if block.type == "quote":
        return build.quote(
            [build.paragraph(_inline(line), id="") for line in split_lines(block.spans)], block.attribution
        )
    if block.type == "list":
        return _list(block.items, block.ordered, block.start, depth=1)
    if block.type == "table":
        return _table(block)
    if block.type == "embed" and (post := from_url(block.url)):
        return build.embed(*post)
    if block.type == "divider":
        return build.divider()
    return build.paragraph(_inline(block.spans))


def _list(items: list[Item], ordered: bool, start: int, *, depth: int) -> Json:
    made = [_item(item, depth) for item in items]
    given = {} if depth == 1 else {"id": ""}
    return build.ordered_list(made, start, **given) if ordered else build.bullet_list(made, **given)


def _item(item: Item, depth: int) -> Json:
    nested = [_list(item.items, item.ordered, item.start, depth=depth + 1)] if item.items else []
    return build.list_item(_inline(item.spans), *nested)


def _table(block: Block) -> Json:
    """Rows may differ in length in a paste; a table wants them alike."""
    width = max(len(row) for row in block.rows)
    return build.table([[_inline(cell) for cell in row] + [[]] * (width - len(row)) for row in block.rows])


def _inline(spans: list[Span], *, links: bool = True) -> list[str | Json]:
    parts: list[str | Json] = []
    for span in spans:
        marks: list[str | Json] = sorted(span.marks)  # type: ignore[assignment]
        if links and span.href and _may_link(span.href):
            marks.append({"type": "link", "attrs": {"href": span.href}})
        for index, text in enumerate(span.text.split("\n")):
            if index and parts:
                parts.append(build.hard_break() if links else " ")
            if text:
                parts.append(build.text(text, *marks))
    return parts


def _may_link(href: str) -> bool:
    try:
        check_href(href)
    except ValueError:
        return False
    return True
