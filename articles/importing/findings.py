"""What a person should look at after an import: what went on the way in, and what the checks say."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.checks import CHECKS, DEFAULT_RULES
from articles.checks.finding import Finding as Checked
from articles.checks.piece import Piece
from articles.snapshot import Snapshot

from .decode import Tally
from .imported import Imported
from .model import Block, Finding
from .page import Page

# The checks that speak about a text as it was pasted; the others wait until it is a piece with pictures.
_CODES = {
    "headline-number": "headline_number",
    "excerpt-repeats": "excerpt_repeats",
    "heads-numbered": "heads_numbered",
    "paragraph-end": "paragraph_end",
    "pairs": "unpaired_mark",
    "weekday": "weekday",
    "name-case": "name_in_two_cases",
    "repeated-word": "repeated_word",
    "slip": "typo",
    "picture-section": "section_without_picture",
    "source-unlinked": "source_not_linked",
}


def report_characters(page: Page, tally: Tally) -> None:
    """No-break and invisible characters are seen in the source only: the blocks no longer have them."""
    if tally.no_break:
        message = ngettext(
            "%(count)d no-break space was replaced by an ordinary one.",
            "%(count)d no-break spaces were replaced by ordinary ones.",
            tally.no_break,
        )
        page.find("no_break_spaces", message % {"count": tally.no_break}, "text")
    if tally.invisible:
        message = ngettext(
            "%(count)d invisible character was removed.",
            "%(count)d invisible characters were removed.",
            tally.invisible,
        )
        page.find("invisible_characters", message % {"count": tally.invisible}, "text")


def checked(imported: Imported) -> Iterator[Finding]:
    """The findings of the checks, each with the place it has in the printed object."""
    body = imported.body()
    places = dict(
        zip([node["attrs"]["id"] for node in body["content"]], _places(imported.blocks), strict=False)
    )
    piece = Piece(
        Snapshot(
            headline=imported.headline,
            excerpt=imported.excerpt,
            dateline_place=imported.dateline.place if imported.dateline else "",
            dateline_outlet=imported.dateline.outlet if imported.dateline else "",
            body=body,
        )
    )
    for check in CHECKS:
        if code := _CODES.get(check.id):
            for finding in check.findings(piece, DEFAULT_RULES):
                place = places.get(finding.block, finding.where)
                if code == "paragraph_end" and place == "lead":
                    message = _("The lead ends without a full stop: “%(end)s”.") % {"end": finding.quote}
                    yield Finding("lead_full_stop", message, place)
                else:
                    yield Finding(code, _message(finding), place)


def _message(finding: Checked) -> str:
    """With the passage, which a face would show beside it."""
    if not finding.quote or finding.quote in finding.message:
        return finding.message
    return f"{finding.message} “{finding.quote}”"


def _places(blocks: list[Block]) -> Iterator[str]:
    position, lead_seen = 0, False
    for block in blocks:
        position += block.type != "divider"
        if block.type == "heading" and block.number is not None:
            yield f"heading {block.number}"
        elif block.type == "paragraph" and not lead_seen:
            lead_seen = True
            yield "lead"
        else:
            yield f"block {position}"
