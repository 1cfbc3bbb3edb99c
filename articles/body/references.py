"""What a body points to, so that nothing it needs is taken away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def image_ids(body: Mapping[str, Any]) -> set[int]:
    return _ids(body, "figure", "image")


def article_ids(body: Mapping[str, Any]) -> set[int]:
    """The targets of read-also blocks."""
    return _ids(body, "read_also", "article")


def _ids(body: Mapping[str, Any], kind: str, attribute: str) -> set[int]:
    blocks = (node["attrs"] for node in body.get("content", ()) if node["type"] == kind)
    return {attrs[attribute] for attrs in blocks if attrs[attribute] is not None}
