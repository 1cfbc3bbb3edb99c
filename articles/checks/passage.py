"""One run of a piece's text, with its words, sentences and links, each computed when first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from ..body import BlockText
from ..body.text import inline_text
from ..language import Span, sentences, words
from .finding import Finding, Fix, shortened

Json = Mapping[str, Any]


class Passage:
    """One run of text: a field, a paragraph (also one inside a list or a quote), an attribute of a block.

    ``offset`` is where the text begins in the text of its block. Findings and fixes start from there.
    """

    def __init__(
        self, where: str, text: str, *, field: str = "body", block: BlockText | None = None, offset: int = 0,
        attr: str = "", node: Json | None = None,
    ) -> None:  # fmt: skip
        self.where = where
        self.text = text
        self.field = field
        self.block = block
        self.offset = offset
        self.attr = attr
        self.node = node

    @property
    def type(self) -> str:
        """The type of the block that holds it, or "" for a field."""
        return self.block.type if self.block else ""

    @cached_property
    def words(self) -> list[Span]:
        return words(self.text)

    @cached_property
    def sentences(self) -> list[Span]:
        return sentences(self.text)

    @cached_property
    def links(self) -> list[tuple[int, int]]:
        """Where links begin and end in the text."""
        found, offset = [], 0
        for run in self.node.get("content", ()) if self.node else ():
            end = offset + len(run.get("text", "\n"))
            if any(mark["type"] == "link" for mark in run.get("marks", ())):
                found.append((offset, end))
            offset = end
        return found

    def finding(
        self, message: str, start: int = 0, end: int | None = None, fix: Fix | None = None
    ) -> Finding:
        quote = self.text[start:end]
        block = self.block.id if self.block else ""
        return Finding(message, self.where, block, shortened(quote), self.offset + start, fix)

    def fix(self, label: str, start: int, end: int, new: str) -> Fix:
        block = self.block.id if self.block else ""
        return Fix(label, self.field, self.text[start:end], new, self.offset + start, block, self.attr)


def lines(block: BlockText) -> Iterator[Passage]:
    """The text blocks inside a block; one character parts each from the one before."""
    offset = 0
    for node in _text_nodes(block.node):
        text = inline_text(node.get("content", ()))
        if text:
            yield Passage("body", text, block=block, offset=offset, node=node)
        offset += len(text) + 1


def _text_nodes(node: Json) -> Iterator[Json]:
    if node["type"] in ("paragraph", "heading"):
        yield node
        return
    for child in node.get("content", ()):
        yield from _text_nodes(child)
