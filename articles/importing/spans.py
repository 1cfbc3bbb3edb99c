"""Runs of marked text: cut, joined and trimmed without losing their marks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .model import Span

_GAPS = re.compile(r"[ \t]{2,}|\t")


def plain(text: str) -> list[Span]:
    return [Span(text)] if text else []


def text_of(spans: Iterable[Span]) -> str:
    return "".join(span.text for span in spans)


def cut(spans: list[Span], start: int, end: int | None = None) -> list[Span]:
    """The characters from ``start`` to ``end``, trimmed of white space at both ends."""
    text = text_of(spans)
    end = len(text) if end is None else end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    kept, at = [], 0
    for span in spans:
        piece = span.text[max(0, start - at) : max(0, end - at)]
        at += len(span.text)
        if piece:
            kept.append(Span(piece, span.marks, span.href))
    return kept


def tidied(spans: Iterable[Span]) -> list[Span]:
    """Equal neighbours joined, spaces single, none at the ends; line breaks inside stay."""
    joined: list[Span] = []
    for span in spans:
        text = _GAPS.sub(" ", span.text)
        if joined and joined[-1].text.endswith((" ", "\n")):
            text = text.lstrip(" ")
        if not text:
            continue
        if joined and (joined[-1].marks, joined[-1].href) == (span.marks, span.href):
            joined[-1] = Span(joined[-1].text + text, span.marks, span.href)
        else:
            joined.append(Span(text, span.marks, span.href))
    return cut(joined, 0)


def split_lines(spans: list[Span]) -> list[list[Span]]:
    """One list of spans for each line of text, empty lines left out."""
    lines: list[list[Span]] = [[]]
    for span in spans:
        first, *rest = span.text.split("\n")
        lines[-1].append(Span(first, span.marks, span.href))
        lines += [[Span(text, span.marks, span.href)] for text in rest]
    return [line for line in map(tidied, lines) if line]


def all_marked(spans: list[Span], mark: str) -> bool:
    return all(mark in span.marks for span in spans if span.text.strip())
