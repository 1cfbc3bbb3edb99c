"""Pictures: there, described, captioned, licensed, large enough, and not seen here before."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .check import Check
from .finding import Finding, Fix, shortened
from .piece import Piece, Shown
from .rules import Rules


def missing(piece: Piece, rules: Rules) -> Iterator[Finding]:
    if piece.snapshot.cover is None:
        yield Finding(_("Choose a cover: it stands above the text and in every list."), "cover")
    for figure in piece.figures:
        if figure.picture is None:
            yield figure.finding(_("Only the caption is here; add the picture itself."))


def section(piece: Piece, rules: Rules) -> Iterator[Finding]:
    numbered = [(part.head, part.blocks) for part in piece.parts if part.head]
    bare = [head for head, blocks in numbered if not any(block.type == "figure" for block in blocks)]
    if len(bare) < len(numbered):
        for head in bare:
            message = _("Point %(number)d has no picture, others have.") % {"number": head.number}
            yield Finding(message, "body", head.id, shortened(head.text))


def alt(piece: Piece, rules: Rules) -> Iterator[Finding]:
    for shown in _all(piece):
        if not shown.alt.strip():
            yield shown.finding(_("Describe the picture in words for those who cannot see it."))
        elif shown.alt.strip().casefold() == shown.caption.strip().casefold():
            yield shown.finding(_("The description repeats the caption; say what can be seen."), shown.alt)


def caption(piece: Piece, rules: Rules) -> Iterator[Finding]:
    headline = piece.snapshot.headline.strip()
    for shown in _all(piece):
        if not shown.caption.strip():
            yield shown.finding(_("The picture needs a caption."))
        elif headline and shown.caption.startswith(headline):
            yield shown.finding(
                _("The headline is glued to this caption."), fix=_unglued(piece, shown, headline)
            )


def _unglued(piece: Piece, shown: Shown, headline: str) -> Fix | None:
    """For a caption of this text; one that comes from the picture is changed at the picture."""
    for label in piece.labels:
        if label.block and label.block.id == shown.block and label.attr == "caption":
            rest = shown.caption[len(headline) :].lstrip(" :–-")
            return label.fix(_("Keep the caption alone"), 0, len(label.text), rest)
    return None


def licence(piece: Piece, rules: Rules) -> Iterator[Finding]:
    for shown in piece.pictures:
        if shown.picture and not shown.picture.licence.strip():
            yield shown.finding(_("Name the licence: your own picture, free licence, or with permission."))


def width(piece: Piece, rules: Rules) -> Iterator[Finding]:
    for shown in piece.pictures:
        if shown.picture and 0 < shown.picture.width < rules.min_picture_width:
            message = _("The picture is %(width)d pixels wide; %(least)d are needed to look sharp.")
            yield shown.finding(message % {"width": shown.picture.width, "least": rules.min_picture_width})


def seen(piece: Piece, rules: Rules) -> Iterator[Finding]:
    for shown in piece.pictures:
        targets = piece.snapshot.seen.get(shown.picture.id, ()) if shown.picture else ()
        for target in targets:
            if target.published:
                message = _("This picture stands in “%(headline)s” already.")
                yield shown.finding(message % {"headline": target.headline})
        # Its writer reads this: what others have not published yet is not named.
        if not all(target.published for target in targets):
            yield shown.finding(_("This picture stands already in another piece, one that is not published."))


def _all(piece: Piece) -> Iterator[Shown]:
    yield from (shown for shown in piece.pictures if shown.where == "cover")
    yield from piece.figures


MISSING = Check("picture-missing", 1, "warn", gettext_lazy("Cover and pictures are there"), missing)
SECTION = Check("picture-section", 1, "warn", gettext_lazy("Every numbered point has a picture"), section)
ALT = Check("picture-alt", 1, "warn", gettext_lazy("Pictures are described"), alt)
CAPTION = Check("picture-caption", 1, "warn", gettext_lazy("Pictures have a caption"), caption)
LICENCE = Check("picture-licence", 1, "warn", gettext_lazy("Pictures name their licence"), licence)
WIDTH = Check("picture-width", 1, "warn", gettext_lazy("Pictures are large enough"), width)
SEEN = Check("picture-seen", 1, "note", gettext_lazy("Pictures not used here before"), seen)
