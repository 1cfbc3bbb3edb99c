"""Lines with their roles to blocks: lists from items, quotes from quoted lines, the rest one for one."""

from __future__ import annotations

import re

from .model import Block, Item, Line, Span
from .names import is_person, words
from .page import Page, with_marker
from .spans import plain, tidied

_ATTRIBUTION = re.compile(r"[-–—~]{1,2}\s*(?P<name>[^\W\d_].{1,120})")
DEEPEST_LIST = 6
_OPENERS, _CLOSERS = '"“‟„«', '"”»'


def make_blocks(page: Page) -> list[Block]:
    blocks: list[Block] = []
    lines = [line for line in page.lines if line.role not in ("dropped", "taken")]
    at = 0
    while at < len(lines):
        line = lines[at]
        run = _run(lines, at)
        if line.block:
            blocks.append(line.block)
        elif line.role == "heading":
            blocks.append(_heading(line))
        elif line.hint == "table":
            blocks.append(Block("table", source=line.source, rows=line.rows))
        elif line.hint == "rule":
            blocks.append(Block("divider", source=line.source))
        elif line.hint == "quote":
            blocks.append(_quote(run))
        elif attribution := _attribution_of(blocks, line):
            blocks[-1] = Block("quote", blocks[-1].spans, blocks[-1].source, attribution=attribution)
        elif line.marker:
            blocks.append(_list(run))
        else:
            blocks.append(Block("paragraph", line.spans, line.source))
        at += len(run)
    return [block for block in blocks if block.type != "paragraph" or block.text.strip()]


def _heading(line: Line) -> Block:
    """A head is bold by itself; what the writer did to make it look like one goes."""
    spans = tidied(Span(span.text, span.marks - {"strong"}, span.href) for span in line.spans)
    return Block("heading", spans, line.source, number=line.number, level=3 if line.level > 2 else 2)


def _run(lines: list[Line], at: int) -> list[Line]:
    """The lines from here that make one block: a list's items, a quote's paragraphs."""
    first = lines[at]
    end = at + 1
    if first.block or first.role:
        return [first]
    if first.hint == "quote":
        while end < len(lines) and not lines[end].role and lines[end].hint == "quote":
            end += 1
    elif first.marker and not first.hint:
        last = {(first.depth, _kind(first)): first}
        while end < len(lines) and _continues_list(first, last, lines[end]):
            last[lines[end].depth, _kind(lines[end])] = lines[end]
            end += 1
    return lines[at:end]


def _continues_list(first: Line, last: dict[tuple[int, str], Line], line: Line) -> bool:
    """Whether a line is one item more: nested, or the next of its kind at its depth."""
    if line.role or line.hint or line.marker is None:
        return False
    if line.depth > first.depth:
        return True
    before = last.get((line.depth, _kind(line)))
    if before is None or before.marker is None:
        return False
    return line.marker.number is None or line.marker.number == (before.marker.number or 0) + 1


def _kind(line: Line) -> str:
    marker = line.marker
    if marker is None or marker.number is None:
        return "bullet"
    return "letter" if marker.letter else "number"


def _list(run: list[Line]) -> Block:
    ordered, start = _numbering(run[0])
    return Block("list", source=run[0].source, items=_items(run), ordered=ordered, start=start)


def _items(run: list[Line], level: int = 1) -> list[Item]:
    """Items with those nested in them; deeper ones, or another kind of marker, belong to the item before."""
    items: list[Item] = []
    at = 0
    while at < len(run):
        end = at + 1
        while level < DEEPEST_LIST and end < len(run) and _is_nested(run[0], run[end]):
            end += 1
        item = Item(run[at].spans)
        if nested := run[at + 1 : end]:
            item.items = _items(nested, level + 1)
            item.ordered, item.start = _numbering(nested[0])
        items.append(item)
        at = end
    return items


def _is_nested(first: Line, line: Line) -> bool:
    return line.depth > first.depth or _kind(line) != _kind(first)


def _numbering(line: Line) -> tuple[bool, int]:
    """Whether a list that begins with this line is numbered, and from where."""
    number = line.marker.number if line.marker else None
    return (number is not None, number if number is not None else 1)


def _quote(run: list[Line]) -> Block:
    """Quoted lines; the last may say who spoke."""
    attribution = ""
    if len(run) > 1 and (found := _ATTRIBUTION.fullmatch(run[-1].text)):
        attribution, run = found["name"], run[:-1]
    spans: list[Span] = []
    for line in run:
        spans += [*plain("\n" if spans else ""), *_spoken(line)]
    return Block("quote", tidied(spans), run[0].source, attribution=attribution)


def _spoken(line: Line) -> list[Span]:
    return [*plain(f"{line.marker.sign} "), *line.spans] if line.marker else line.spans


def _attribution_of(blocks: list[Block], line: Line) -> str:
    """A line "— Name" under a paragraph that is one quotation from first to last character."""
    if not blocks or blocks[-1].type != "paragraph" or len(line.text) > 120:
        return ""
    quoted = blocks[-1].text.strip()
    if not (quoted[:1] in _OPENERS and quoted.rstrip(".,")[-1:] in _CLOSERS and words(quoted) >= 3):
        return ""
    found = _ATTRIBUTION.fullmatch(with_marker(line))
    return found["name"] if found and is_person(found["name"].split(",")[0], least=1) else ""
