"""What a writer declares about the piece, and what is still undeclared.

``conflict``: the interest the writer has in the matter, "" for none. ``ai``: which tools helped and how, ""
for none. ``hand``: one of ``HANDS``. Empty texts must be there, too: silence is no answer.
``sensitive``: how minors, victims and witnesses are protected, as text or as the list of groups attended to.
``verified_with``: who confirmed what could harm someone.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .check import Check
from .finding import Finding
from .piece import Piece
from .rules import Rules

HANDS = ("first", "second", "both")


def run(piece: Piece, rules: Rules) -> Iterator[Finding]:
    said = piece.snapshot.declarations
    questions = (
        ("conflict", isinstance(said.get("conflict"), str),
         _("Say whether you have an interest in the matter, or that you have none.")),
        ("ai", isinstance(said.get("ai"), str), _("Say whether AI tools helped, or that none did.")),
        ("hand", said.get("hand") in HANDS,
         _("Say whether you were there yourself or report what others saw.")),
    )  # fmt: skip
    for name, answered, message in questions:
        if not answered:
            yield Finding(message, "declarations", quote=name)


CHECK = Check("declarations", 1, "block", gettext_lazy("Declarations are made"), run)
