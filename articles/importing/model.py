"""What an import finds: plain values, no database, no markup.

``Line`` is one paragraph of the source on its way to a place; ``Block`` is where it ended up.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

Json = dict[str, Any]
_TOLD_AS = {"table": "list", "embed": "paragraph"}


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text with the names of its marks; ``href`` when it is a link."""

    text: str
    marks: frozenset[str] = frozenset()
    href: str = ""


@dataclass(frozen=True, slots=True)
class Marker:
    """What stood before a list item or a numbered head; ``number`` is None for a bullet."""

    sign: str
    number: int | None = None
    letter: bool = False


@dataclass(slots=True)
class Item:
    """One item of a list, with the items nested in it."""

    spans: list[Span]
    items: list[Item] = field(default_factory=list)
    ordered: bool = False
    start: int = 1


@dataclass(slots=True)
class Block:
    """A block of the body; which fields matter depends on ``type``.

    Types: paragraph, heading, figure, read_also, list, quote, table, embed, divider.
    """

    type: str
    spans: list[Span] = field(default_factory=list)
    source: int = 0
    number: int | None = None
    level: int = 2
    caption: str = ""
    credit: str = ""
    alt: str = ""
    url: str = ""
    attribution: str = ""
    items: list[Item] = field(default_factory=list)
    ordered: bool = False
    start: int = 1
    rows: list[list[list[Span]]] = field(default_factory=list)

    @property
    def text(self) -> str:
        if self.type == "figure":
            return "\n".join(dict.fromkeys(filter(None, (self.caption, self.alt))))
        if self.type == "list":
            return "\n".join(item_texts(self.items))
        if self.type == "table":
            return "\n".join(row_texts(self.rows))
        return "".join(span.text for span in self.spans)


@dataclass(slots=True, eq=False)
class Line:
    """One paragraph of the source. ``hint`` is what markup said it is; ``role`` what it turned out to be.

    Hints: headline, excerpt, heading, picture, caption, quote, table, rule. ``gap`` tells of a blank line
    before it, ``depth`` of its indentation.
    """

    spans: list[Span]
    source: int = 0
    hint: str = ""
    level: int = 0
    marker: Marker | None = None
    depth: int = 0
    gap: bool = True
    rows: list[list[list[Span]]] = field(default_factory=list)
    role: str = ""
    block: Block | None = None

    @property
    def number(self) -> int | None:
        """The number it stands under, which a bullet or a letter has not."""
        return None if self.marker is None or self.marker.letter else self.marker.number

    @property
    def text(self) -> str:
        return self.spans[0].text if len(self.spans) == 1 else "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Dateline:
    place: str
    outlet: str


@dataclass(slots=True)
class Writer:
    name: str
    badge: str = ""
    bio: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person should look at; ``where`` is a locator such as "heading 2", "line 14", "lead"."""

    code: str
    message: str
    where: str = ""


@dataclass(slots=True)
class Imported:
    """A piece as far as it could be read, and what a person should look at."""

    headline: str = ""
    excerpt: str = ""
    dateline: Dateline | None = None
    dates: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    writer: Writer | None = None
    editor: str | None = None
    topics: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def as_json(self) -> Json:
        """The object that ``import_article --dry-run --json`` prints."""
        return {
            "headline": self.headline,
            "excerpt": self.excerpt,
            "dateline": asdict(self.dateline) if self.dateline else None,
            "dates": self.dates,
            "blocks": [_block_json(block) for block in self.blocks if block.type != "divider"],
            "writer": asdict(self.writer) if self.writer else None,
            "editor": self.editor,
            "topics": self.topics,
            "findings": [asdict(finding) for finding in self.findings],
        }

    def body(self) -> Json:
        """The blocks as a body that ``articles.body.validate`` takes."""
        from .bodies import body_of

        return body_of(self.blocks)


def item_texts(items: list[Item]) -> list[str]:
    """Every item's text in reading order, nested ones after the item that holds them."""
    texts: list[str] = []
    for item in items:
        texts.append("".join(span.text for span in item.spans))
        texts += item_texts(item.items)
    return texts


def row_texts(rows: list[list[list[Span]]]) -> list[str]:
    return [" | ".join("".join(span.text for span in cell) for cell in row) for row in rows]


def _block_json(block: Block) -> Json:
    """The printed object knows fewer types than a body: a table is a list of its rows there."""
    shown: Json = {"type": _TOLD_AS.get(block.type, block.type), "text": block.text}
    if block.attribution:
        shown["text"] = f"{block.text}\n— {block.attribution}"
    if block.type == "heading":
        shown["number"] = block.number
    elif block.type == "figure":
        shown |= {"caption": block.caption, "credit": block.credit}
    elif block.type in ("list", "table"):
        shown["items"] = item_texts(block.items) if block.type == "list" else row_texts(block.rows)
    return shown
