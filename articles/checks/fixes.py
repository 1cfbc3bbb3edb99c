"""Applying a fix: the exact replacement a finding offers, or a refusal when the text has moved on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

from ..body.text import inline_text
from .finding import Fix

Json = dict[str, Any]


class StaleFix(ValueError):
    """The text is no longer what the fix was made for."""


def apply_fix(fields: Mapping[str, Any], fix: Fix) -> dict[str, Any]:
    """The fields of a piece (headline, excerpt, …, body) with the fix applied, as a new dict."""
    if fix.field != "body":
        return {**fields, fix.field: _replaced(fields[fix.field], fix)}
    content = list(fields["body"]["content"])
    for index, block in enumerate(content):
        if block["attrs"]["id"] == fix.block:
            content[index] = _attribute(block, fix) if fix.attr else _text(deepcopy(block), fix)
            return {**fields, "body": {**fields["body"], "content": content}}
    raise StaleFix(fix.block)


def _replaced(text: str, fix: Fix) -> str:
    end = fix.position + len(fix.old)
    if text[fix.position : end] != fix.old:
        raise StaleFix(fix.old)
    return text[: fix.position] + fix.new + text[end:]


def _attribute(block: Json, fix: Fix) -> Json:
    value = block["attrs"].get(fix.attr)
    if fix.attr != "number":
        return {**block, "attrs": {**block["attrs"], fix.attr: _replaced(value, fix)}}
    if str(value) != fix.old:
        raise StaleFix(fix.old)
    return {**block, "attrs": {**block["attrs"], "number": int(fix.new)}}


def _text(block: Json, fix: Fix) -> Json:
    offset = 0
    for parent in _text_blocks(block):
        runs = parent.get("content", [])
        text = inline_text(runs)
        if offset <= fix.position <= offset + len(text):
            start = fix.position - offset
            _replaced(text, replace(fix, position=start))
            parent["content"] = list(_spliced(runs, start, start + len(fix.old), fix.new))
            return block
        offset += len(text) + 1
    raise StaleFix(fix.old)


def _text_blocks(node: Json) -> Iterator[Json]:
    if node["type"] in ("paragraph", "heading"):
        yield node
        return
    for child in node.get("content", ()):
        yield from _text_blocks(child)


def _spliced(runs: list[Json], start: int, end: int, new: str) -> Iterator[Json]:
    """The runs with ``new`` from ``start`` to ``end``, in the marks of the run where that begins."""
    offset, placed = 0, not new
    for run in runs:
        text = run.get("text", "\n")
        low, high = max(start - offset, 0), max(end - offset, 0)
        here = not placed and (low < len(text) or (low == len(text) and start == end))
        kept = text[:low] + (new if here and "text" in run else "") + text[high:]
        placed = placed or (here and "text" in run)
        if kept:
            yield {**run, "text": kept} if "text" in run else run
        offset += len(text)
    if not placed:
        yield {"type": "text", "text": new}
