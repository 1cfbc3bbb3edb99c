"""What changed between two bodies: blocks first, then words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .text import BlockText, block_text, iter_blocks
from .text_diff import ADDED, REMOVED, Ops, WordDiff, rising

Json = Mapping[str, Any]
Pair = tuple[BlockText, BlockText]

# A block whose id is new is taken for a rewritten old one from this share of common words on.
_ALIKE = 0.5
_COMPARISONS = 40_000
_TEXT_ATTRS = frozenset({"id", "caption", "credit", "title", "attribution"})


@dataclass(frozen=True, slots=True)
class BlockChange:
    """One step from old to new, in the order of the new body; what was removed stands where it was.

    ``op`` is same, added, removed, changed or moved (perhaps changed too). ``words`` are pairs of
    same/added/removed and text. ``details`` tells what changed beside the words: (name, old, new).
    """

    op: str
    id: str
    old: BlockText | None
    new: BlockText | None
    words: Ops
    details: tuple[tuple[str, str, str], ...] = ()


def diff(old: Json, new: Json) -> list[BlockChange]:
    """The way from one validated body to another."""
    before, after = list(iter_blocks(old)), list(iter_blocks(new))
    pairs = _aligned(before, after)
    stayed = {i for i, _ in rising(sorted((a.index, b.index) for a, b in pairs))}
    partners = {b.index: a for a, b in pairs}
    paired = {a.index for a in partners.values()}
    words = WordDiff()
    changes: list[BlockChange] = []
    at = 0
    for block in after:
        partner = partners.get(block.index)
        if partner and partner.index in stayed:
            changes += [_removed(gone) for gone in before[at : partner.index] if gone.index not in paired]
            at = partner.index + 1
        changes.append(_change(partner, block, words, moved=bool(partner and partner.index not in stayed)))
    return changes + [_removed(gone) for gone in before[at:] if gone.index not in paired]


def _aligned(before: list[BlockText], after: list[BlockText]) -> list[Pair]:
    by_id = {block.id: block for block in before}
    pairs = [(by_id[block.id], block) for block in after if block.id in by_id]
    old, new = _unpaired(before, after, pairs)
    pairs += _identical(old, new)
    old, new = _unpaired(before, after, pairs)
    return pairs + _alike(old, new)


def _unpaired(
    before: list[BlockText], after: list[BlockText], pairs: list[Pair]
) -> tuple[list[BlockText], list[BlockText]]:
    old, new = {a.index for a, _ in pairs}, {b.index for _, b in pairs}
    return [a for a in before if a.index not in old], [b for b in after if b.index not in new]


def _identical(old: list[BlockText], new: list[BlockText]) -> list[Pair]:
    waiting: defaultdict[tuple[str, str], list[BlockText]] = defaultdict(list)
    for block in reversed(old):
        waiting[block.type, block.text].append(block)
    return [(stock.pop(), block) for block in new if (stock := waiting[block.type, block.text])]


def _alike(old: list[BlockText], new: list[BlockText]) -> list[Pair]:
    """Pairs by common words, the likest first; far apart ones are not tried when there are very many."""
    if not old or not new:
        return []
    reach = max(3, _COMPARISONS // len(new) // 2)
    old_words = [frozenset(block.text.lower().split()) for block in old]
    scored = []
    for j, block in enumerate(new):
        words = frozenset(block.text.lower().split())
        middle = j * len(old) // len(new)
        for i in range(max(0, middle - reach), min(len(old), middle + reach + 1)):
            if words and old_words[i] and old[i].type == block.type:
                common = len(words & old_words[i])
                share = 2 * common / (len(words) + len(old_words[i]))
                if share >= _ALIKE:
                    scored.append((-share, abs(i - j), i, j))
    pairs, used_old, used_new = [], set[int](), set[int]()
    for _, _, i, j in sorted(scored):
        if i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            pairs.append((old[i], new[j]))
    return pairs


def _change(old: BlockText | None, new: BlockText, words: WordDiff, *, moved: bool) -> BlockChange:
    if old is None:
        return BlockChange("added", new.id, None, new, [(ADDED, new.text)] if new.text else [])
    details = _details(old.node, new.node)
    ops = words.ops(old.text, new.text)
    changed = bool(details) or old.text != new.text
    return BlockChange("moved" if moved else "changed" if changed else "same", new.id, old, new, ops, details)


def _removed(block: BlockText) -> BlockChange:
    return BlockChange("removed", block.id, block, None, [(REMOVED, block.text)] if block.text else [])


def _details(old: Json, new: Json) -> tuple[tuple[str, str, str], ...]:
    """Every difference that the words do not show, so that none passes an editor unseen."""
    if old == new:
        return ()
    shaped = block_text(old) == block_text(new)
    facts_old, facts_new = _facts(old, shaped), _facts(new, shaped)
    names = sorted(facts_old.keys() | facts_new.keys())
    rows = ((name, facts_old.get(name, ""), facts_new.get(name, "")) for name in names)
    return tuple(row for row in rows if row[1] != row[2])


def _facts(block: Json, shaped: bool) -> dict[str, str]:
    """Type, attributes, links, marks with what they cover, and the inner shape if words do not show it."""
    facts = {name: "" if value is None else str(value) for name, value in block.get("attrs", {}).items()}
    facts = {name: value for name, value in facts.items() if name not in _TEXT_ATTRS}
    facts["type"] = block["type"]
    gathered: defaultdict[str, list[str]] = defaultdict(list)
    before: list[Json] = []
    shape: list[str] = []
    stack = list(reversed(block.get("content", ())))
    while stack:
        node = stack.pop()
        marks = node.get("marks", [])
        for mark in marks:
            runs = gathered[mark["type"]]
            if mark not in before:
                runs.append(mark["attrs"]["href"] if mark["type"] == "link" else "")
            if mark["type"] != "link":
                runs[-1] += node.get("text", "")
        before = marks
        if node["type"] != "text":
            spans = [
                f"{name} {value}" for name, value in node.get("attrs", {}).items() if value not in ("", 1)
            ]
            shape.append(" ".join([node["type"], *spans]))
            stack.extend(reversed(node.get("content", ())))
    if shaped:
        gathered["shape"] = shape
    return facts | {name: " · ".join(values) for name, values in gathered.items()}
