"""DOCX to lines: one part of the archive at a time, each bounded; no entity and no address is followed."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from lxml import etree

from .decode import Tally, refuse_unreadable, tidy
from .errors import ImportRefused
from .markers import marker_of
from .model import Line, Marker, Span
from .spans import cut, split_lines, text_of, tidied

MAX_PART = 20_000_000
MAX_PARTS = 5_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MARKS = {"b": "strong", "i": "em", "strike": "strike", "dstrike": "strike"}
_OFF = ("0", "false", "off")
_HINTS = {
    "title": "headline",
    "subtitle": "excerpt",
    "caption": "caption",
    "quote": "quote",
    "intense quote": "quote",
}


@dataclass(slots=True)
class _Document:
    """What paragraphs refer to: style names, list formats, addresses; and how far each list has counted."""

    styles: dict[str, str] = field(default_factory=dict)
    style_lists: dict[str, tuple[str, int]] = field(default_factory=dict)
    formats: dict[tuple[str, int], tuple[str, int]] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    counts: dict[tuple[str, int], int] = field(default_factory=dict)


def lines_of(data: bytes, tally: Tally) -> list[Line]:
    """One line for each paragraph, list item, picture or table."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = _part(archive, "word/document.xml")
            document = _read_references(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
        raise ImportRefused(_("This DOCX file is damaged or locked.")) from None
    if body is None:
        raise ImportRefused(_("This is not a DOCX file: it holds no document."))
    lines = _lines(document, body, tally)
    for position, line in enumerate(lines, start=1):
        line.source = position
    refuse_unreadable("".join(line.text for line in lines))
    return lines


def _part(archive: zipfile.ZipFile, name: str) -> etree._Element | None:
    """One part as a tree; its size is what comes out of the archive, never what the archive claims."""
    if len(archive.namelist()) > MAX_PARTS:
        raise ImportRefused(_("This DOCX file holds too many parts."))
    if name not in archive.namelist():
        return None
    with archive.open(name) as stream:
        xml = stream.read(MAX_PART + 1)
    if len(xml) > MAX_PART:
        raise ImportRefused(_("This DOCX file is too large once unpacked."))
    if b"<!DOCTYPE" in xml[:2000] or b"<!ENTITY" in xml:
        raise ImportRefused(_("This DOCX file is damaged or locked."))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError:
        raise ImportRefused(_("This DOCX file is damaged or locked.")) from None


def _read_references(archive: zipfile.ZipFile) -> _Document:
    document = _Document()
    styles = _part(archive, "word/styles.xml")
    for style in styles.iter(f"{_W}style") if styles is not None else ():
        name = style.find(f"{_W}name")
        style_id = style.get(f"{_W}styleId", "")
        document.styles[style_id] = _value(name).casefold()
        if numbering := _numbering(style):
            document.style_lists[style_id] = numbering
    _read_lists(document, _part(archive, "word/numbering.xml"))
    relations = _part(archive, "word/_rels/document.xml.rels")
    for relation in relations if relations is not None else ():
        document.links[relation.get("Id", "")] = relation.get("Target", "")
    return document


def _read_lists(document: _Document, numbering: etree._Element | None) -> None:
    if numbering is None:
        return
    abstract = {found.get(f"{_W}abstractNumId", ""): found for found in numbering.iter(f"{_W}abstractNum")}
    for num in numbering.iter(f"{_W}num"):
        definition = abstract.get(_value(num.find(f"{_W}abstractNumId")))
        for level in definition.iter(f"{_W}lvl") if definition is not None else ():
            key = (num.get(f"{_W}numId", ""), _whole(level.get(f"{_W}ilvl")))
            kind, start = _value(level.find(f"{_W}numFmt")), _value(level.find(f"{_W}start"))
            document.formats[key] = (kind, _whole(start, 1))


def _lines(document: _Document, holder: etree._Element, tally: Tally) -> list[Line]:
    lines: list[Line] = []
    for element in _blocks(holder):
        if element.tag == f"{_W}tbl":
            lines += _table(document, element, tally)
        else:
            lines += _paragraph(document, element, tally)
    return lines


def _blocks(body: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables in reading order; those inside a table belong to it."""
    stack = list(reversed(body))
    while stack:
        element = stack.pop()
        if element.tag in (f"{_W}p", f"{_W}tbl"):
            yield element
        elif isinstance(element.tag, str) and element.tag not in (_FALLBACK, f"{_W}sectPr", f"{_W}del"):
            stack += reversed(element)


def _paragraph(document: _Document, paragraph: etree._Element, tally: Tally) -> list[Line]:
    properties = paragraph.find(f"{_W}pPr")
    style_id = _value(properties.find(f"{_W}pStyle")) if properties is not None else ""
    hint, level = _hint(document.styles.get(style_id, style_id.casefold()))
    spans, pictures, boxes = _content(document, paragraph, tally)
    lines = [Line([Span(alt)] if alt else [], hint="picture") for alt in pictures]
    marker, depth = _marker(document, properties, style_id) if text_of(spans).strip() else (None, 0)
    for part in split_lines(spans):
        if marker is None and hint in ("", "heading") and (found := marker_of(text_of(part))):
            marker, part = found[0], cut(part, found[1])
        lines.append(Line(part, hint=hint, level=level, marker=marker, depth=depth))
        marker = None
    for box in boxes:
        lines += _paragraph(document, box, tally)
    return lines


def _hint(style: str) -> tuple[str, int]:
    kind, _space, number = style.rpartition(" ")
    if kind == "heading" or (style.startswith(("heading", "judul")) and style[-1:].isdigit()):
        level = _whole(number[-1:], 1)
        return "heading", max(level, 1)
    return _HINTS.get(style, ""), 0


def _content(
    document: _Document, paragraph: etree._Element, tally: Tally
) -> tuple[list[Span], list[str], list[etree._Element]]:
    """The text of a paragraph, the alternative texts of its pictures and the paragraphs of its text boxes."""
    spans: list[Span] = []
    pictures: list[str] = []
    boxes: list[etree._Element] = []
    stack: list[tuple[etree._Element, frozenset[str], str]] = [
        (child, frozenset(), "") for child in reversed(paragraph)
    ]
    while stack:
        element, marks, href = stack.pop()
        tag = str(element.tag).removeprefix(_W)
        if tag == "t":
            spans.append(Span(tidy(element.text or "", tally), marks, href))
        elif tag in ("tab", "br", "cr", "noBreakHyphen"):
            spans.append(Span({"tab": " ", "noBreakHyphen": "-"}.get(tag, "\n"), marks, href))
        elif element.tag == _PICTURE:
            pictures.append(" ".join(tidy(element.get("descr", ""), tally).split()))
        elif tag == "p":
            boxes.append(element)
        elif tag in ("del", "moveFrom", "instrText", "pPr", "rPr") or element.tag == _FALLBACK:
            continue
        else:
            if tag == "r":
                marks = _run_marks(element)
            elif tag == "hyperlink":
                href = document.links.get(element.get(f"{_R}id", ""), "")
            stack += [(child, marks, href) for child in reversed(element) if isinstance(child.tag, str)]
    return spans, pictures, boxes


def _run_marks(run: etree._Element) -> frozenset[str]:
    properties = run.find(f"{_W}rPr")
    if properties is None:
        return frozenset()
    marks = {
        mark
        for name, mark in _MARKS.items()
        if (found := properties.find(f"{_W}{name}")) is not None and found.get(f"{_W}val") not in _OFF
    }
    raised = _value(properties.find(f"{_W}vertAlign"))
    return frozenset(marks | {"superscript": {"sup"}, "subscript": {"sub"}}.get(raised, set()))


def _marker(
    document: _Document, properties: etree._Element | None, style_id: str
) -> tuple[Marker | None, int]:
    """The number or bullet Word would print, counted as Word counts: a deeper level begins anew."""
    key = (_numbering(properties) if properties is not None else None) or document.style_lists.get(style_id)
    if key is None or key[0] in ("", "0"):
        return None, 0
    kind, start = document.formats.get(key, ("bullet", 1))
    if kind in ("bullet", "none", ""):
        return Marker("•"), key[1]
    number = document.counts.get(key, start - 1) + 1
    document.counts[key] = number
    for deeper in range(key[1] + 1, 9):
        document.counts.pop((key[0], deeper), None)
    return Marker(f"{number}.", number, letter="Letter" in kind), key[1]


def _numbering(holder: etree._Element) -> tuple[str, int] | None:
    found = next(holder.iter(f"{_W}numPr"), None)
    if found is None:
        return None
    return _value(found.find(f"{_W}numId")), min(_whole(_value(found.find(f"{_W}ilvl"))), 8)


def _table(document: _Document, table: etree._Element, tally: Tally) -> list[Line]:
    """A table of data; one with a single column only frames its paragraphs."""
    rows = [list(row.iterchildren(f"{_W}tc")) for row in table.iterchildren(f"{_W}tr")]
    if max(map(len, rows), default=0) < 2:
        return [line for row in rows for cell in row for line in _lines(document, cell, tally)]
    made = [[_cell(_lines(document, cell, tally)) for cell in row] for row in rows if row]
    text = "\n".join(" | ".join(map(text_of, row)) for row in made)
    return [Line([Span(text)], hint="table", rows=made)]


def _cell(lines: list[Line]) -> list[Span]:
    spans: list[Span] = []
    for line in lines:
        mark = [Span(f"{line.marker.sign} ")] if line.marker else []
        spans += [*([Span("\n")] if spans else []), *mark, *line.spans]
    return tidied(spans)


def _value(element: etree._Element | None) -> str:
    return element.get(f"{_W}val", "") if element is not None else ""


def _whole(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= 3 else otherwise
