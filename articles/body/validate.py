"""The boundary: whatever was posted becomes canonical JSON, or a ``BodyError`` that names the culprit.

prosemirror drops unknown attributes silently, reads content given as a string, and recurses. So an iterative
walk goes first, bounds everything, and hands prosemirror a clean copy.
"""

from __future__ import annotations

import json
from typing import Any

from django.utils.translation import gettext as _
from prosemirror.model import Fragment, Mark, Node

from .embeds import PROVIDERS
from .schema import SCHEMA, check_text

MAX_BYTES = 1_000_000
MAX_DEPTH = 24
MAX_NODES = 20_000
MAX_TEXT = 200_000

Json = dict[str, Any]


class BodyError(ValueError):
    """A body was refused; ``path`` leads to the culprit, as in ``content[3].marks[0].attrs.href``."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}" if path else message)
        self.path = path
        self.message = message


def loads(raw: str | bytes) -> Json:
    """``validate`` for a body that is still JSON text."""
    if len(raw) > 2 * MAX_BYTES:
        raise BodyError("", _("This text is too long."))
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        raise BodyError("", _("This is not a body: the text could not be read.")) from None
    return validate(data)


def validate(data: object) -> Json:
    """Canonical JSON: defaults filled in, marks in order, equal runs joined. Raises ``BodyError``."""
    node = Node.from_json(SCHEMA, _copy(data))
    _check_content(node, "")
    canonical: Json = dict(_join_texts(node).to_json())
    if len(json.dumps(canonical, ensure_ascii=False, separators=(",", ":")).encode()) > MAX_BYTES:
        raise BodyError("", _("This text is too long."))
    return canonical


def _copy(data: object) -> Json:
    """A clean copy, made without recursion; every value in it has been looked at."""
    top: list[Json] = []
    stack: list[tuple[object, str, int, list[Json]]] = [(data, "", 0, top)]
    nodes, room, ids = 1, MAX_TEXT, set[str]()
    while stack:
        raw, path, depth, siblings = stack.pop()
        if depth > MAX_DEPTH:
            raise BodyError(path, _("This is nested too deeply."))
        node, children = _copy_node(raw, path)
        if depth == 0 and node["type"] != "doc":
            raise BodyError("type", _("A body begins with the type doc."))
        _check_id(node, path, depth, ids)
        room -= _length(node)
        if room < 0:
            raise BodyError(path, _("This text is too long."))
        nodes += len(children)
        if nodes > MAX_NODES:
            raise BodyError(path, _("This text has too many parts."))
        siblings.append(node)
        inner: list[Json] = node.setdefault("content", []) if children else []
        at = _join(path, "content")
        for i in reversed(range(len(children))):
            stack.append((children[i], f"{at}[{i}]", depth + 1, inner))
    return top[0]


def _copy_node(raw: object, path: str) -> tuple[Json, list[object]]:
    if type(raw) is not dict:
        raise BodyError(path, _("This must be a block or a piece of text."))
    name = raw.get("type")
    if type(name) is not str or name not in SCHEMA.nodes:
        raise BodyError(_join(path, "type"), _("This kind of block is not known."))
    known = ("type", "text", "marks") if name == "text" else ("type", "attrs", "content", "marks")
    _refuse_unknown(raw, known, path)
    node: Json = {"type": name}
    if name == "text":
        node["text"] = raw.get("text")
        _check(check_text, node["text"], _join(path, "text"))
        if not node["text"]:
            raise BodyError(_join(path, "text"), _("A piece of text cannot be empty."))
    else:
        node["attrs"] = _copy_attrs(SCHEMA.nodes[name].attrs, raw, path)
        if name == "embed" and not PROVIDERS[node["attrs"]["provider"]].ref.fullmatch(node["attrs"]["ref"]):
            raise BodyError(_join(path, "attrs.ref"), _("This is not a reference to a post there."))
    marks = _list(raw, "marks", path)
    if len(marks) > len(SCHEMA.marks):
        raise BodyError(_join(path, "marks"), _("These marks do not go together."))
    node["marks"] = [_copy_mark(mark, f"{_join(path, 'marks')}[{i}]") for i, mark in enumerate(marks)]
    return node, _list(raw, "content", path)


def _copy_mark(raw: object, path: str) -> Json:
    if type(raw) is not dict:
        raise BodyError(path, _("This must be a mark."))
    name = raw.get("type")
    if type(name) is not str or name not in SCHEMA.marks:
        raise BodyError(_join(path, "type"), _("This kind of mark is not known."))
    _refuse_unknown(raw, ("type", "attrs"), path)
    return {"type": name, "attrs": _copy_attrs(SCHEMA.marks[name].attrs, raw, path)}


def _copy_attrs(declared: dict[str, Any], raw: Json, path: str) -> Json:
    given = raw.get("attrs", {})
    path = _join(path, "attrs")
    if type(given) is not dict:
        raise BodyError(path, _("Attributes must be an object."))
    _refuse_unknown(given, tuple(declared), path)
    copied: Json = {}
    # Always a dict of its own: prosemirror shares one dict of defaults between all nodes without attributes.
    for name, attribute in declared.items():
        if name not in given and attribute.is_required:
            raise BodyError(_join(path, name), _("This is missing."))
        copied[name] = given.get(name, attribute.default)
        _check(attribute.validate, copied[name], _join(path, name))
    return copied


def _check(check: Any, value: object, path: str) -> None:
    try:
        check(value)
    except ValueError as error:
        raise BodyError(path, str(error)) from None


def _list(raw: Json, key: str, path: str) -> list[object]:
    value = raw.get(key, [])
    if type(value) is not list:
        raise BodyError(_join(path, key), _("This must be a list."))
    return value


def _refuse_unknown(given: Json, known: tuple[str, ...], path: str) -> None:
    for name in given:
        if name not in known:
            shown = ascii(name[:40])[1:-1] if isinstance(name, str) else "?"
            raise BodyError(_join(path, shown), _("This attribute is not known."))


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _length(node: Json) -> int:
    attributes = [node.get("attrs", {}), *(mark["attrs"] for mark in node["marks"])]
    values = [value for attrs in attributes for value in attrs.values() if type(value) is str]
    return len(node.get("text", "")) + sum(map(len, values))


def _check_id(node: Json, path: str, depth: int, seen: set[str]) -> None:
    if "id" not in node.get("attrs", {}):
        return
    block_id = node["attrs"]["id"]
    if not block_id and depth == 1:
        raise BodyError(_join(path, "attrs.id"), _("This block has no id."))
    if block_id and block_id in seen:
        raise BodyError(_join(path, "attrs.id"), _("Two blocks share this id."))
    seen.add(block_id)


def _check_content(node: Node, path: str) -> None:
    """The schema's content expressions, as ``Node.check`` does it but with a path."""
    match = node.type.content_match
    for i, child in enumerate(node.children):
        at = f"{_join(path, 'content')}[{i}]"
        following = match.match_type(child.type)
        if following is None:
            raise BodyError(at, _("A %(child)s cannot stand here.") % {"child": child.type.name})
        match = following
        if not node.type.allows_marks(child.marks):
            raise BodyError(f"{at}.marks", _("This mark cannot be used here."))
        together = Mark.none
        for mark in child.marks:
            together = mark.add_to_set(together)
        if len(together) != len(child.marks):
            raise BodyError(f"{at}.marks", _("These marks do not go together."))
        _check_content(child, at)
    if not match.valid_end:
        raise BodyError(path, _("Something is missing inside this %(node)s.") % {"node": node.type.name})


def _join_texts(node: Node) -> Node:
    if node.is_text:
        return node
    return node.copy(Fragment.from_array([_join_texts(child) for child in node.children]))
