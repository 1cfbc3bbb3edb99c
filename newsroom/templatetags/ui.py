"""Small pieces of the house's design that every face draws the same way."""

import re
from functools import cache

from django import template
from django.conf import settings
from django.contrib.staticfiles import finders
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

register = template.Library()

# stage -> word, shape, tone (whose turn it is); the word and the shape must do without the colour.
STAGES = {
    "draft": (_("Draft"), "circle-dashed", "writer"),
    "submitted": (_("Waiting for an editor"), "hourglass", "waiting"),
    "in_review": (_("With an editor"), "eye", "editor"),
    "changes_requested": (_("Changes requested"), "pencil", "writer"),
    "approved": (_("Approved"), "check", "editor"),
    "scheduled": (_("Scheduled"), "calendar-clock", "editor"),
    "published": (_("Published"), "circle-check", "live"),
    "declined": (_("Declined"), "circle-x", "closed"),
    "retracted": (_("Retracted"), "ban", "closed"),
}


@register.simple_tag
def site_name() -> str:
    return settings.SITE_NAME


@register.simple_tag
def icon(name: str, label: str = "") -> str:
    """An icon drawn in place: no request, no sprite. Give a label only where no text stands beside it."""
    if label:
        return format_html(
            '<svg class="icon" viewBox="0 0 24 24" role="img" aria-label="{}">{}</svg>',
            label,
            _shapes()[name],
        )
    return format_html('<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{}</svg>', _shapes()[name])


@register.simple_tag
def stage_chip(stage: str) -> str:
    word, shape, tone = STAGES[stage]
    return format_html('<span class="stage" data-tone="{}">{}{}</span>', tone, icon(shape), word)


@register.filter
def initial(name: str) -> str:
    """The letter that stands in for a missing photo."""
    return name.strip()[:1].upper()


@cache
def _shapes() -> dict[str, SafeString]:
    with open(finders.find("icons.svg"), encoding="utf-8") as sprite:
        symbols = re.findall(r'<symbol id="([^"]+)"[^>]*>(.*?)</symbol>', sprite.read(), re.DOTALL)
    return {name: mark_safe(shapes) for name, shapes in symbols}  # noqa: S308 (our own file)
