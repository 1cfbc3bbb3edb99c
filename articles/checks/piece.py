"""A snapshot laid out for the checks: its texts as passages, its pictures, its numbered sections.

Made once for all checks, so that no check walks the body again.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from .. import body as bodies
from ..body import BlockText
from ..snapshot import Picture, Snapshot
from .finding import Finding, Fix, shortened
from .passage import Passage, lines

FIELDS = (
    ("headline", "headline"),
    ("excerpt", "excerpt"),
    ("dateline", "dateline_place"),
    ("dateline", "dateline_outlet"),
)
CAPTIONED = {"figure": ("caption", "credit", "alt"), "read_also": ("title",), "quote": ("attribution",)}


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
        return tuple(passage for block in self.blocks for passage in lines(block))

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
