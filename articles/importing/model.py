"""What an import finds: plain values, no database, no markup.

``Line`` is one paragraph of the source on its way to a place; ``Block`` is where it ended up.
"""

from __future__ import annotations

from dataclasses import dataclass, field


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


def item_texts(items: list[Item]) -> list[str]:
    """Every item's text in reading order, nested ones after the item that holds them."""
    texts: list[str] = []
    for item in items:
        texts.append("".join(span.text for span in item.spans))
        texts += item_texts(item.items)
    return texts


def row_texts(rows: list[list[list[Span]]]) -> list[str]:
    return [" | ".join("".join(span.text for span in cell) for cell in row) for row in rows]
