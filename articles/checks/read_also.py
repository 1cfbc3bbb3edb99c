"""Read-also lines lead to published articles, never to the piece itself, one to a section at most."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .check import Check
from .finding import Finding, shortened
from .piece import Piece
from .rules import Rules


def target(piece: Piece, rules: Rules) -> Iterator[Finding]:
    for block in piece.blocks:
        if block.type != "read_also":
            continue
        article = block.node["attrs"]["article"]
        known = piece.snapshot.targets.get(article)
        if article is None:
            message = _("Choose the article this line leads to.")
        elif article == piece.snapshot.article_id:
            message = _("This line leads to the piece itself.")
        elif known is None or not known.published:
            message = _("The article this line leads to is not published.")
        else:
            continue
        yield Finding(message, "body", block.id, shortened(block.text))


def crowded(piece: Piece, rules: Rules) -> Iterator[Finding]:
    count = 0
    for block in piece.blocks:
        if block.type == "heading":
            count = 0
        elif block.type == "read_also":
            count += 1
            if count > 1:
                message = _("One such line is enough for a section.")
                yield Finding(message, "body", block.id, shortened(block.text))


TARGET = Check("read-also-target", 1, "warn", gettext_lazy("Read-also lines lead somewhere"), target)
CROWDED = Check("read-also-crowded", 1, "warn", gettext_lazy("One read-also line a section"), crowded)
