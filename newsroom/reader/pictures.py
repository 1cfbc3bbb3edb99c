"""Pictures as readers get them: newest format first, sized to the place, never moving the page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString

from articles.models import Image

WIDE = "(min-width: 62rem) 60rem, 100vw"
MODERN = ("image/avif", "image/webp")


@lru_cache(maxsize=8192)
def address(path: str) -> str:
    """Where a kept picture is fetched."""
    return Image._meta.get_field("file").storage.url(path)


def picture_tag(
    path: str,
    *,
    width: int,
    height: int,
    focus: tuple[float, float],
    variants: Sequence[dict[str, Any]],
    alt: str,
    sizes: str = WIDE,
    first: bool = False,
) -> SafeString:
    """``<picture>`` with every encoded size; ``first`` is for the one the reader sees before scrolling."""
    sets: dict[str, list[str]] = {}
    for variant in sorted(variants, key=lambda variant: variant["width"]):
        sets.setdefault(variant["mime"], []).append(f"{address(variant['path'])} {variant['width']}w")
    sources = "".join(
        f'<source type="{mime}" srcset="{escape(", ".join(sets[mime]))}" sizes="{sizes}">'
        for mime in MODERN
        if mime in sets
    )
    jpegs = escape(", ".join(sets.get("image/jpeg", ())))
    srcset = f' srcset="{jpegs}" sizes="{sizes}"' if jpegs else ""
    hurry = 'fetchpriority="high"' if first else 'loading="lazy" decoding="async"'
    across, down = (round(part * 4) for part in focus)
    return SafeString(
        f'<picture>{sources}<img src="{escape(address(path))}"{srcset} width="{width}" height="{height}"'
        f' alt="{escape(alt)}" class="fx{across} fy{down}" {hurry}></picture>'
    )
