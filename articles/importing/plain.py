"""Plain text, as copied from a page, to lines: one for each paragraph."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from itertools import pairwise

from .decode import Tally, refuse_unreadable, tidy
from .markers import is_marker_alone, marker_of
from .model import Line, Span
from .spans import tidied

WIDEST_WRAP = 120
NARROWEST_WRAP = 40
_QUOTED = re.compile(r"(?:>\s?)+(?=\S)")
_MARKDOWN_HEAD = re.compile(r"(#{1,4})\s+(?=[^\s\d#])")
_WORD_CIRCLE = re.compile(r"^o(?:\t| {2,})(?=\S)")
_RULE = re.compile(r"(?:[-_*=~]\s?){3,}|\*\s\*\s\*|[⁂]")
_FRESH = re.compile(
    r"(?:baca|read|simak|lihat|editor|penulis|topik|topic|foto|sumber)\b[^.]{0,12}:", re.IGNORECASE
)
_TERMINAL = (".", "!", "?", ":", '"', "”", ")")


@dataclass(slots=True)
class _Row:
    text: str
    source: int
    indent: int
    gap: bool


def lines_of(text: str, tally: Tally) -> list[Line]:
    """One line for each paragraph; hard-wrapped text is joined, markers are read off."""
    refuse_unreadable(text)
    rows = _join_lone_markers(_unwrap(_rows(tidy(text, tally))))
    return [_line(row) for row in rows]


def _rows(text: str) -> list[_Row]:
    rows, gap = [], True
    for number, raw in enumerate(text.split("\n"), start=1):
        stripped = raw.strip()
        if stripped:
            stripped = _WORD_CIRCLE.sub("◦ ", stripped) if stripped[0] == "o" else stripped
            lead = raw[: len(raw) - len(raw.lstrip())].expandtabs(4)
            rows.append(_Row(" ".join(stripped.split()), number, len(lead), gap))
        gap = not stripped
    return rows


def _unwrap(rows: list[_Row]) -> list[_Row]:
    """Join what a mail program or editor broke at a fixed width."""
    width = max((len(row.text) + row.indent for row in rows), default=0)
    pairs = list(itertools.pairwise(rows))
    broken = [_is_broken(before, after, width) for before, after in pairs]
    evident = sum(
        fits and after.text[0].islower() and not before.text.endswith(_TERMINAL)
        for (before, after), fits in zip(pairs, broken, strict=True)
    )
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP or evident < 2:
        return rows
    parts: list[list[_Row]] = [[row] for row in rows[:1]]
    for row, continues in zip(rows[1:], broken, strict=True):
        if continues:
            parts[-1].append(row)
        else:
            parts.append([row])
    return [
        _Row(" ".join(row.text for row in part), part[0].source, part[0].indent, part[0].gap)
        for part in parts
    ]


def _is_broken(before: _Row, after: _Row, width: int) -> bool:
    """Whether the first word of the next row would not have fitted on this one."""
    if after.gap or marker_of(after.text) or _FRESH.match(after.text) or _RULE.fullmatch(before.text):
        return False
    return before.indent + len(before.text) + 1 + len(after.text.split(" ", 1)[0]) > width


def _join_lone_markers(rows: list[_Row]) -> list[_Row]:
    joined: list[_Row] = []
    _punctuate_numbers(rows)
    for row in rows:
        before = joined[-1] if joined else None
        if before and is_marker_alone(before.text) and not is_marker_alone(row.text):
            before.text = f"{before.text} {row.text}"
        else:
            joined.append(row)
    return joined


def _punctuate_numbers(rows: list[_Row]) -> None:
    """Numbers alone on their lines that count from 1 on are those of heads, printed apart."""
    numbers = [
        row
        for row, after in pairwise(rows)
        if row.text.isdecimal() and len(row.text) <= 2 and not after.text.isdecimal()
    ]
    if len(numbers) > 1 and [int(row.text) for row in numbers] == list(range(1, len(numbers) + 1)):
        for row in numbers:
            row.text += "."


def _line(row: _Row) -> Line:
    line = Line([], source=row.source, gap=row.gap, depth=row.indent)
    text = row.text
    if _RULE.fullmatch(text):
        line.hint = "rule"
    elif found := _QUOTED.match(text):
        line.hint, text = "quote", text[found.end() :]
    elif found := _MARKDOWN_HEAD.match(text):
        line.hint, line.level, text = "heading", len(found[1]), text[found.end() :]
    text, marks = _without_stars(text)
    if line.hint in ("", "heading") and (marked := marker_of(text)):
        line.marker = marked[0]
        text, more = _without_stars(text[marked[1] :])
        marks |= more
    line.spans = tidied([Span(text, marks)])
    return line


def _without_stars(text: str) -> tuple[str, frozenset[str]]:
    """A whole line in bold, as chats and notes write it."""
    sign, inner = text[:2], text[2:-2].strip()
    if sign in ("**", "__") and text.endswith(sign) and inner.strip("*_") and sign not in inner:
        return inner, frozenset({"strong"})
    return text, frozenset()
