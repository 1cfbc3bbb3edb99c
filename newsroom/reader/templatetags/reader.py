"""What only the reader's pages draw."""

from __future__ import annotations

from datetime import datetime

from django import template
from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import pgettext

from newsroom.reader.pictures import picture_tag

register = template.Library()


@register.simple_tag
def cover(edition, sizes: str = "", first: bool = False) -> SafeString | str:
    """The cover of an edition, in its approved words; nothing where there is none."""
    if edition.cover is None:
        return ""
    more = {"sizes": sizes} if sizes else {}
    return picture_tag(edition.cover, alt=edition.cover_words.get("alt", ""), first=first, **more)


@register.simple_tag
def moment(at: datetime) -> SafeString:
    """A date in words with the time and the zone: Rabu, 25 November 2026, 19.34 WIB."""
    local = timezone.localtime(at)
    words = f"{date_format(local, 'l, j F Y')}, {_clock(local)} {local.tzname()}"
    return format_html('<time datetime="{}">{}</time>', local.isoformat(timespec="seconds"), words)


@register.simple_tag
def brief(at: datetime) -> SafeString:
    """A date for a list: 25 Nov 2026, 19.34."""
    local = timezone.localtime(at)
    words = f"{date_format(local, 'j M Y')}, {_clock(local)}"
    return format_html('<time datetime="{}">{}</time>', local.isoformat(timespec="seconds"), words)


@register.filter
def absolute(path: str) -> str:
    """The address under which the whole world finds it."""
    return path if path.startswith(("http://", "https://")) else settings.SITE_URL.rstrip("/") + path


def _clock(local: datetime) -> str:
    return local.strftime(pgettext("time of day, as strftime writes it", "%H:%M"))
