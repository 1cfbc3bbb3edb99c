"""Changing the words of a block in a plain field: marks and links stay on the words that stay."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Any

from articles.body import build
from articles.body.text import inline_text

Json = dict[str, Any]
Marks = list[Json]
LINED = frozenset({"quote", "callout", "bullet_list", "ordered_list"})


def editable(node: Json) -> bool:
    """Whether the block's words can be told as lines: nested lists, tables and such cannot."""
    if node["type"] in ("paragraph", "heading"):
        return True
    return node["type"] in LINED and all(_line(child) is not None for child in node["content"])


def words_of(node: Json) -> str:
    """What the field shows: the words, one line for each item or inner paragraph."""
    if node["type"] in LINED:
        return "\n".join(inline_text(_line(child) or []).replace("\n", " ") for child in node["content"])
    return inline_text(node.get("content", ()))


def _line(child: Json) -> list[Json] | None:
    if child["type"] == "paragraph":
        return child.get("content", [])
    if len(child["content"]) == 1:
        return child["content"][0].get("content", [])
    return None


def reworded(node: Json, text: str) -> list[Json]:
    """The block with these words; none when they are gone, several when a paragraph was parted."""
    text = "\n".join(line.strip() for line in text.replace("\r\n", "\n").split("\n")).strip()
    if text == words_of(node).strip():
        return [node]
    if not text:
        return []
    if node["type"] in LINED:
        return [_with_lines(node, [line for line in text.split("\n") if line])]
    if node["type"] == "heading":
        return [{**node, "content": inline(node.get("content", []), " ".join(text.split("\n")))}]
    first, *more = [part.strip("\n") for part in text.split("\n\n") if part.strip()]
    return [
        {**node, "content": inline(node.get("content", []), first)},
        *(build.paragraph(inline(node.get("content", []), part)) for part in more),
    ]


def _with_lines(node: Json, lines: list[str]) -> Json:
    """Each new line takes its marks from the old line it resembles most."""
    old = [_line(child) or [] for child in node["content"]]
    made = [inline(_likest(old, line), line) for line in lines]
    if node["type"] in ("bullet_list", "ordered_list"):
        return {**node, "content": [build.list_item(content) for content in made]}
    return {**node, "content": [build.paragraph(content, id="") for content in made]}


def _likest(old: list[list[Json]], line: str) -> list[Json]:
    words = set(line.split())
    return max(old, key=lambda content: len(words & set(inline_text(content).split())))


def inline(content: list[Json], text: str) -> list[Json]:
    """Runs that say ``text``, marked as its characters were marked in ``content``.

    What was put between characters of one marking is marked like them.
    """
    old = inline_text(content)
    marking: list[Marks] = []
    for node in content:
        marking += [node.get("marks", [])] * (len(node["text"]) if node["type"] == "text" else 1)
    marks: list[Marks] = []
    for op, a, b, c, d in SequenceMatcher(None, old, text, autojunk=False).get_opcodes():
        marks += marking[a:b] if op == "equal" else [_around(marking, a, b)] * (d - c)
    return _runs(text, marks)


def _around(marking: list[Marks], start: int, end: int) -> Marks:
    before = marking[start - 1] if start else []
    after = marking[end] if end < len(marking) else []
    return before if before == after else []


def _runs(text: str, marks: list[Marks]) -> list[Json]:
    runs: list[Json] = []
    for character, marked in zip(text, marks, strict=True):
        if character == "\n":
            runs.append(build.hard_break())
        elif runs and runs[-1]["type"] == "text" and runs[-1].get("marks", []) == marked:
            runs[-1]["text"] += character
        else:
            runs.append({"type": "text", "text": character, **({"marks": marked} if marked else {})})
    return runs
