"""Read-also lines: "Baca Juga: …", the title on the same line, on the next, or glued to a paragraph's end."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from .furniture import is_furniture
from .model import Block, Line
from .names import ends_sentence, is_prose, words
from .page import Page, where
from .spans import cut

LONGEST_TITLE = 300
_LABEL = re.compile(
    r"[>»\-–—\s\[(]{0,4}(?P<label>(?:baca|simak|lihat|tonton)\s?(?:juga|pula|selengkapnya)|read\s?(?:also|more|too)|"
    r"see also|also read|artikel terkait|berita terkait|pilihan editor)\s?(?P<colon>[:：]|[-–—](?=\s))?"
    r"\s*(?P<title>\S.*)?",
    re.IGNORECASE | re.DOTALL,
)
_INSIDE = re.compile(r"(?<=[.!?\"”’)\]])\s*(?=[\[(]?(?:(?:Baca|Simak) [Jj]uga|BACA JUGA|Read [Aa]lso)\s?:)")


def split_read_also(line: Line) -> list[Line]:
    """A label behind a paragraph's last sentence begins a line of its own."""
    if line.hint in ("table", "picture") or line.marker:
        return [line]
    parts, start = [], 0
    for found in _INSIDE.finditer(line.text):
        if found.start() > 0:
            parts.append((start, found.start()))
            start = found.end()
    if not parts:
        return [line]
    made = [
        Line(cut(line.spans, begin, end), source=line.source, hint=line.hint, gap=line.gap)
        for begin, end in parts
    ]
    return [*made, Line(cut(line.spans, start), source=line.source)]


def read_read_alsos(page: Page) -> None:
    for index, line in enumerate(page.lines):
        found = None if line.role or len(line.text) > LONGEST_TITLE + 30 else _LABEL.fullmatch(line.text)
        if not found or line.hint in ("picture", "table"):
            continue
        if found["title"]:
            if found["colon"] or _is_title(found):
                _make(page, line, found["title"], found.start("title"), found["label"])
        elif found["colon"] or found["label"].casefold().startswith(("baca", "read", "simak")):
            _read_titles_below(page, index, found["label"])


def _is_title(found: re.Match[str]) -> bool:
    """Without a colon the same words may begin a sentence; a title begins large and has no full stop."""
    title, label = found["title"], found["label"]
    begins = title[0].isupper() or title[0].isdigit() or title[0] in "\"“‘'"
    two_words = label.casefold().split()[-1] in ("juga", "also", "pula")
    return begins and two_words and words(title) >= 3 and not title.rstrip("\"”’' ").endswith(".")


def _make(page: Page, line: Line, title: str, start: int, label: str) -> None:
    end = start + len(title.rstrip())
    if title.rstrip().endswith((")", "]")) and line.text.lstrip()[0] in "([":
        end -= 1
    spans = cut(line.spans, start, end)
    links = [span.href for span in spans if span.href] or [span.href for span in line.spans if span.href]
    line.role, line.block = (
        "read_also",
        Block("read_also", spans, source=line.source, url=links[0] if links else ""),
    )
    text = line.block.text
    page.labels.append(label)
    if links:
        message = _("Read-also “%(title)s” led to %(url)s; choose the article it means here.")
        page.find("read_also_elsewhere", message % {"title": text, "url": links[0]}, where(line))
    else:
        message = _("Read-also “%(title)s” came without an address; choose the article it means.")
        page.find("read_also_without_address", message % {"title": text}, where(line))


def _read_titles_below(page: Page, index: int, label: str) -> None:
    """A label alone: the next line is the title, and as many more as carry bullets."""
    below: list[Line] = []
    for line in page.lines[index + 1 : index + 7]:
        if line.role == "dropped" or is_furniture(line.text):
            continue
        numbered = line.marker and line.marker.number is not None
        if line.role or numbered or not _may_be_title(line) or (below and not line.marker):
            break
        below.append(line)
        if not line.marker:
            break
    if not below:
        page.find(
            "unplaced", _("“%(label)s” has no title after it.") % {"label": label}, where(page.lines[index])
        )
        return
    page.take(page.lines[index], label)
    for line in below:
        _make(page, line, line.text, 0, label)


def _may_be_title(line: Line) -> bool:
    linked = any(span.href for span in line.spans)
    short = words(line.text) <= 30 and len(line.text) <= LONGEST_TITLE
    return (
        short
        and line.hint not in ("picture", "table", "rule")
        and (
            linked
            or not is_prose(line.text)
            or not ends_sentence(line.text)
            or line.text.endswith(("!", "?"))
        )
    )
