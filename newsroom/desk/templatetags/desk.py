"""What only the desk's templates need."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.models.vocabulary import ChangeReason, DeclineReason, EditionKind, RetractionReason
from articles.snapshot import Picture
from articles.transitions import Verb
from newsroom.desk.forms import FIELDS

register = template.Library()
REASONS: dict[str, Any] = {
    reason.value: reason.label
    for reasons in (RetractionReason, EditionKind, ChangeReason, DeclineReason)
    for reason in reasons
}
WHERE = {"same": "", "added": "ins", "removed": "del"}
DECLARED = {
    "conflict": gettext_lazy("Interest in the matter"),
    "ai": gettext_lazy("Help by AI tools"),
    "hand": gettext_lazy("How the writer knows"),
    "sensitive": gettext_lazy("Minors, victims, witnesses"),
    "verified_with": gettext_lazy("Verified with"),
}
HANDS = {
    "first": gettext_lazy("Was there in person"),
    "second": gettext_lazy("Reports what others saw or said"),
    "both": gettext_lazy("Both"),
}


@register.filter
def words(ops: list[tuple[str, str]]) -> str:
    """Differences word by word, as insertions and deletions."""
    return format_html_join("", "{}", ((_run(op, text),) for op, text in ops))


def _run(op: str, text: str) -> str:
    tag = WHERE[op]
    return format_html("<{0}>{1}</{0}>", tag, text) if tag else text


@register.filter
def hours(number: float) -> str:
    """How long, as one says it: minutes under an hour, days from two days on."""
    if number < 1:
        return ngettext("%(n)d minute", "%(n)d minutes", round(number * 60)) % {"n": round(number * 60)}
    if number < 48:
        return ngettext("%(n)d hour", "%(n)d hours", round(number)) % {"n": round(number)}
    return ngettext("%(n)d day", "%(n)d days", round(number / 24)) % {"n": round(number / 24)}


@register.filter
def verb_name(value: str) -> str:
    return str(Verb(value).label)


@register.filter
def reason_name(value: str) -> str:
    return str(REASONS.get(value, value))


@register.filter
def field_name(value: str) -> str:
    return str(FIELDS.get(value, value))


@register.filter
def declared(declarations: dict[str, Any]) -> list[tuple[str, str]]:
    """What the writer declared, question and answer in words; a dash where there is nothing."""
    return [(str(DECLARED.get(name, name)), _declared(value)) for name, value in declarations.items()]


def _declared(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(value)
    return str(HANDS.get(value, value) or "–")


@register.filter
def actor(event: Any) -> str:
    return event.actor.public_name if event.actor else _("The clock")


@register.filter
def srcset(picture: Picture) -> str:
    """The JPEG sizes of a picture, which every browser understands."""
    sizes = sorted((v.width, v.url) for v in picture.variants if v.mime == "image/jpeg")
    return ", ".join(f"{url} {width}w" for width, url in sizes)
