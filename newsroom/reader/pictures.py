"""Pictures as readers get them: newest format first, sized to the place, never moving the page."""

from __future__ import annotations

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from articles.models import Image

WIDE = "(min-width: 52rem) 50rem, 100vw"
MODERN = ("image/avif", "image/webp")


def picture_tag(image: Image, *, alt: str, sizes: str = WIDE, first: bool = False) -> SafeString:
    """``<picture>`` with every encoded size; ``first`` is for the one the reader sees before scrolling."""
    shown = image.picture()
    sets: dict[str, list[str]] = {}
    for variant in sorted(shown.variants, key=lambda v: v.width):
        sets.setdefault(variant.mime, []).append(f"{variant.url} {variant.width}w")
    sources = format_html_join(
        "",
        '<source type="{}" srcset="{}" sizes="{}">',
        ((mime, ", ".join(sets[mime]), sizes) for mime in MODERN if mime in sets),
    )
    jpegs = sets.get("image/jpeg")
    srcset = format_html(' srcset="{}" sizes="{}"', ", ".join(jpegs), sizes) if jpegs else ""
    hurry = ' fetchpriority="high"' if first else ' loading="lazy" decoding="async"'
    return format_html(
        '<picture>{}<img src="{}"{} width="{}" height="{}" alt="{}" class="fx{} fy{}"{}></picture>',
        sources,
        shown.url,
        srcset,
        shown.width,
        shown.height,
        alt,
        round(shown.focal_x * 4),
        round(shown.focal_y * 4),
        mark_safe(hurry),  # noqa: S308 (one of the two literals above)
    )
