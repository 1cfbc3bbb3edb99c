"""The excerpt: one sentence that adds to the headline and fits a social card."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .check import Check
from .finding import Finding
from .passage import Passage
from .piece import Piece
from .rules import Rules

# Of the excerpt's words, how many the headline may already have said.
MOST_SHARED = 0.8


def missing(piece: Piece, rules: Rules) -> Iterator[Finding]:
    if not piece.snapshot.excerpt.strip():
        yield Finding(_("An excerpt of one sentence tells readers why to open the piece."), "excerpt")


def sentence(piece: Piece, rules: Rules) -> Iterator[Finding]:
    excerpt = piece.excerpt
    if len(excerpt.sentences) > 1:
        second = excerpt.sentences[1]
        yield excerpt.finding(
            _("The excerpt is one sentence; this is a second one."), second.start, second.end
        )


def repeats(piece: Piece, rules: Rules) -> Iterator[Finding]:
    said, headline = _words(piece.excerpt), _words(piece.headline)
    if said and headline and len(said & headline) >= MOST_SHARED * len(said):
        yield piece.excerpt.finding(_("The excerpt says the headline again; say what it leaves out."))


def _words(passage: Passage) -> set[str]:
    return {word.text.lower() for word in passage.words}


def length(piece: Piece, rules: Rules) -> Iterator[Finding]:
    size, most = len(piece.excerpt.text), rules.max_excerpt_characters
    if size > most:
        message = _("The excerpt has %(size)d characters; a social card shows %(most)d.")
        yield piece.excerpt.finding(message % {"size": size, "most": most}, most)


MISSING = Check("excerpt-missing", 1, "warn", gettext_lazy("There is an excerpt"), missing)
SENTENCE = Check("excerpt-sentence", 1, "warn", gettext_lazy("Excerpt of one sentence"), sentence)
REPEATS = Check("excerpt-repeats", 1, "warn", gettext_lazy("Excerpt adds to the headline"), repeats)
LENGTH = Check("excerpt-length", 1, "warn", gettext_lazy("Excerpt fits a social card"), length)
