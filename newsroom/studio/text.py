"""A body as plain text for a textarea, and back, losing nothing.

One line is one paragraph; blank lines part lists and quotes. ``## Head``, ``## 1. Numbered head``,
``- item``, ``1. item``, ``> quoted`` with ``> — Name``, ``Baca juga: title``, ``---``, ``**bold**``,
``*italic*``, ``[words](address)``; a line that ends in a backslash goes on. A block that these cannot say
exactly stands as one visible line, ``[[figure a1b2c3: caption]]``, and is kept as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from articles.body import build, iter_blocks
from articles.body.links import check_href
from articles.body.text import block_text

Json = dict[str, Any]
_TOKEN = re.compile(r"\[\[(?P<type>[a-z_]+) (?P<id>[a-z0-9]{6,12})(?::[^\n]*)?\]\]")
_HEAD = re.compile(r"(?P<signs>#{2,3}) (?:(?P<number>[1-9]\d{0,2})\. )?(?P<text>\S.*)")
_NUMBERED = re.compile(r"(?P<number>\d{1,4})[.)] (?P<text>\S.*)")
_BULLET = re.compile(r"[-•*] (?P<text>\S.*)")
_QUOTED = re.compile(r"> ?(?P<text>.*)")
_ATTRIBUTION = re.compile(r"> — (?P<name>\S.*)")
_READ_ALSO = re.compile(r"(?:baca juga|read also)\s*:\s*(?P<title>\S.*)", re.IGNORECASE)
_INLINE = re.compile(
    r"\*\*(?P<strong>[^*\s](?:[^*]*[^*\s])?)\*\*|\*(?P<em>[^*\s](?:[^*]*[^*\s])?)\*"
    r"|\[(?P<words>[^\[\]]+)\]\((?P<href>[^()\s]+)\)"
)


def as_text(body: Json) -> str:
    """The body as the textarea shows it."""
    return "\n\n".join(
        _shown(block.node) for block in iter_blocks(body) if block.text or _is_atom(block.node)
    )


def _is_atom(node: Json) -> bool:
    return not node.get("content") and node["type"] not in ("paragraph", "heading")


def _shown(node: Json) -> str:
    text = _written(node)
    if text is not None:
        parsed = list(_blocks(text))
        if len(parsed) == 1 and _bare(parsed[0]) == _bare(node):
            return text
    words = " ".join(block_text(node).split())[:60].replace("]]", "")
    return f"[[{node['type']} {node['attrs']['id']}{': ' + words if words else ''}]]"


def _bare(node: Json) -> Json:
    return {**node, "attrs": {**node.get("attrs", {}), "id": ""}}


def _written(node: Json) -> str | None:
    """How the node would be written by hand; None when there is no way to."""
    attrs, content = node["attrs"], node.get("content", ())
    match node["type"]:
        case "paragraph":
            return _marked(content)
        case "heading":
            number = f"{attrs['number']}. " if attrs["number"] else ""
            return f"{'#' * attrs['level']} {number}{_marked(content)}"
        case "quote":
            lines = [_marked(paragraph.get("content", ())) for paragraph in content]
            lines += [f"— {attrs['attribution']}"] if attrs["attribution"] else []
            return "\n".join(f"> {line}" for line in lines)
        case "bullet_list":
            return "\n".join(f"- {_item(item)}" for item in content)
        case "ordered_list":
            return "\n".join(f"{attrs['start'] + at}. {_item(item)}" for at, item in enumerate(content))
        case "read_also":
            return f"Baca juga: {attrs['title']}"
        case "divider":
            return "---"
    return None


def _item(item: Json) -> str:
    return _marked(item["content"][0].get("content", ()))


def _marked(content: Any) -> str:
    parts = []
    for run in content:
        text = run.get("text", "\\\n")
        for mark in run.get("marks", ()):
            match mark["type"]:
                case "strong":
                    text = f"**{text}**"
                case "em":
                    text = f"*{text}*"
                case "link":
                    text = f"[{text}]({mark['attrs']['href']})"
        parts.append(text)
    return "".join(parts)


def as_body(text: str, before: Json) -> Json:
    """The body that the text says; blocks it has in common with ``before`` stay as they are, ids included.

    Raises ``ValidationError`` when a line stands for a block that ``before`` has not.
    """
    kept = {block.id: block.node for block in iter_blocks(before)}
    made = [_resolved(node, kept) for node in _blocks(text)]
    return build.with_ids(build.doc(*_with_known(made, list(kept.values()))))


def _resolved(node: Json, kept: dict[str, Json]) -> Json:
    if node["type"] != "token":
        return node
    block = kept.get(node["id"])
    if block is None:
        raise ValidationError(
            _("The line “%(line)s” stands for something that is not in this piece. Remove the line.")
            % {"line": node["line"][:80]}
        )
    return block


def _with_known(made: list[Json], kept: list[Json]) -> Iterator[Json]:
    """Give blocks that did not change their old selves, and changed ones in the same place their old id."""
    old, new = [_shown(node) for node in kept], [_shown(node) for node in made]
    partner: dict[int, int] = {}
    for op, a, a_end, b, b_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op in ("equal", "replace"):
            partner |= dict(zip(range(b, b_end), range(a, a_end), strict=False))
    taken = {a for b, a in partner.items() if old[a] == new[b]}
    elsewhere = {shown: a for a, shown in enumerate(old) if a not in taken}
    for b, node in enumerate(made):
        a = elsewhere.pop(new[b], None) if new[b] in elsewhere else partner.get(b)
        if a is None or node["attrs"]["id"]:
            yield node
        elif old[a] == new[b]:
            yield kept[a]
        elif kept[a]["type"] == node["type"] and a not in taken and old[a] not in new:
            yield {**node, "attrs": {**node["attrs"], "id": kept[a]["attrs"]["id"]}}
        else:
            yield {**node, "attrs": {**node["attrs"], "id": build.new_id()}}


def _blocks(text: str) -> Iterator[Json]:
    for chunk in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = [line.strip() for line in chunk.replace("\\\n", "\v").split("\n") if line.strip()]
        for kind, form in (("quote", _QUOTED), ("bullet_list", _BULLET), ("ordered_list", _NUMBERED)):
            if lines and all(map(form.fullmatch, lines)) and (kind != "ordered_list" or len(lines) > 1):
                yield _gathered(kind, form, lines)
                break
        else:
            yield from map(_line, lines)


def _gathered(kind: str, form: re.Pattern[str], lines: list[str]) -> Json:
    if kind == "quote":
        spoke = _ATTRIBUTION.fullmatch(lines[-1]) if len(lines) > 1 else None
        said = lines[:-1] if spoke else lines
        paragraphs = [build.paragraph(_inline(form.fullmatch(line)["text"]), id="") for line in said]
        return build.quote(paragraphs, spoke["name"] if spoke else "", id="")
    items = [_inline(form.fullmatch(line)["text"]) for line in lines]
    if kind == "bullet_list":
        return build.bullet_list(items, id="")
    return build.ordered_list(items, int(form.fullmatch(lines[0])["number"]), id="")


def _line(line: str) -> Json:
    if token := _TOKEN.fullmatch(line):
        return {"type": "token", "id": token["id"], "line": line}
    if head := _HEAD.fullmatch(line):
        number = int(head["number"]) if head["number"] else None
        return build.heading(_inline(head["text"], links=False), number, len(head["signs"]), id="")
    if (head := _NUMBERED.fullmatch(line)) and 0 < int(head["number"]) < 1000:
        return build.heading(_inline(head["text"], links=False), int(head["number"]), id="")
    if also := _READ_ALSO.fullmatch(line):
        return build.read_also(also["title"], id="")
    if line == "---":
        return build.divider(id="")
    return build.paragraph(_inline(line), id="")


def _inline(text: str, *, links: bool = True) -> list[Json]:
    runs: list[Json] = []
    at = 0
    for found in _INLINE.finditer(text):
        if found["href"] and not (links and _may_link(found["href"])):
            continue
        runs += _plain(text[at : found.start()], links)
        if found["href"]:
            runs.append(build.link(found["words"].replace("\v", " "), found["href"]))
        else:
            mark = "strong" if found["strong"] else "em"
            runs.append(build.text(found[mark].replace("\v", " "), mark))
        at = found.end()
    return runs + _plain(text[at:], links)


def _plain(text: str, breaks: bool) -> list[Json]:
    runs: list[Json] = []
    for at, part in enumerate(text.split("\v")):
        if at:
            runs.append(build.hard_break() if breaks else build.text(" "))
        if part:
            runs.append(build.text(part))
    return runs


def _may_link(href: str) -> bool:
    try:
        check_href(href)
    except ValueError:
        return False
    return True
