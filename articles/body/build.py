"""Blocks as plain dicts, already in canonical form: for the importer, demo content and tests.

Text given here is cleaned of what a body refuses; addresses are not, so ``validate`` what came from outside.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from typing import Any

from .characters import clean

Json = dict[str, Any]
Inline = str | Sequence[str | Json]


def doc(*blocks: Json) -> Json:
    """A whole body; without blocks, one empty paragraph, as a new piece begins."""
    return {"type": "doc", "content": list(blocks) or [paragraph("")]}


def paragraph(content: Inline, *, id: str | None = None) -> Json:
    return _node("paragraph", {"id": _id(id)}, _inline(content))


def heading(content: Inline, number: int | None = None, level: int = 2, *, id: str | None = None) -> Json:
    return _node("heading", {"id": _id(id), "level": level, "number": number}, _inline(content))


def figure(
    caption: str = "",
    credit: str = "",
    *,
    image: int | None = None,
    alt: str = "",
    credit_url: str = "",
    id: str | None = None,
) -> Json:
    """A picture; without ``image`` only its caption and credit are known so far."""
    attrs = {"id": _id(id), "image": image, "alt": clean(alt), "caption": clean(caption)}
    return _node("figure", {**attrs, "credit": clean(credit), "credit_url": credit_url})


def quote(content: Inline | Iterable[Json], attribution: str = "", *, id: str | None = None) -> Json:
    return _node("quote", {"id": _id(id), "attribution": clean(attribution)}, _paragraphs(content))


def bullet_list(items: Iterable[Inline | Json], *, id: str | None = None) -> Json:
    return _node("bullet_list", {"id": _id(id)}, [_item(item) for item in items])


def ordered_list(items: Iterable[Inline | Json], start: int = 1, *, id: str | None = None) -> Json:
    return _node("ordered_list", {"id": _id(id), "start": start}, [_item(item) for item in items])


def list_item(content: Inline, *more: Json) -> Json:
    """One item of a list; ``more`` are further paragraphs or lists inside it."""
    return _node("list_item", {}, [paragraph(content, id=""), *more])


def read_also(title: str, article: int | None = None, *, id: str | None = None) -> Json:
    return _node("read_also", {"id": _id(id), "article": article, "title": clean(title)})


def embed(provider: str, ref: str, title: str = "", *, id: str | None = None) -> Json:
    return _node("embed", {"id": _id(id), "provider": provider, "ref": ref, "title": clean(title)})


def table(rows: Iterable[Iterable[Inline]], *, header: bool = True, id: str | None = None) -> Json:
    """A table of rows of cells; the first row holds the headers unless told otherwise."""
    made = []
    for index, row in enumerate(rows):
        kind = "table_header" if header and index == 0 else "table_cell"
        cells = [_node(kind, {"colspan": 1, "rowspan": 1}, [paragraph(cell, id="")]) for cell in row]
        made.append(_node("table_row", {}, cells))
    return _node("table", {"id": _id(id)}, made)


def callout(content: Inline | Iterable[Json], tone: str = "note", *, id: str | None = None) -> Json:
    return _node("callout", {"id": _id(id), "tone": tone}, _paragraphs(content))


def divider(*, id: str | None = None) -> Json:
    return _node("divider", {"id": _id(id)})


def text(content: str, *marks: str | Json) -> Json:
    """A run of text; marks by name, in any order (``validate`` sorts them)."""
    node: Json = {"type": "text", "text": clean(content)}
    if marks:
        node["marks"] = [{"type": mark} if isinstance(mark, str) else mark for mark in marks]
    return node


def link(content: str, href: str, *marks: str | Json) -> Json:
    return text(content, *marks, {"type": "link", "attrs": {"href": href}})


def hard_break() -> Json:
    return {"type": "hard_break"}


def new_id() -> str:
    """A fresh block id: the anchor of comments, so it must not repeat within a body."""
    return secrets.token_hex(5)


def with_ids(body: Json) -> Json:
    """The body with an id on every block that lacks one or repeats another's, as after a paste."""
    content = body.get("content")
    if not isinstance(content, list):
        return body
    seen: set[str] = set()
    blocks = []
    for block in content:
        attrs = block.get("attrs", {}) if isinstance(block, dict) else None
        if isinstance(attrs, dict) and isinstance(block_id := attrs.get("id") or "", str):
            if not block_id or block_id in seen:
                block_id = new_id()
            block = {**block, "attrs": {**attrs, "id": block_id}}
            seen.add(block_id)
        blocks.append(block)
    return {**body, "content": blocks}


def _paragraphs(content: Inline | Iterable[Json]) -> list[Json]:
    parts = [content] if isinstance(content, str) else list(content)
    if parts and all(isinstance(part, dict) and part["type"] == "paragraph" for part in parts):
        return [part for part in parts if isinstance(part, dict)]
    return [paragraph(parts, id="")]


def _item(item: Inline | Json) -> Json:
    return item if isinstance(item, dict) else list_item(item)


def _inline(content: Inline) -> list[Json]:
    parts = [content] if isinstance(content, str) else content
    nodes = [text(part) if isinstance(part, str) else part for part in parts]
    return [node for node in nodes if node["type"] != "text" or node["text"]]


def _node(name: str, attrs: Json, content: list[Json] | None = None) -> Json:
    node: Json = {"type": name}
    if attrs:
        node["attrs"] = attrs
    if content:
        node["content"] = content
    return node


def _id(given: str | None) -> str:
    return new_id() if given is None else given
