"""What only the reader's pages draw."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from django import template
from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext

from newsroom.reader.pictures import address, picture_tag
from newsroom.reader.rows import Row

register = template.Library()


@register.simple_tag
def cover(edition, first: bool = False) -> SafeString | str:
    """The cover of an edition, in its approved words; nothing where there is none."""
    image = edition.cover
    if image is None:
        return ""
    return picture_tag(
        image.file.name,
        width=image.width,
        height=image.height,
        focus=(image.focal_x, image.focal_y),
        variants=image.variants,
        alt=edition.cover_words.get("alt", ""),
        first=first,
    )


@register.simple_tag
def thumb(row: Row, sizes: str, first: bool = False) -> SafeString:
    """The cover in a list. The headline beside it says what it is, so it needs no words of its own."""
    return picture_tag(
        row.cover or "",
        width=row.width,
        height=row.height,
        focus=(row.focal_x, row.focal_y),
        variants=row.variants,
        alt="",
        sizes=sizes,
        first=first,
    )


@register.filter
def media(path: str) -> str:
    return address(path)


@register.simple_tag
def moment(at: datetime) -> SafeString:
    """A date in words with the time and the zone: Rabu, 25 November 2026, 19.34 WIB."""
    local = timezone.localtime(at)
    words = f"{date_format(local, 'l, j F Y')}, {_clock(local)} {local.tzname()}"
    return format_html('<time datetime="{}">{}</time>', local.isoformat(timespec="seconds"), words)


@register.simple_tag
def brief(at: datetime) -> SafeString:
    """A date for a list: 25 Nov 2026, 19.34."""
    return _brief(at, get_language())


@lru_cache(maxsize=4096)
def _brief(at: datetime, language: str) -> SafeString:
    local = timezone.localtime(at)
    words = f"{date_format(local, 'j M Y')}, {_clock(local)}"
    return format_html('<time datetime="{}">{}</time>', local.isoformat(timespec="seconds"), words)


@register.filter
def absolute(path: str) -> str:
    """The address under which the whole world finds it."""
    return path if path.startswith(("http://", "https://")) else settings.SITE_URL.rstrip("/") + path


def _clock(local: datetime) -> str:
    return local.strftime(pgettext("time of day, as strftime writes it", "%H:%M"))
