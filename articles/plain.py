"""Cleaning the plain values of a piece: lines, notes, topics, sources, declarations.

Only what every database can keep passes.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from articles.body.characters import FORBIDDEN
from articles.models.taxonomy import topic_key

MOST_TOPICS, MOST_SOURCES, MOST_DECLARATIONS = 8, 40, 12
TOPIC_LENGTH, TOPIC_KEY, SOURCE_TITLE, SOURCE_URL = 60, 200, 200, 500
DECLARATION_NAME, DECLARATION = 40, 2000


def clean_line(value: Any, longest: int | None = None) -> str:
    """One line of text: tabs and line ends become spaces, inner spacing is otherwise the writer's own."""
    _require_text(value)
    line = " ".join(value.replace("\t", " ").splitlines()).strip(" ")
    require_storable(line)
    _require_length(line, longest)
    return line


def clean_note(value: Any, field: str, longest: int) -> str:
    """Words of several lines that go with a move; a ``ValidationError`` names ``field``."""
    try:
        _require_text(value)
        require_storable(value)
        note: str = value.strip()
        _require_length(note, longest)
    except ValidationError as error:
        raise ValidationError({field: error.messages}) from None
    return note


def _require_text(value: Any) -> None:
    if not isinstance(value, str):
        raise ValidationError(_("Text is expected here."))


def _require_length(value: str, longest: int | None) -> None:
    if longest is not None and len(value) > longest:
        raise ValidationError(_("At most %(longest)d characters.") % {"longest": longest})


def require_storable(value: str) -> None:
    """Refuse what a database or a feed cannot keep: NUL, control characters, lone surrogates."""
    for found in FORBIDDEN.finditer(value):
        if found[0] not in "\t\n\r":
            raise ValidationError(
                _("The text holds a character that cannot be kept (U+%(code)04X).") % {"code": ord(found[0])}
            )


def clean_topics(value: Any) -> list[str]:
    """Topic names, each once by ``topic_key``, in the order given."""
    if not isinstance(value, (list, tuple)):
        raise ValidationError(_("Topics are a list of names."))
    names: dict[str, str] = {}
    for item in value:
        name = " ".join(clean_line(item, TOPIC_LENGTH).split())
        if not name:
            continue
        key = topic_key(name)
        # One character may stand for eighteen in the key.
        _require_length(key, TOPIC_KEY)
        names.setdefault(key, name)
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


def clean_declarations(value: Any) -> dict[str, Any]:
    """What the writer declares, by name: a text, yes or no, or a list of names.

    Nothing else, numbers least of all: what is hashed has to come back from every database as it went in.
    """
    if not isinstance(value, dict) or len(value) > MOST_DECLARATIONS:
        raise ValidationError(_("Declarations are given by name."))
    return {clean_line(name, DECLARATION_NAME): _declaration(said) for name, said in value.items()}


def _declaration(said: Any) -> Any:
    if said is None or isinstance(said, bool):
        return said
    if isinstance(said, (list, tuple)) and len(said) <= MOST_DECLARATIONS:
        return [clean_line(item, DECLARATION_NAME) for item in said]
    _require_text(said)
    require_storable(said)
    _require_length(said, DECLARATION)
    return said
