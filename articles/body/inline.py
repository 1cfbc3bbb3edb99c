"""Runs of text as HTML. Written here and not as templates: a page holds hundreds of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Any

from django.utils.safestring import SafeString

Json = Mapping[str, Any]
TAGS = {"strong": "strong", "em": "em", "strike": "s", "sub": "sub", "sup": "sup"}


def inline_html(content: Sequence[Json]) -> SafeString:
    """One link around all the runs it spans, so that it is one stop for the keyboard."""
    return SafeString("".join(_linked(href, runs) for href, runs in groupby(content, key=_href)))


def _href(node: Json) -> str:
    return next((mark["attrs"]["href"] for mark in node.get("marks", ()) if mark["type"] == "link"), "")


def _linked(href: str, runs: Any) -> str:
    inner = "".join(map(_run, runs))
    if not href:
        return inner
    rel = "" if href.startswith(("/", "mailto:")) else ' rel="noopener nofollow ugc"'
    return f'<a href="{escape(href)}"{rel}>{inner}</a>'


def _run(node: Json) -> str:
    html = escape(node["text"]) if node["type"] == "text" else "<br>"
    for mark in reversed(node.get("marks", ())):
        if tag := TAGS.get(mark["type"]):
            html = f"<{tag}>{html}</{tag}>"
    return html
