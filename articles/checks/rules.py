"""What editors change from the desk without a deployment: switches, levels, words, limits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from django.utils.translation import gettext as _

from ..language import house_terms, word_list
from .finding import LEVELS, Level

MIN_WORDS = {"news": 150, "listicle": 250, "opinion": 350, "analysis": 400, "narrative": 350}
PARTICLES = word_list("particles")
WITNESSES = ("saksi", "saksi mata", "pelapor", "informan", "whistleblower")
MINORS = (
    "anak di bawah umur", "anak perempuan", "anak laki-laki", "balita", "bayi", "bocah", "murid", "pelajar",
    "remaja", "santri", "santriwati", "siswa", "siswi",
)  # fmt: skip
VICTIMS = (
    "bunuh diri", "dianiaya", "diperkosa", "kdrt", "kekerasan seksual", "korban", "pelecehan", "pemerkosaan",
    "pencabulan", "penyintas", "perundungan", "tewas",
)  # fmt: skip
ACCUSATIONS = (
    "diduga", "dituduh", "dituding", "disangka", "didakwa", "tersangka", "terdakwa", "korupsi", "menipu",
    "penipuan", "penggelapan", "menyuap", "suap", "mencuri", "pencurian", "plagiarisme", "pencucian uang",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rules:
    """Limits are in characters, words or pixels, as named; words are in lower case."""

    disabled: frozenset[str] = frozenset()
    levels: Mapping[str, Level] = field(default_factory=dict)
    terms: Mapping[str, str] = field(default_factory=house_terms)

    particles: frozenset[str] = PARTICLES
    min_headline_characters: int = 15
    max_headline_characters: int = 110
    max_excerpt_characters: int = 160
    fewest_words: int = 40
    min_words: Mapping[str, int] = field(default_factory=lambda: dict(MIN_WORDS))
    min_points: int = 3
    max_sentence_words: int = 35
    min_picture_width: int = 1000
    never_credits: frozenset[str] = frozenset(
        {"google", "google images", "pinterest", "internet", "istimewa", "ist", "whatsapp", "unknown", "net"}
    )
    sites_without_user: frozenset[str] = word_list("picture_sites")
    minors: frozenset[str] = frozenset(MINORS)
    victims: frozenset[str] = frozenset(VICTIMS)
    witnesses: frozenset[str] = frozenset(WITNESSES)
    accusations: frozenset[str] = frozenset(ACCUSATIONS)


DEFAULT_RULES = Rules()
SETTINGS = tuple(item.name for item in fields(Rules) if item.name not in ("disabled", "levels", "terms"))


class RuleError(ValueError):
    """A house rule that makes no sense; the message is for the editor."""


def with_rule(rules: Rules, kind: str, *, check: str = "", key: str = "", value: Any = None) -> Rules:
    """The rules with one house rule more. Raises ``RuleError`` with a sentence for the editor.

    ``disable``: ``check``. ``level``: ``check``, and the level as ``value``.
    ``term``: ``key`` is what we do not print, ``value`` what we print instead ("" when that depends, false
    to allow the term). ``setting``: ``key`` is one of ``SETTINGS``; ``value`` is a whole number, for words
    {"add": [..], "remove": [..]}, for ``min_words`` {kind: words}.
    """
    match kind:
        case "disable":
            return replace(rules, disabled=rules.disabled | {check})
        case "level":
            if value not in LEVELS:
                raise RuleError(_("A level is one of: %(levels)s.") % {"levels": ", ".join(LEVELS)})
            return replace(rules, levels={**rules.levels, check: value})
        case "term":
            return replace(rules, terms=_with_term(rules.terms, key, value))
        case "setting" if key in SETTINGS:
            return replace(rules, **{key: _setting(getattr(rules, key), value)})
    raise RuleError(_("There is no such house rule."))


def _with_term(terms: Mapping[str, str], key: str, value: Any) -> dict[str, str]:
    term = " ".join(key.lower().split())
    if not term or not (value is False or isinstance(value, str)):
        raise RuleError(_("A term needs the words we do not print and, as text, what we print instead."))
    kept = {known: better for known, better in terms.items() if known != term}
    return {**kept, term: value} if isinstance(value, str) else kept


def _setting(current: Any, value: Any) -> Any:
    if isinstance(current, int):
        return _number(value)
    if not isinstance(value, dict):
        raise RuleError(_("This setting is a list of changes."))
    if isinstance(current, frozenset):
        return (current | _words(value.get("add", []))) - _words(value.get("remove", []))
    return {**current, **{str(kind): _number(words) for kind, words in value.items()}}


def _number(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= 100_000:
        raise RuleError(_("This must be a whole number from 0 to 100,000."))
    return value


def _words(value: Any) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
        raise RuleError(_("This must be a list of words."))
    return frozenset(" ".join(word.lower().split()) for word in value)
