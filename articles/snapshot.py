"""What a piece says at one moment, as plain values: what checks, importer and review read.

Nothing here touches the database, so every rule about a piece can be a pure function.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Variant:
    """One encoded size of a picture; ``mime`` is image/avif, image/webp or image/jpeg."""

    mime: str
    width: int
    height: int
    url: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a body refers to it; ``phash`` is a 64-bit perceptual hash, focal point in 0..1."""

    id: int
    sha256: str = ""
    phash: int | None = None
    width: int = 0
    height: int = 0
    alt: str = ""
    caption: str = ""
    credit: str = ""
    credit_url: str = ""
    licence: str = ""
    url: str = ""
    focal_x: float = 0.5
    focal_y: float = 0.5
    variants: tuple[Variant, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """The article a read-also block points to."""

    id: int
    headline: str
    url: str
    published: bool


@dataclass(frozen=True, slots=True)
class Source:
    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A whole, self-contained piece; ``body`` is ProseMirror JSON (see ``articles.body``)."""

    headline: str
    excerpt: str = ""
    dateline_place: str = ""
    dateline_outlet: str = ""
    kind: str = "news"
    body: Mapping[str, object] = field(default_factory=lambda: {"type": "doc", "content": []})
    section: str = ""
    topics: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    declarations: Mapping[str, object] = field(default_factory=dict)
    cover: Picture | None = None
    pictures: Mapping[int, Picture] = field(default_factory=dict)
    targets: Mapping[int, Target] = field(default_factory=dict)
    # Other pieces in which a picture stands already, by the picture's id.
    seen: Mapping[int, tuple[Target, ...]] = field(default_factory=dict)
    article_id: int | None = None
    language: str = "id"
