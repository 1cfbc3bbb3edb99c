"""What a check says: a passage, a sentence about it, where possible the replacement that mends it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import blake2b
from typing import Any, Literal

Level = Literal["block", "warn", "note"]
LEVELS: tuple[Level, ...] = ("block", "warn", "note")


@dataclass(frozen=True, slots=True)
class Fix:
    """Put ``new`` where ``old`` stands at ``position``: see ``fixes.apply_fix``.

    ``field`` is a field of the piece. For ``body``, ``block`` names the block and the text is that of
    ``articles.body.iter_blocks``, or with ``attr`` that attribute of the block (``caption``, ``number``).
    """

    label: str
    field: str
    old: str
    new: str
    position: int = 0
    block: str = ""
    attr: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """``position`` is the offset of ``quote`` in the field or block text; ``message`` is translated.

    ``where`` is a field (headline, excerpt, dateline, section, cover, declarations) or body. The check, its
    version and level are stamped on by ``Check.findings``.
    """

    message: str
    where: str
    block: str = ""
    quote: str = ""
    position: int = 0
    fix: Fix | None = None
    check: str = ""
    version: int = 0
    level: Level = "note"

    @property
    def key(self) -> str:
        """Names this finding while the passage stands, wherever it moves: what a false alarm is marked by."""
        passage = "\0".join((self.check, self.where, self.block, self.quote))
        return f"{self.check}.{blake2b(passage.encode(), digest_size=6).hexdigest()}"

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "key": self.key}


def from_json(data: Mapping[str, Any]) -> Finding:
    """The finding that ``as_json`` wrote."""
    values = {name: value for name, value in data.items() if name not in ("key", "fix")}
    return Finding(**values, fix=Fix(**data["fix"]) if data["fix"] else None)


def shortened(text: str, most: int = 200) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
