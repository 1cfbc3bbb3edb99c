"""What stands before a list item or a numbered head: "1. ", "#1 ", "2) ", "•", "a. "."""

from __future__ import annotations

import re

from .model import Marker

_BULLET = re.compile(r"[•●◦▪▫‣⁃∙■□➢➤✓✔]\s*(?=[^\s•●])|[*·○–-]\s+(?=\S)")
_NUMBER = re.compile(
    r"#\s?(\d{1,3})(?:\s?[.):]\s*|\s+)(?=\S)"
    r"|\((\d{1,2})\)\s+(?=\S)"
    r"|(\d{1,3})\s?[.)](?:\s+(?=\S)|(?=[^\W\d_]|[\"'“‘«(]))"
)
_LETTER = re.compile(r"([a-z])[.)]\s+(?=\S)")
_ALONE = re.compile(r"(?:[•●◦▪▫‣⁃∙■□*·○–-]|#\s?\d{1,3}[.)]?|\d{1,2}\s?[.)])")


def marker_of(text: str) -> tuple[Marker, int] | None:
    """The marker a text begins with, and how many characters it takes."""
    if found := _NUMBER.match(text):
        number = next(group for group in found.groups() if group)
        return Marker(found[0].strip(), int(number)), found.end()
    if found := _BULLET.match(text):
        return Marker(found[0].strip()), found.end()
    if found := _LETTER.match(text):
        return Marker(found[0].strip(), ord(found[1]) - ord("a") + 1, letter=True), found.end()
    return None


def is_marker_alone(text: str) -> bool:
    """A marker whose text stands on the next line, as copies of styled lists have it."""
    return len(text) <= 5 and _ALONE.fullmatch(text) is not None
