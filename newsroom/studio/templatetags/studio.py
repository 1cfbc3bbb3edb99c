"""What only the studio's pages draw."""

from __future__ import annotations

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from articles.transitions import Verb
from newsroom.studio.checking import PLACES

register = template.Library()

# What happened, in words for the writer.
HAPPENED = {
    Verb.SUBMIT: _("Submitted"),
    Verb.WITHDRAW: _("Withdrawn"),
    Verb.CLAIM: _("Taken up by an editor"),
    Verb.RELEASE: _("Given back to the queue"),
    Verb.EDIT: _("Text edited"),
    Verb.REQUEST_CHANGES: _("Changes requested"),
    Verb.DECLINE: _("Declined"),
    Verb.ENDORSE: _("Approved by the first of two editors"),
    Verb.APPROVE: _("Approved"),
    Verb.SCHEDULE: _("Scheduled"),
    Verb.UNSCHEDULE: _("Taken off the schedule"),
    Verb.PUBLISH: _("Published"),
    Verb.REOPEN: _("Reviewed again"),
    Verb.REVISE: _("New version begun"),
    Verb.DISCARD: _("Update dropped"),
    Verb.CORRECT: _("Corrected"),
    Verb.RETRACT: _("Retracted"),
    Verb.REINSTATE: _("Back on the site"),
    Verb.APPEAL: _("Appealed"),
}
LEVEL_ICONS = {"block": "circle-x", "warn": "triangle-alert", "note": "info"}


@register.filter
def happened(verb: str) -> str:
    return HAPPENED[Verb(verb)]


@register.filter
def field_name(field: str) -> str:
    """What a request is pinned to, as the composer calls it."""
    return PLACES[field][0] if field in PLACES else _("Type of work")


@register.filter
def level_icon(level: str) -> str:
    return LEVEL_ICONS[level]


@register.simple_tag
def moment(at: datetime) -> SafeString:
    """25 November 2026, 19.34."""
    local = timezone.localtime(at)
    clock = local.strftime(pgettext("time of day, as strftime writes it", "%H:%M"))
    words = f"{date_format(local, 'j F Y')}, {clock}"
    return format_html('<time datetime="{}">{}</time>', local.isoformat(timespec="seconds"), words)
