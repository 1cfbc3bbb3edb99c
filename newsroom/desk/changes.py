"""What changed between two texts of a piece: its fields word by word, then its blocks."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.body import BlockChange, diff
from articles.body.text_diff import WordDiff
from articles.models import Revision

from .pieces import BLOCKS

NAMES = {
    "headline": _("Headline"),
    "excerpt": _("Excerpt"),
    "dateline_place": _("Place"),
    "dateline_outlet": _("Outlet"),
    "kind": _("Type of work"),
    "section_id": _("Section"),
    "cover_id": _("Cover"),
    "topics": _("Topics"),
    "sources": _("Sources"),
    "declarations": _("Declarations"),
}
OPS = {
    "added": _("Added"),
    "removed": _("Removed"),
    "changed": _("Changed"),
    "moved": _("Moved"),
    "same": _("Unchanged"),
}


@dataclass(frozen=True, slots=True)
class Block:
    change: BlockChange
    name: str | Promise
    op: str | Promise


@dataclass(frozen=True, slots=True)
class Changes:
    old: Revision
    new: Revision
    fields: list[tuple[str | Promise, list[tuple[str, str]]]]
    blocks: list[Block]

    @property
    def none(self) -> bool:
        return not self.fields and all(block.change.op == "same" for block in self.blocks)


def changes_between(old: Revision, new: Revision) -> Changes:
    words = WordDiff()
    fields = []
    for name, label in NAMES.items():
        before, after = _said(old, name), _said(new, name)
        if before != after:
            fields.append((label, words.ops(before, after)))
    return Changes(old, new, fields, [_block(change) for change in diff(old.body, new.body)])


def _said(revision: Revision, name: str) -> str:
    value: Any = getattr(revision, name)
    match name:
        case "section_id":
            return revision.section.name if revision.section else ""
        case "kind":
            return revision.get_kind_display()
        case "topics":
            return ", ".join(value)
        case "sources":
            return "\n".join(f"{source['title']} {source['url']}".strip() for source in value)
        case "declarations":
            return json.dumps(value, ensure_ascii=False, sort_keys=True) if value else ""
        case "cover_id":
            return f"#{value}" if value else ""
    return str(value)


def _block(change: BlockChange) -> Block:
    block = change.new or change.old
    return Block(change, BLOCKS[block.type], OPS[change.op])
