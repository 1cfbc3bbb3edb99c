"""What a person should look at after an import, beyond what the readers of its parts found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .build import heads_of
from .decode import Tally
from .model import Block
from .names import ends_sentence
from .page import Page
from .vocabulary import phrases

_SOURCE = re.compile(
    r"\b(?:dilansir|melansir|dikutip|mengutip|lapor|[Mm]enurut(?: laporan)?|dilaporkan)\s(?:dari\s|oleh\s)?"
    r"(?P<name>[A-Z][\w'’-]*(?:(?:\.|\s)[A-Z][\w'’-]*|\.(?:com|id|co\.id))*)"
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_STRAY = re.compile(rf"\b(?P<word>{'|'.join(phrases('function_words'))})(?P<stray>[bcdfghjklmpqrtvwxyz])\b")
_TRUE_WORDS = frozenset(["sejakr", "yangk", "padat", "padah", "akang", "akanh"])


def report(page: Page, blocks: list[Block], tally: Tally) -> None:
    """Add what the text itself shows, and what was left out on the way."""
    _report_characters(page, tally)
    _report_lead(page, blocks)
    _report_pictures(page, blocks)
    _report_names(page, blocks)
    _report_sources(page, blocks)
    _report_stray_letters(page, blocks)
    page.report_dropped()


def _report_characters(page: Page, tally: Tally) -> None:
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


def _report_lead(page: Page, blocks: list[Block]) -> None:
    lead = next((block for block in blocks if block.type == "paragraph"), None)
    if lead and not ends_sentence(lead.text) and not lead.text.endswith(":"):
        message = _("The lead ends without a full stop: “…%(end)s”.")
        page.find("lead_full_stop", message % {"end": " ".join(lead.text.split()[-4:])}, "lead")


def _report_pictures(page: Page, blocks: list[Block]) -> None:
    """Sections without a picture, when others have one."""
    with_picture: set[int] = set()
    number: int | None = None
    for block in blocks:
        if block.type == "heading" and block.number is not None:
            number = block.number
        elif block.type == "figure" and number is not None:
            with_picture.add(number)
    for head in heads_of(blocks):
        if with_picture and head.number not in with_picture:
            message = _("Section %(number)d has no picture, others have.") % {"number": head.number}
            page.find("section_without_picture", message, f"heading {head.number}")


def _passages(page: Page, blocks: list[Block]) -> Iterator[tuple[str, str]]:
    yield "headline", page.headline
    yield "excerpt", page.excerpt
    for position, block in enumerate(blocks, start=1):
        if block.type != "read_also":
            yield f"block {position}", block.text


def _report_names(page: Page, blocks: list[Block]) -> None:
    """A word that is capitalised inside sentences nearly always, and small once or twice."""
    large: dict[str, int] = {}
    small: dict[str, list[str]] = {}
    for place, text in _passages(page, blocks):
        for found in _WORD.finditer(text):
            word, before = found[0], text[: found.start()].rstrip(" \"'“‘(")
            if word.islower():
                small.setdefault(word, []).append(place)
            elif word[0].isupper() and word[1:].islower() and before and before[-1] not in ".!?:":
                large[word.casefold()] = large.get(word.casefold(), 0) + (place not in ("headline",))
    for word, places in small.items():
        if len(word) > 3 and large.get(word, 0) >= 3 and large[word] >= 3 * len(places):
            message = _("“%(small)s” is written small here and “%(large)s” elsewhere.")
            page.find("name_in_two_cases", message % {"small": word, "large": word.capitalize()}, places[0])


def _report_sources(page: Page, blocks: list[Block]) -> None:
    for position, block in enumerate(blocks, start=1):
        linked = any(span.href for span in block.spans)
        if block.type in ("paragraph", "quote", "list") and not linked:
            for found in _SOURCE.finditer(block.text):
                message = _("“%(quote)s”: the source is not linked.") % {"quote": found[0].strip()}
                page.find("source_not_linked", message, f"block {position}")


def _report_stray_letters(page: Page, blocks: list[Block]) -> None:
    for place, text in _passages(page, blocks):
        for found in _STRAY.finditer(text):
            if found[0] not in _TRUE_WORDS:
                message = _("“%(word)s” may be “%(meant)s” with a letter too many.")
                page.find("typo", message % {"word": found[0], "meant": found["word"]}, place)
