"""What stands apart, what is joined: di/ke/dari before places, di- before verbs, hyphens after affixes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..language import Span, word_list
from .check import Check
from .finding import Finding
from .passage import Passage
from .piece import Piece
from .rules import Rules

# These look like a preposition before a place and are words of their own.
WORDS_OF_THEIR_OWN = frozenset({"kediri", "keriau", "kelapangan", "keluar", "kerabat", "kesumba", "ketuban"})
ENGLISH_PREFIXES = ("meng", "mem", "men", "nge", "ber", "ter", "me", "di")
BEFORE_NAMES = frozenset({"se", "non", "anti", "pro", "pasca", "pan"})
PREFIXED_NAME = re.compile(rf"({'|'.join(sorted(BEFORE_NAMES))}|di|ber|ter)([A-Z]\w+)")
SUFFIXED_ACRONYM = re.compile(r"([A-Z]{2,})(nya|ku|mu|lah|kah|pun)")


def prepositions(piece: Piece, rules: Rules) -> Iterator[Finding]:
    for passage in piece.texts:
        for word in passage.words:
            if apart := _apart(word.text):
                message = _("A preposition stands apart: “%(apart)s”.") % {"apart": apart}
                fix = passage.fix(_("Write “%(apart)s”") % {"apart": apart}, word.start, word.end, apart)
                yield passage.finding(message, word.start, word.end, fix)


def _apart(word: str) -> str:
    low = word.lower()
    if low in WORDS_OF_THEIR_OWN or len(low) > 30:
        return ""
    for preposition in ("dari", "di", "ke"):
        rest = low.removeprefix(preposition)
        if rest == low:
            continue
        if rest in word_list("locatives"):
            return f"{word[: len(preposition)]} {rest}"
        if rest in word_list("places"):
            return f"{word[: len(preposition)]} {rest.capitalize()}"
    return ""


def passives(piece: Piece, rules: Rules) -> Iterator[Finding]:
    for passage, first, second in _neighbours(piece):
        if first.lower() == "di" and second.text in word_list("passives"):
            yield _joined(passage, second.start - 3, second.end, first + second.text,
                          _("The prefix di- is written together with its verb: “%(better)s”."))  # fmt: skip


def hyphens(piece: Piece, rules: Rules) -> Iterator[Finding]:
    message = _("A hyphen stands between an affix and a foreign word, a name or an acronym: “%(better)s”.")
    for passage in piece.texts:
        for word in passage.words:
            if better := _hyphened(word.text):
                yield _joined(passage, word.start, word.end, better, message)
    for passage, first, second in _neighbours(piece):
        low = first.lower()
        foreign = low in ("di", "nge") and second.text in word_list("foreign_verbs")
        named = first in BEFORE_NAMES and second.text[0].isupper()
        if foreign or named:
            start = second.start - len(first) - 1
            yield _joined(passage, start, second.end, f"{first}-{second.text}", message)


def _hyphened(word: str) -> str:
    if len(word) > 40:
        return ""
    if match := PREFIXED_NAME.fullmatch(word) or SUFFIXED_ACRONYM.fullmatch(word):
        return f"{match[1]}-{match[2]}"
    low = word.lower()
    for prefix in ENGLISH_PREFIXES:
        if low.startswith(prefix) and low[len(prefix) :] in word_list("foreign_verbs"):
            return f"{word[: len(prefix)]}-{word[len(prefix) :]}"
    return ""


def _neighbours(piece: Piece) -> Iterator[tuple[Passage, str, Span]]:
    """Words with only a space between them: the first as text, the second as a span."""
    for passage in piece.texts:
        for first, second in pairwise(passage.words):
            if second.start == first.end + 1 and passage.text[first.end] == " ":
                yield passage, first.text, second


def _joined(passage: Passage, start: int, end: int, better: str, message: str) -> Finding:
    fix = passage.fix(_("Write “%(better)s”") % {"better": better}, start, end, better)
    return passage.finding(message % {"better": better}, start, end, fix)


PREPOSITIONS = Check(
    "preposition", 1, "warn", gettext_lazy("Prepositions stand apart"), prepositions, language="id"
)
PASSIVES = Check("passive", 1, "warn", gettext_lazy("The prefix di- is joined"), passives, language="id")
HYPHENS = Check(
    "affix-hyphen", 1, "warn", gettext_lazy("Hyphen between affix and foreign word"), hyphens, language="id"
)
