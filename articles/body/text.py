"""The words of a body: per block, as plain text, and how many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]
PROSE = frozenset({"paragraph", "heading", "quote", "bullet_list", "ordered_list", "table", "callout"})
# Titles of other people's work are not this piece's text, and would outlive their target's retraction.
POINTERS = frozenset({"read_also", "embed"})


@dataclass(frozen=True, slots=True)
class BlockText:
    """A block and its words. Comments and findings are anchored by ``id`` and an offset into ``text``."""

    index: int
    id: str
    type: str
    text: str
    number: int | None
    node: Json


def plain_text(body: Json) -> str:
    """The piece's own text, one paragraph, list item, table row or ``caption (credit)`` a line."""
    return "\n".join(block.text for block in iter_blocks(body) if block.text and block.type not in POINTERS)


def word_count(body: Json) -> int:
    """Words of prose: neither captions nor titles of other pieces, nor lone dashes."""
    words = (word for block in iter_blocks(body) if block.type in PROSE for word in block.text.split())
    return sum(1 for word in words if any(map(str.isalnum, word)))


def iter_blocks(body: Json) -> Iterator[BlockText]:
    for index, node in enumerate(body.get("content", ())):
        attrs = node["attrs"]
        yield BlockText(index, attrs["id"], node["type"], block_text(node), attrs.get("number"), node)


def block_text(node: Json) -> str:
    """The words of one block; its paragraphs, items and rows are lines, so is what a hard break parts."""
    attrs = node.get("attrs", {})
    match node["type"]:
        case "paragraph" | "heading":
            return inline_text(node.get("content", ()))
        case "figure":
            credit = f"({attrs['credit']})" if attrs["credit"] else ""
            return " ".join(part for part in (attrs["caption"], credit) if part)
        case "read_also" | "embed":
            return str(attrs["title"])
        case "divider":
            return ""
        case "table_row":
            return "\t".join(map(block_text, node["content"]))
    lines = [block_text(child) for child in node["content"]]
    return "\n".join([*lines, attrs["attribution"]] if attrs.get("attribution") else lines)


def inline_text(content: Sequence[Json]) -> str:
    return "".join(node["text"] if node["type"] == "text" else "\n" for node in content)
