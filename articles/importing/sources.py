"""The doors: which reader a paste or a file goes to."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from . import docx, html, plain
from .decode import MAX_BYTES, MAX_LINES, Tally, decode
from .errors import ImportRefused
from .imported import Imported
from .layout import read_page
from .model import Line

_MARKUP = re.compile(
    r"\s*<(?:!doctype html|html|head|body|meta|article|main|div|p|h[1-6]|b|span|table|ul|ol)\b[^>]*>",
    re.IGNORECASE,
)


def import_text(text: str) -> Imported:
    """Plain text as copied from a page."""
    tally = Tally()
    return _read(plain.lines_of(text, tally), tally)


def import_html(markup: str) -> Imported:
    """A page, or what a browser puts on the clipboard from a page, from Google Docs or from Word."""
    tally = Tally()
    return _read(html.lines_of(markup, tally), tally)


def import_docx(data: bytes) -> Imported:
    """A Word document."""
    tally = Tally()
    return _read(docx.lines_of(data, tally), tally)


def import_any(data: bytes, name: str) -> Imported:
    """A file: what it is shows in its first bytes, then in its name."""
    if len(data) > MAX_BYTES:
        raise ImportRefused(
            _("This file is too large: at most %(most)d megabytes are taken.")
            % {"most": MAX_BYTES // 1_000_000}
        )
    if not data.strip():
        raise ImportRefused(_("This file is empty."))
    if data.startswith(b"PK\x03\x04"):
        return import_docx(data)
    text = decode(data)
    if name.casefold().endswith((".html", ".htm", ".xhtml")) or _MARKUP.match(text):
        return import_html(text)
    return import_text(text)


def _read(lines: list[Line], tally: Tally) -> Imported:
    if not any(line.text.strip() or line.rows or line.hint == "picture" for line in lines):
        raise ImportRefused(_("There is no text in it."))
    if len(lines) > MAX_LINES:
        raise ImportRefused(
            _("This text has too many paragraphs for one piece: %(count)d, at most %(most)d are taken.")
            % {"count": len(lines), "most": MAX_LINES}
        )
    return read_page(lines, tally)
