"""The addresses a piece sends readers to, for whoever tests that they answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..snapshot import Snapshot

Json = Mapping[str, Any]


def addresses(snapshot: Snapshot) -> tuple[str, ...]:
    """Every http(s) address of sources, links and credits, each once, in reading order."""
    found = [source.url for source in snapshot.sources]
    found += _in(snapshot.body)
    return tuple(dict.fromkeys(url for url in found if url.lower().startswith(("https://", "http://"))))


def _in(node: Json) -> Iterator[str]:
    yield from (mark["attrs"]["href"] for mark in node.get("marks", ()) if mark["type"] == "link")
    if credit := node.get("attrs", {}).get("credit_url"):
        yield credit
    for child in node.get("content", ()):
        yield from _in(child)
