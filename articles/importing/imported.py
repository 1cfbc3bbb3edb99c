"""The outcome of an import, as an object, as printed JSON and as a body."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

from .bodies import Json, body_of
from .model import Block, Dateline, Finding, Writer, item_texts, row_texts

_TOLD_AS = {"table": "list", "embed": "paragraph"}


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
        return body_of(self.blocks)


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
