"""Cleaning the plain values of a piece: lines, topics, sources. Only what every database can keep passes."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from articles.models.taxonomy import topic_key

MOST_TOPICS, MOST_SOURCES = 8, 40
TOPIC_LENGTH, SOURCE_TITLE, SOURCE_URL = 60, 200, 500


def clean_line(value: Any, longest: int | None = None) -> str:
    """One line of text: line ends become spaces, ends are trimmed, inner spacing is the writer's own."""
    if not isinstance(value, str):
        raise ValidationError(_("Text is expected here."))
    require_storable(value)
    line = " ".join(value.splitlines()).strip(" \t")
    if longest is not None and len(line) > longest:
        raise ValidationError(_("At most %(longest)d characters.") % {"longest": longest})
    return line


def require_storable(value: str) -> None:
    """Refuse what one of the databases cannot keep: NUL, control characters, lone surrogates."""
    for character in value:
        code = ord(character)
        if (code < 32 and character not in "\t\n\r") or code == 127 or 0xD800 <= code <= 0xDFFF:
            raise ValidationError(
                _("The text holds a character that cannot be kept (U+%(code)04X).") % {"code": code}
            )


def clean_topics(value: Any) -> list[str]:
    """Topic names, each once by ``topic_key``, in the order given."""
    if not isinstance(value, (list, tuple)):
        raise ValidationError(_("Topics are a list of names."))
    names: dict[str, str] = {}
    for item in value:
        name = " ".join(clean_line(item, TOPIC_LENGTH).split())
        if name:
            names.setdefault(topic_key(name), name)
    if len(names) > MOST_TOPICS:
        raise ValidationError(_("At most %(most)d topics.") % {"most": MOST_TOPICS})
    return list(names.values())


def clean_sources(value: Any) -> list[dict[str, str]]:
    """Sources as ``{"title", "url"}``; an address, where given, is http or https."""
    if not isinstance(value, (list, tuple)) or len(value) > MOST_SOURCES:
        raise ValidationError(_("Sources are a list of at most %(most)d.") % {"most": MOST_SOURCES})
    made = []
    for item in value:
        if not isinstance(item, dict) or set(item) - {"title", "url"}:
            raise ValidationError(_("A source has a title and an address."))
        title = clean_line(item.get("title", ""), SOURCE_TITLE)
        url = clean_line(item.get("url", ""), SOURCE_URL)
        if url:
            _require_web_address(url)
        if title or url:
            made.append({"title": title or url, "url": url})
    return made


def _require_web_address(url: str) -> None:
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        host, parts = None, None
    if not host or parts is None or parts.scheme not in ("http", "https") or " " in url:
        raise ValidationError(_("“%(url)s” is not a web address.") % {"url": url[:80]})
