"""A whole text at once: body, HTML, plain text and word count, made side by side.

Rendering a body through its templates takes longer than all the rest of a piece, so the HTML of each
kind of block is rendered once, around marks, and the words are put in their place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from articles.body import build, render_html
from articles.snapshot import Target

from .prose import LISTS, Voice

Json = dict[str, Any]
IDS = [f"block{number:03}" for number in range(80)]
ID, TEXT, MORE, ADDRESS = "idmark", "textmark", "moremark", "/addressmark/"


@dataclass(slots=True)
class Page:
    blocks: list[Json] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    words: int = 0

    def add(self, node: Json, html: str, line: str) -> None:
        self.blocks.append(node)
        self.html.append(html)
        self.lines.append(line)
        self.words += len(line.split())

    @property
    def next_id(self) -> str:
        return IDS[len(self.blocks)]


@dataclass(frozen=True, slots=True)
class Earlier:
    """A piece that a later one may point to."""

    id: int
    headline: str
    url: str


@cache
def _shape(kind: str) -> str:
    """The HTML of a block of this kind with marks for its words, exactly as an edition has it."""
    made = {
        "lead": build.paragraph(TEXT, id=ID),
        "paragraph": build.paragraph(TEXT, id=ID),
        "head": build.heading(TEXT, id=ID),
        "numbered": build.heading(TEXT, number=999, id=ID),
        "quote": build.quote(TEXT, MORE, id=ID),
        "read_also": build.read_also(TEXT, 1, id=ID),
    }[kind]
    target = Target(id=1, headline=TEXT, url=ADDRESS, published=True)
    dateline = MORE if kind == "lead" else ""
    return str(render_html(build.doc(made), pictures={}, targets={1: target}, dateline=dateline))


@cache
def _halves(kind: str, id: str) -> tuple[str, str]:
    before, after = _shape(kind).replace(ID, id).split(TEXT)
    return before, after


def _escaped(text: str) -> str:
    return text.replace('"', "&quot;")  # the lexicon holds no other character that HTML reserves


def compose(voice: Voice, kind: str, *, dateline: str, points: int, earlier: Earlier | None) -> Page:
    """A page of the given kind of work; a listicle gets ``points`` numbered heads."""
    page = Page()
    prose = "thought" if kind == "opinion" else "news"
    _paragraph(page, voice.sentence("lead"), dateline=dateline)
    _paragraph(page, voice.paragraph(prose, 3))
    for number in range(1, (points or 2) + 1):
        _head(page, voice.sentence("head"), number if points else None)
        _paragraph(page, voice.paragraph(prose, 3))
        if number == 1 and earlier is not None:
            _read_also(page, earlier)
        _paragraph(page, f"{voice.sentence('said')} {voice.sentence(prose)}")
    if kind == "narrative":
        by = f"{voice.pick(LISTS['first'])} {voice.pick(LISTS['last'])}"
        _quote(page, voice.sentence("thought"), by)
    _paragraph(page, voice.sentence("close"))
    return page


def _paragraph(page: Page, text: str, dateline: str = "") -> None:
    id = page.next_id
    before, after = _halves("lead" if dateline else "paragraph", id)
    html = f"{before.replace(MORE, dateline)}{_escaped(text)}{after}"
    page.add(
        {"type": "paragraph", "attrs": {"id": id}, "content": [{"type": "text", "text": text}]}, html, text
    )


def _head(page: Page, text: str, number: int | None) -> None:
    id = page.next_id
    before, after = _halves("numbered" if number else "head", id)
    attrs = {"id": id, "level": 2, "number": number}
    html = f"{before.replace('999', str(number))}{_escaped(text)}{after}"
    page.add({"type": "heading", "attrs": attrs, "content": [{"type": "text", "text": text}]}, html, text)


def _quote(page: Page, text: str, by: str) -> None:
    id = page.next_id
    before, after = _halves("quote", id)
    said = {"type": "paragraph", "attrs": {"id": ""}, "content": [{"type": "text", "text": text}]}
    html = f"{before}{_escaped(text)}{after.replace(MORE, by)}"
    page.add(
        {"type": "quote", "attrs": {"id": id, "attribution": by}, "content": [said]}, html, f"{text}\n{by}"
    )


def _read_also(page: Page, earlier: Earlier) -> None:
    id = page.next_id
    before, after = _halves("read_also", id)
    attrs = {"id": id, "article": earlier.id, "title": earlier.headline}
    page.blocks.append({"type": "read_also", "attrs": attrs})
    page.html.append(f"{before.replace(ADDRESS, earlier.url)}{_escaped(earlier.headline)}{after}")
