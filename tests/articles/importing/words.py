"""Helpers: what an import says in all, to ask whether anything of its source is missing from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from articles.importing import Imported


def everything_said(imported: Imported) -> str:
    """All texts of the object that the command prints, in lower case."""
    return "\n".join(_strings(imported.as_json())).casefold()


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif value is not None:
        yield str(value)


def missing_words(words: list[str], imported: Imported) -> list[str]:
    said = everything_said(imported)
    return [word for word in words if word.casefold() not in said]


def codes(imported: Imported) -> list[str]:
    return [finding.code for finding in imported.findings]


def types(imported: Imported) -> list[str]:
    return [block.type for block in imported.blocks]


def heads(imported: Imported) -> list[tuple[int | None, str]]:
    return [(block.number, block.text) for block in imported.blocks if block.type == "heading"]


def figures(imported: Imported) -> list[tuple[str, str]]:
    return [(block.caption, block.credit) for block in imported.blocks if block.type == "figure"]
