"""People who must be protected, and claims that could harm someone."""

from __future__ import annotations

from collections.abc import Iterator, Set

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..language import Span
from .check import Check
from .finding import Finding
from .passage import Passage
from .piece import Piece
from .rules import Rules

GROUPS = ("minors", "victims", "witnesses")


def people(piece: Piece, rules: Rules) -> Iterator[Finding]:
    messages = {
        "minors": _("Minors are spoken of: say under declarations why none can be identified."),
        "victims": _("Victims are spoken of: say under declarations why none can be identified."),
        "witnesses": _("Witnesses are spoken of: say under declarations why none can be identified."),
    }
    said = piece.snapshot.declarations.get("sensitive")
    for group in GROUPS:
        attended = (
            group in said if isinstance(said, (list, tuple)) else isinstance(said, str) and said.strip()
        )
        if not attended and (found := _first(piece, getattr(rules, group))):
            passage, words = found
            yield passage.finding(messages[group], words.start, words.end)


def claims(piece: Piece, rules: Rules) -> Iterator[Finding]:
    verified = piece.snapshot.declarations.get("verified_with")
    warned = any(block.node["attrs"].get("tone") == "unverified" for block in piece.blocks)
    if (isinstance(verified, str) and verified.strip()) or warned:
        return
    if found := _first(piece, rules.accusations):
        passage, words = found
        message = _("This could harm someone: say who verified it, or add a “not yet verified” notice.")
        yield passage.finding(message, words.start, words.end)


def _first(piece: Piece, phrases: Set[str]) -> tuple[Passage, Span] | None:
    """Where the text first uses one of the phrases, in the headline too."""
    longest = max((len(phrase.split()) for phrase in phrases), default=0)
    for passage in (piece.headline, *piece.texts):
        words = passage.words
        for index, word in enumerate(words):
            for size in range(min(longest, len(words) - index), 0, -1):
                text = passage.text[word.start : words[index + size - 1].end]
                if len(text) <= 60 and text.lower() in phrases:
                    return passage, Span(word.start, text)
    return None


PEOPLE = Check(
    "sensitive-people", 1, "warn", gettext_lazy("Minors, victims and witnesses are protected"), people
)
CLAIMS = Check("harmful-claim", 1, "warn", gettext_lazy("Claims that could harm are verified"), claims)
