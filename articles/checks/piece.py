"""A snapshot laid out for the checks: its texts as passages, its pictures, its numbered sections.

Made once for all checks, so that no check walks the body again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from .. import body as bodies
from ..body import BlockText
from ..language import Span, sentences, words
from ..snapshot import Picture, Snapshot
from .finding import Finding, Fix

Json = Mapping[str, Any]
FIELDS = (
    ("headline", "headline"),
    ("excerpt", "excerpt"),
    ("dateline", "dateline_place"),
    ("dateline", "dateline_outlet"),
)
CAPTIONED = {"figure": ("caption", "credit", "alt"), "read_also": ("title",), "quote": ("attribution",)}


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


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture with the words it will be shown with: those of its figure first, else its own."""

    where: str
    block: str
    picture: Picture | None
    alt: str
    caption: str
    credit: str

    def finding(self, message: str, quote: str = "", fix: Fix | None = None) -> Finding:
        return Finding(message, self.where, self.block, quote or shortened(self.caption), fix=fix)


@dataclass(frozen=True, slots=True)
class Part:
    """A numbered head with what follows it, or what stands before the first one (``head`` is None)."""

    head: BlockText | None
    blocks: tuple[BlockText, ...]


class Piece:
    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot

    @cached_property
    def blocks(self) -> tuple[BlockText, ...]:
        return tuple(bodies.iter_blocks(self.snapshot.body))

    @cached_property
    def fields(self) -> tuple[Passage, ...]:
        """Headline, excerpt and dateline, as far as they are written."""
        texts = ((where, str(getattr(self.snapshot, field)), field) for where, field in FIELDS)
        return tuple(Passage(where, text, field=field) for where, text, field in texts if text)

    @cached_property
    def headline(self) -> Passage:
        return Passage("headline", self.snapshot.headline, field="headline")

    @cached_property
    def excerpt(self) -> Passage:
        return Passage("excerpt", self.snapshot.excerpt, field="excerpt")

    @cached_property
    def lines(self) -> tuple[Passage, ...]:
        """Every paragraph and head of the body, also inside lists, quotes, callouts and tables."""
        return tuple(passage for block in self.blocks for passage in _lines(block))

    @cached_property
    def texts(self) -> tuple[Passage, ...]:
        """What is written in sentences: the excerpt and every line of the body."""
        return (self.excerpt, *self.lines)

    @cached_property
    def prose(self) -> tuple[Passage, ...]:
        """The lines that are sentences: neither heads nor table cells."""
        return tuple(line for line in self.lines if line.type not in ("heading", "table"))

    @cached_property
    def labels(self) -> tuple[Passage, ...]:
        """What stands beside the text: captions, credits, alt texts, attributions, titles of other pieces."""
        return tuple(
            Passage("body", block.node["attrs"][attr], block=block, attr=attr)
            for block in self.blocks
            for attr in CAPTIONED.get(block.type, ())
            if block.node["attrs"].get(attr)
        )

    @cached_property
    def words(self) -> int:
        return bodies.word_count(self.snapshot.body)

    @cached_property
    def heads(self) -> tuple[BlockText, ...]:
        return tuple(block for block in self.blocks if block.type == "heading" and block.number is not None)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        starts = [*(block.index for block in self.heads), len(self.blocks)]
        parts = [Part(None, self.blocks[: starts[0]])]
        for start, end in pairwise(starts):
            parts.append(Part(self.blocks[start], self.blocks[start + 1 : end]))
        return tuple(parts)

    @cached_property
    def figures(self) -> tuple[Shown, ...]:
        return tuple(self._shown(block) for block in self.blocks if block.type == "figure")

    @cached_property
    def pictures(self) -> tuple[Shown, ...]:
        """The cover and every figure that has its picture."""
        cover = self.snapshot.cover
        shown = [Shown("cover", "", cover, cover.alt, cover.caption, cover.credit)] if cover else []
        return (*shown, *(figure for figure in self.figures if figure.picture))

    def _shown(self, block: BlockText) -> Shown:
        attrs = block.node["attrs"]
        picture = self.snapshot.pictures.get(attrs["image"])
        own = picture or Picture(id=0)
        words = (attrs[name] or getattr(own, name) for name in ("alt", "caption", "credit"))
        return Shown("body", block.id, picture, *words)


def _lines(block: BlockText) -> Iterator[Passage]:
    """The text blocks inside a block; one character parts each from the one before."""
    offset = 0
    for node in _text_nodes(block.node):
        text = bodies.text.inline_text(node.get("content", ()))
        if text:
            yield Passage("body", text, block=block, offset=offset, node=node)
        offset += len(text) + 1


def _text_nodes(node: Json) -> Iterator[Json]:
    if node["type"] in ("paragraph", "heading"):
        yield node
        return
    for child in node.get("content", ()):
        yield from _text_nodes(child)


def shortened(text: str, most: int = 200) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
