"""The one schema of a body. The editor in the page states the same in JavaScript.

Every attribute carries its own validator: without one, prosemirror takes whatever it is given. A validator
raises ``ValueError`` with a sentence for the writer; ``validate`` adds the path.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _
from prosemirror.model import Schema

from .characters import FORBIDDEN
from .embeds import PROVIDERS
from .links import check_href, check_web_url

ID_FORM = re.compile(r"[a-z0-9]{6,12}", re.ASCII)
TONES = ("note", "unverified", "sensitive")
MAX_LINE = 1000
MAX_KEY = 2**63 - 1

Check = Callable[[Any], None]


def check_text(value: Any) -> None:
    if type(value) is not str:  # a subclass may claim to be safe HTML already
        raise ValueError(_("This must be text."))
    if FORBIDDEN.search(value):
        raise ValueError(_("This text holds characters that cannot be shown."))


def _line(value: Any) -> None:
    check_text(value)
    if len(value) > MAX_LINE:
        raise ValueError(_("This text is too long."))


def _id(value: Any) -> None:
    check_text(value)
    if value and not ID_FORM.fullmatch(value):
        raise ValueError(_("A block id is 6 to 12 small letters and digits."))


def _href(value: Any) -> None:
    check_text(value)
    check_href(value)


def _optional_url(value: Any) -> None:
    check_text(value)
    if value:
        check_web_url(value)


def _integer(low: int, high: int, *, optional: bool = False) -> Check:
    def check(value: Any) -> None:
        if optional and value is None:
            return
        if type(value) is not int or not low <= value <= high:  # a bool is an int elsewhere
            raise ValueError(
                _("This must be a whole number from %(low)d to %(high)d.") % {"low": low, "high": high}
            )

    return check


def _one_of(*allowed: str) -> Check:
    def check(value: Any) -> None:
        if type(value) is not str or value not in allowed:
            raise ValueError(_("This must be one of: %(allowed)s.") % {"allowed": ", ".join(allowed)})

    return check


ID = {"id": {"default": "", "validate": _id}}
LINE = {"default": "", "validate": _line}
KEY = {"default": None, "validate": _integer(1, MAX_KEY, optional=True)}
CELL = {
    "content": "paragraph+",
    "attrs": {
        "colspan": {"default": 1, "validate": _integer(1, 50)},
        "rowspan": {"default": 1, "validate": _integer(1, 500)},
    },
}

# Only blocks may stand at the top; what stands inside another block is named there.
NODES: dict[str, Any] = {
    "doc": {"content": "block+"},
    "paragraph": {"group": "block", "content": "inline*", "attrs": ID},
    "heading": {
        "group": "block",
        "content": "text*",
        "marks": "strong em strike sub sup",
        "attrs": {
            **ID,
            "level": {"default": 2, "validate": _integer(2, 3)},
            "number": {"default": None, "validate": _integer(1, 999, optional=True)},
        },
    },
    "figure": {
        "group": "block",
        "atom": True,
        "attrs": {
            **ID,
            "image": KEY,
            "alt": LINE,
            "caption": LINE,
            "credit": LINE,
            "credit_url": {"default": "", "validate": _optional_url},
        },
    },
    "quote": {"group": "block", "content": "paragraph+", "attrs": {**ID, "attribution": LINE}},
    "bullet_list": {"group": "block", "content": "list_item+", "attrs": ID},
    "ordered_list": {
        "group": "block",
        "content": "list_item+",
        "attrs": {**ID, "start": {"default": 1, "validate": _integer(0, 9999)}},
    },
    "list_item": {"content": "paragraph (paragraph | bullet_list | ordered_list)*"},
    "read_also": {"group": "block", "atom": True, "attrs": {**ID, "article": KEY, "title": LINE}},
    "embed": {
        "group": "block",
        "atom": True,
        "attrs": {
            **ID,
            "provider": {"validate": _one_of(*PROVIDERS)},
            "ref": {"validate": _line},
            "title": LINE,
        },
    },
    "table": {"group": "block", "content": "table_row+", "attrs": ID},
    "table_row": {"content": "(table_cell | table_header)+"},
    "table_cell": CELL,
    "table_header": CELL,
    "callout": {
        "group": "block",
        "content": "paragraph+",
        "attrs": {**ID, "tone": {"default": "note", "validate": _one_of(*TONES)}},
    },
    "divider": {"group": "block", "atom": True, "attrs": ID},
    "text": {"group": "inline"},
    "hard_break": {"group": "inline", "inline": True},
}

MARKS: dict[str, Any] = {
    "strong": {},
    "em": {},
    "link": {"attrs": {"href": {"validate": _href}}},
    "strike": {},
    "sub": {},
    "sup": {},
}

SCHEMA: Schema[Any, Any] = Schema({"nodes": NODES, "marks": MARKS})
