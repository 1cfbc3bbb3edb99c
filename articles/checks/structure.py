"""The bones of a piece: a section, enough words, heads counted from 1 without gap, a closing paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from .check import Check
from .finding import Finding, Fix, shortened
from .piece import Piece
from .rules import Rules

# What may follow the closing paragraph.
AFTERWORDS = frozenset({"divider", "read_also", "embed"})


def section(piece: Piece, rules: Rules) -> Iterator[Finding]:
    if not piece.snapshot.section:
        yield Finding(_("Choose the section the piece is for: its editors will read it."), "section")


def body(piece: Piece, rules: Rules) -> Iterator[Finding]:
    if not piece.words:
        yield Finding(_("There is no text yet."), "body")
    elif piece.words < rules.fewest_words:
        message = ngettext(
            "%(words)d word is too short to be a piece; %(fewest)d is the least.",
            "%(words)d words are too short to be a piece; %(fewest)d is the least.",
            piece.words,
        )
        yield Finding(message % {"words": piece.words, "fewest": rules.fewest_words}, "body")


def length(piece: Piece, rules: Rules) -> Iterator[Finding]:
    least = rules.min_words.get(piece.snapshot.kind, 0)
    if rules.fewest_words <= piece.words < least:
        message = _("The text has %(words)d words; a piece of this kind usually needs %(least)d.")
        yield Finding(message % {"words": piece.words, "least": least}, "body")


def heads(piece: Piece, rules: Rules) -> Iterator[Finding]:
    count = len(piece.heads)
    if [head.number for head in piece.heads] == list(range(count, 0, -1)):  # a countdown
        return
    for wanted, head in enumerate(piece.heads, 1):
        if head.number != wanted:
            label = _("Number it %(wanted)d") % {"wanted": wanted}
            fix = Fix(label, "body", str(head.number), str(wanted), block=head.id, attr="number")
            message = _("This head is numbered %(number)d; in its place it should be %(wanted)d.")
            message %= {"number": head.number, "wanted": wanted}
            yield Finding(message, "body", head.id, shortened(head.text), fix=fix)


def points(piece: Piece, rules: Rules) -> Iterator[Finding]:
    count = len(piece.heads)
    if piece.snapshot.kind == "listicle" and count < rules.min_points:
        message = _("A listicle has at least %(least)d numbered heads; this one has %(count)d.")
        yield Finding(message % {"least": rules.min_points, "count": count}, "body")


def closing(piece: Piece, rules: Rules) -> Iterator[Finding]:
    written = [block for block in piece.blocks if block.type not in AFTERWORDS]
    while written and written[-1].type == "paragraph" and not written[-1].text.strip():
        written.pop()
    if written and written[-1].type not in ("paragraph", "callout"):
        last = written[-1]
        yield Finding(_("The piece stops here; a closing paragraph would round it off."), "body", last.id,
                      shortened(last.text))  # fmt: skip


SECTION = Check("section-missing", 1, "block", gettext_lazy("A section is chosen"), section)
BODY = Check("body-short", 1, "block", gettext_lazy("There is enough text to be a piece"), body)
LENGTH = Check("length", 1, "warn", gettext_lazy("Enough words for its kind"), length)
HEADS = Check("heads-numbered", 1, "block", gettext_lazy("Heads numbered without gap"), heads)
POINTS = Check("points", 1, "block", gettext_lazy("A listicle has its points"), points)
CLOSING = Check("closing", 1, "warn", gettext_lazy("A closing paragraph"), closing)
