"""The headline: there, in title case by Indonesian rules, with the right number and of a fair length."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..language import Span, miscased, title_case, word_list
from .check import Check
from .finding import Finding
from .piece import Piece
from .rules import Rules

NUMERALS = {word: value for value, word in enumerate(["dua", "tiga", "empat", "lima", "enam", "tujuh"], 2)}


def missing(piece: Piece, rules: Rules) -> Iterator[Finding]:
    if not piece.snapshot.headline.strip():
        yield Finding(_("The piece needs a headline."), "headline")


def case(piece: Piece, rules: Rules) -> Iterator[Finding]:
    headline = piece.headline
    wrong = miscased(headline.text, rules.particles)
    if wrong and not _shouts(headline.text):
        first = wrong[0][0]
        better = title_case(headline.text, rules.particles)
        fix = headline.fix(_("Write the headline in title case"), 0, len(headline.text), better)
        wanted = ", ".join(f"“{word.text}” → “{cased}”" for word, cased in wrong[:5])
        message = _("Headline words begin with a capital, particles do not: %(wanted)s.") % {"wanted": wanted}
        yield headline.finding(message, first.start, first.end, fix)


def capitals(piece: Piece, rules: Rules) -> Iterator[Finding]:
    headline = piece.headline
    if _shouts(headline.text):
        better = title_case(headline.text.lower(), rules.particles)
        fix = headline.fix(_("Write the headline in title case"), 0, len(headline.text), better)
        yield headline.finding(_("A headline in capitals alone shouts."), fix=fix)


def _shouts(text: str) -> bool:
    """Whether two words or more, too long to be acronyms alone, are all in capitals."""
    letters = sum(map(str.isalpha, text))
    return text.isupper() and letters >= 10 and len(text.split()) > 1 and text.lower().upper() == text


def number(piece: Piece, rules: Rules) -> Iterator[Finding]:
    promised = _promised(piece)
    count = len(piece.heads)
    if not promised or not count or any(value == count for _word, value in promised):
        return
    headline, (word, value) = piece.headline, promised[0]
    fix = None
    if word.text.isdecimal():
        fix = headline.fix(_("Write %(count)d") % {"count": count}, word.start, word.end, str(count))
    message = _("The headline promises %(value)d, the text has %(count)d numbered heads.")
    yield headline.finding(message % {"value": value, "count": count}, word.start, word.end, fix)


def _promised(piece: Piece) -> list[tuple[Span, int]]:
    words = piece.headline.words
    found = [(index, word, _value(word.text)) for index, word in enumerate(words)]
    if piece.snapshot.kind != "listicle":
        found = [
            (index, word, value)
            for index, word, value in found
            if index + 1 < len(words) and words[index + 1].text.lower() in word_list("counted")
        ]
    return [(word, value) for _index, word, value in found if 2 <= value <= 99]


def _value(word: str) -> int:
    return (
        int(word) if word.isascii() and word.isdigit() and len(word) <= 2 else NUMERALS.get(word.lower(), 0)
    )


def length(piece: Piece, rules: Rules) -> Iterator[Finding]:
    headline = piece.headline
    size = len(headline.text.strip())
    low, high = rules.min_headline_characters, rules.max_headline_characters
    if 0 < size < low:
        message = _("The headline has %(size)d characters; it should have at least %(low)d.")
        yield headline.finding(message % {"size": size, "low": low})
    if size > high:
        message = _("The headline has %(size)d characters; at most %(high)d are shown everywhere.")
        yield headline.finding(message % {"size": size, "high": high})


MISSING = Check("headline-missing", 1, "block", gettext_lazy("There is a headline"), missing)
CASE = Check("headline-case", 1, "warn", gettext_lazy("Headline in title case"), case, language="id")
CAPITALS = Check("headline-capitals", 1, "warn", gettext_lazy("Headline not all in capitals"), capitals)
NUMBER = Check("headline-number", 1, "warn", gettext_lazy("Number in the headline is kept"), number)
LENGTH = Check("headline-length", 1, "warn", gettext_lazy("Headline of a fair length"), length)
