"""The picture of an article that others show when it is shared: headline, writer, and the cover if any."""

from __future__ import annotations

import io
from functools import cache

from django.conf import settings
from django.contrib.staticfiles import finders
from PIL import Image, ImageDraw, ImageFont, ImageOps

from articles.models import Article

SIZE = (1200, 630)
EDGE = 64
PAPER, INK, SOFT, ACCENT = "#fffefb", "#1b1a17", "#575349", "#b3261e"
MOST_LINES = 5


def card(article: Article) -> bytes:
    """A JPEG of 1200 by 630 pixels, as social networks crop nothing of."""
    sheet = Image.new("RGB", SIZE, PAPER)
    picture = _cover(article)
    right = SIZE[0] - picture.width - EDGE // 2 if picture else SIZE[0] - EDGE
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((0, 0, 12, SIZE[1]), fill=ACCENT)
    draw.text((EDGE, EDGE), article.live_section.name.upper(), font=_font(28), fill=ACCENT)
    size, lines = _fitted(article.live.headline, right - EDGE)
    draw.multiline_text((EDGE, EDGE + 56), "\n".join(lines), font=_font(size), fill=INK, spacing=size // 6)
    foot = SIZE[1] - EDGE
    draw.text((EDGE, foot - 40), article.writer.name, font=_font(30), fill=SOFT, anchor="ls")
    draw.text((EDGE, foot), settings.SITE_NAME, font=_font(30), fill=INK, anchor="ls")
    if picture:
        # Last, so that it covers what a word of monstrous length leaves beyond its column.
        sheet.paste(picture, (SIZE[0] - picture.width, 0))
    file = io.BytesIO()
    sheet.save(file, "JPEG", quality=85, optimize=True)
    return file.getvalue()


def _cover(article: Article) -> Image.Image | None:
    """The cover cut to the right part of the card, around what matters in it."""
    kept = article.live.cover
    if kept is None:
        return None
    with kept.file.open("rb") as file, Image.open(file, formats=("JPEG", "PNG", "WEBP", "AVIF")) as picture:
        picture.draft("RGB", (1200, 1200))
        return ImageOps.fit(picture.convert("RGB"), (440, SIZE[1]), centering=(kept.focal_x, kept.focal_y))


def _fitted(words: str, width: int) -> tuple[int, list[str]]:
    """The largest size at which the words stand in few enough lines; too many words lose their end."""
    for size in range(76, 43, -8):
        lines = _lines(words, width, size)
        if len(lines) <= MOST_LINES and len(lines) * size * 1.35 < 380:
            return size, lines
    return size, [*lines[: MOST_LINES - 1], lines[MOST_LINES - 1] + "…"]


def _lines(words: str, width: int, size: int) -> list[str]:
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and _font(size).getlength(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(finders.find("fonts/newsroom-headline.woff2"), size)
