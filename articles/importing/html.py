"""HTML to lines: what a browser puts on the clipboard from a page, from Google Docs or from Word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import lxml.html
import nh3
from django.utils.translation import gettext as _
from lxml import etree

from .decode import MAX_MARKUP, Tally, refuse_unreadable, tidy
from .errors import ImportRefused
from .markers import marker_of
from .model import Line, Marker, Span
from .spans import cut, split_lines, text_of, tidied
from .vocabulary import phrases

DEEPEST = 200
BLOCKS = phrases("html_blocks")
_ATTRIBUTES = {
    "*": {"style", "class"},
    "a": {"href"},
    "img": {"src", "alt"},
    "iframe": {"src"},
    "ol": {"start"},
    "li": {"value"},
}
_MARKS = {
    **dict.fromkeys(("b", "strong"), "strong"),
    **dict.fromkeys(("i", "em", "cite"), "em"),
    **dict.fromkeys(("s", "strike", "del"), "strike"),
    "sub": "sub",
    "sup": "sup",
}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CAPTION_CLASS = re.compile(r"caption|credit|keterangan|photo-?desc|img-?desc|sumber", re.IGNORECASE)
_WORD_HEADING = re.compile(r"MsoHeading(\d)|Mso(Title|Subtitle)", re.IGNORECASE)
_WORD_LEVEL = re.compile(r"mso-list:\s*\S+\s+level(\d)")
_WORD_MARKER = re.compile(r"mso-list:\s*ignore")
_WEIGHT = re.compile(r"font-weight:\s*(bold|bolder|[1-9]00|normal|lighter)")
_STYLE = re.compile(r"font-style:\s*(italic|oblique|normal)")
_LINE_THROUGH = re.compile(r"text-decoration[\w-]*:\s*[^;]*line-through")
_VERTICAL = re.compile(r"vertical-align:\s*(sub|super)")
_HIDDEN = re.compile(r"display:\s*none|visibility:\s*hidden|mso-hide:\s*all")


def lines_of(markup: str, tally: Tally) -> list[Line]:
    """One line for each block, list item or picture, with its marks and links."""
    refuse_unreadable(markup, MAX_MARKUP)
    root = _parse(markup)
    if any(depth > DEEPEST for depth in _depths(root)):
        raise ImportRefused(_("This HTML is nested too deeply to be a text."))
    # nh3's cost grows with the square of the nesting, so it reads what lxml has bounded.
    bounded = lxml.html.tostring(root, encoding="unicode")
    clean = nh3.clean(
        bounded,
        tags=BLOCKS | phrases("html_inline"),
        attributes=_ATTRIBUTES,
        clean_content_tags={"script", "style", "title", "head"},
        link_rel=None,
        url_schemes={"http", "https", "mailto"},
    )
    walk = _Walk(tally)
    walk.enter(_parse(clean))
    walk.flush()
    refuse_unreadable("".join(line.text for line in walk.lines))
    return walk.lines


def _parse(markup: str) -> lxml.html.HtmlElement:
    try:
        # An encoding given in the markup is of no use for text, and refused by lxml.
        return lxml.html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", markup))
    except etree.ParserError:
        raise ImportRefused(_("There is no text in it.")) from None


def _depths(root: lxml.html.HtmlElement) -> Iterator[int]:
    depth = 0
    for event, _element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        yield depth


@dataclass(slots=True)
class _Walk:
    """Collects text until a block begins or ends, then makes a line of it."""

    tally: Tally
    lines: list[Line] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    hint: str = ""
    level: int = 0
    marker: Marker | None = None
    depth: int = 0
    numbers: list[int | None] = field(default_factory=list)

    def flush(self) -> None:
        for spans in split_lines(self.spans):
            self.lines.append(self._line(spans))
            self.marker = None
        self.spans = []

    def _line(self, spans: list[Span]) -> Line:
        marker = self.marker
        # Word and old pages print markers as text.
        if marker is None and self.hint in ("", "heading") and (found := marker_of(text_of(spans))):
            marker, spans = found[0], cut(spans, found[1])
        return Line(spans, len(self.lines) + 1, self.hint, self.level, marker, self.depth)

    def enter(
        self, element: lxml.html.HtmlElement, marks: frozenset[str] = frozenset(), href: str = ""
    ) -> None:
        """Depth is bounded before, so plain recursion is safe."""
        tag, style = str(element.tag), element.get("style", "").casefold()
        if not isinstance(element.tag, str) or _HIDDEN.search(style):
            self._text(element.tail, marks, href)
            return
        if _WORD_MARKER.search(style):
            self.spans.append(Span(" ".join(tidy(element.text_content(), Tally()).split()) + " "))
            self._text(element.tail, marks, href)
            return
        if tag in BLOCKS:
            self._enter_block(element, tag, marks, href)
        elif tag == "br":
            self.spans.append(Span("\n"))
        elif tag == "iframe":
            self.spans.append(Span("\n" + tidy(element.get("src", ""), self.tally) + "\n"))
        elif tag == "img":
            self._enter_picture(element)
        else:
            inner = _marks_of(tag, style, marks)
            self._children(element, inner, element.get("href", href) if tag == "a" else href)
        self._text(element.tail, marks, href)

    def _children(self, element: lxml.html.HtmlElement, marks: frozenset[str], href: str) -> None:
        self._text(element.text, marks, href)
        for child in element:
            self.enter(child, marks, href)

    def _text(self, text: str | None, marks: frozenset[str], href: str) -> None:
        if text:
            text = re.sub(r"\s+", " ", tidy(text, self.tally))
            self.spans.append(Span(text, marks, href))

    def _enter_block(
        self, element: lxml.html.HtmlElement, tag: str, marks: frozenset[str], href: str
    ) -> None:
        self.flush()
        if tag == "table" and (rows := self._rows(element)):
            self.lines.append(
                Line([Span("\n".join(map(_row_text, rows)))], len(self.lines) + 1, "table", rows=rows)
            )
            return
        if tag == "hr":
            self.lines.append(Line([Span("---")], len(self.lines) + 1, "rule"))
            return
        kept = (self.hint, self.level, self.marker, self.depth)
        self._begin(element, tag)
        # A heading is bold by itself.
        style = "" if tag in _HEADINGS else element.get("style", "").casefold()
        self._children(element, _marks_of("", style, marks), href)
        self.flush()
        if tag in ("ul", "ol"):
            self.numbers.pop()
        self.hint, self.level, self.marker, self.depth = kept
        if tag in _HEADINGS and kept[2]:
            self.marker = None

    def _begin(self, element: lxml.html.HtmlElement, tag: str) -> None:
        named = element.get("class", "")
        if level := _HEADINGS.get(tag):
            self.hint, self.level = ("headline", 1) if level == 1 else ("heading", level)
        elif word := _WORD_HEADING.search(named):
            kind = (word[2] or "").casefold()
            self.hint = {"title": "headline", "subtitle": "excerpt"}.get(kind, "heading")
            self.level = int(word[1] or 1)
        elif tag == "blockquote":
            self.hint = "quote"
        elif tag in ("figcaption", "caption") or (tag in ("p", "div") and _CAPTION_CLASS.search(named)):
            self.hint = "caption"
        elif tag in ("ul", "ol"):
            self.numbers.append(_number(element.get("start"), 1) if tag == "ol" else None)
            self.depth = len(self.numbers) - 1
        elif tag == "li" and self.hint != "quote":
            self.marker = self._next_marker(element)
        if found := _WORD_LEVEL.search(element.get("style", "")):
            self.depth = int(found[1]) - 1

    def _next_marker(self, element: lxml.html.HtmlElement) -> Marker:
        number = self.numbers[-1] if self.numbers else None
        if number is None:
            return Marker("•")
        number = _number(element.get("value"), number)
        self.numbers[-1] = number + 1
        return Marker(f"{number}.", number)

    def _enter_picture(self, element: lxml.html.HtmlElement) -> None:
        alt = " ".join(tidy(element.get("alt", ""), self.tally).split())
        source = element.get("src", "")
        if (not alt and not source) or source.startswith("data:image/gif"):
            return  # a tracking dot or a spacer
        pending, self.spans = self.spans, []
        if text_of(pending).strip():
            self.spans = pending
            self.flush()
        self.lines.append(Line([Span(alt)] if alt else [], len(self.lines) + 1, "picture"))

    def _rows(self, table: lxml.html.HtmlElement) -> list[list[list[Span]]]:
        """The cells of a table of data; one that only lays a page out (one column, pictures) has none."""
        found = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
        if (
            max((len(row) for row in found), default=0) < 2
            or next(table.iterdescendants("table", "img", "h2"), None) is not None
        ):
            return []
        rows = []
        for row in found:
            cells = []
            for cell in row.iterchildren("td", "th"):
                inner = _Walk(self.tally)
                inner._children(cell, frozenset(), "")
                inner.flush()
                cells.append(_one_cell(inner.lines))
            if cells:
                rows.append(cells)
        return rows


def _marks_of(tag: str, style: str, marks: frozenset[str]) -> frozenset[str]:
    """Style wins over the tag: Google Docs says bold and italic by style alone."""
    made = set(marks)
    if tag in _MARKS:
        made.add(_MARKS[tag])
    if found := _WEIGHT.search(style):
        heavy = found[1] in ("bold", "bolder") or found[1][0] in "6789"
        made = made | {"strong"} if heavy else made - {"strong"}
    if found := _STYLE.search(style):
        made = made - {"em"} if found[1] == "normal" else made | {"em"}
    if _LINE_THROUGH.search(style):
        made.add("strike")
    if found := _VERTICAL.search(style):
        made.add("sub" if found[1] == "sub" else "sup")
    return frozenset(made - {"sub"} if {"sub", "sup"} <= made else made)


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,3}", text) else otherwise


def _one_cell(lines: list[Line]) -> list[Span]:
    spans: list[Span] = []
    for line in lines:
        mark = [Span(f"{line.marker.sign} ")] if line.marker else []
        spans += [*([Span("\n")] if spans else []), *mark, *line.spans]
    return tidied(spans)


def _row_text(row: list[list[Span]]) -> str:
    return " | ".join(map(text_of, row))
