"""Pictures: which lines are captions, what is glued before and after them, which credit belongs where."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from articles.body.embeds import from_url

from .credits import CAPTION_LABEL, Credited, address_of, is_credit, split_credit
from .glue import glued_end, second_half, shared_prefix
from .model import Block, Line, Span
from .names import ends_sentence, is_prose, skeleton, words
from .page import Page, where
from .spans import cut, plain

LONGEST = 900
_GLUED_AFTER = re.compile(r"\(([^()]{3,160})\)(?=[^\W\d_a-z]|[\"“])")
_POINTS_ELSEWHERE = re.compile(
    r"\b(?:di|ke|pada|laman|situs|tautan|link|kunjungi|via|melalui|klik|lewat|akun)\s?:?$", re.IGNORECASE
)
# Behind a headline glued to a caption even an owner we do not know is a credit.
_SLASHED_END = re.compile(r"[(\[]([^()\[\]\d/]{2,40}/[^()\[\]/]{2,40})[)\]]\s?(\S{0,2})$")
_CAPTION_OPENERS = re.compile(
    r"(?:ilustrasi|potret|foto|suasana|gambar|tampilan|cuplikan|poster|logo|bendera|peta)\b", re.IGNORECASE
)


def split_glued_paragraphs(line: Line) -> list[Line]:
    """A paragraph glued to the credit before it stands on its own: "… (site.com/user)The text goes on"."""
    found = _GLUED_AFTER.search(line.text, 0, 500)
    if line.hint or not found or not is_credit(found[1], sure=True) or words(line.text[found.end() :]) < 4:
        return [line]
    rest = Line(cut(line.spans, found.end()), source=line.source)
    line.spans = cut(line.spans, 0, found.end())
    return [line, rest]


def read_credits(page: Page) -> None:
    """Give the role of a figure to every line that ends in a credit, or is one."""
    begun = False
    for index, line in enumerate(page.lines):
        begun = begun or is_prose(line.text)
        if line.role or (line.marker and line.marker.number) or line.hint in ("table", "headline", "quote"):
            continue
        if line.hint == "picture":
            _read_picture(page, line)
            continue
        if _repeats_itself(line):
            page.find(
                "caption_printed_twice",
                _("A caption stood twice: “%(text)s”.") % {"text": line.text},
                where(line),
            )
        if _is_embed(line):
            continue
        credited = split_credit(line.text)
        if line.marker and credited and not (credited.end and credited.sure):
            continue
        if credited and (line.hint == "caption" or _is_caption(page, index, credited, begun)):
            line.role, line.block = "figure", _figure(line, credited)
        elif line.hint == "caption" and len(line.text) <= LONGEST:
            line.role, line.block = "figure", _figure(line, None)


def _read_picture(page: Page, line: Line) -> None:
    line.role, line.block = "figure", Block("figure", source=line.source, alt=line.text[:LONGEST])
    if len(line.text) > LONGEST:
        message = _("This description of a picture was too long and was cut: “%(text)s”.")
        page.find("alt_cut", message % {"text": line.text}, where(line))


def _is_embed(line: Line) -> bool:
    """The address of a post alone on its line shows the post; another one leads to what is cited."""
    text = line.text
    if not text.startswith(("https://", "http://")) or " " in text or line.hint:
        return False
    if from_url(text):
        line.role, line.block = "embed", Block("embed", plain(text), source=line.source, url=text)
    elif not is_credit(text):
        line.spans = [Span(text, href=text)]
        return True
    return line.role == "embed"


def _repeats_itself(line: Line) -> bool:
    """A whole caption with its credit, twice on one line."""
    half = second_half(line.text)
    if not half or not (credited := split_credit(half)) or not credited.sure:
        return False
    line.spans = plain(half)
    return True


def _is_caption(page: Page, index: int, credited: Credited, begun: bool) -> bool:
    """``begun``: the text has begun, so that a bare name is no longer the site's own above it."""
    text = page.lines[index].text[: credited.end]
    count = words(text)
    before = next(
        (line for line in reversed(page.lines[max(0, index - 3) : index]) if line.role != "dropped"), None
    )
    after_head = before is None or bool(
        before.marker or before.role == "figure" or before.hint.startswith("head")
    )
    if _POINTS_ELSEWHERE.search(text):
        return False
    if not count and "/" not in credited.credit and not credited.label:
        return begun and (after_head or not is_prose(before.text if before else ""))
    if not count:
        return credited.sure or after_head or not ends_sentence(before.text if before else "")
    if credited.stray == "." and count > 8 and not after_head:
        return False
    if credited.sure or (credited.credit.count("/") and after_head):
        return count <= 65
    return count <= 30 and (after_head or not is_prose(text)) and not credited.credit.startswith("http")


def _figure(line: Line, credited: Credited | None) -> Block:
    text = line.text[: credited.end] if credited else line.text
    credit = credited.credit if credited else ""
    if labelled := CAPTION_LABEL.match(text):
        text = text[labelled.end() :]
    return Block(
        "figure", plain(text), source=line.source, caption=text, credit=credit, url=address_of(credit)
    )


def finish_captions(page: Page) -> None:
    """Once the headline is known: take it off, join doubled lines and lone credits to their captions."""
    prefix = shared_prefix(page)
    for line in page.lines:
        if line.role == "figure" and line.block:
            _unglue(page, line.block, prefix)
            _report_extras(page, line)
        elif not line.role and not line.marker and (start := glued_end(line.text, page.headline)):
            _unglue_text(page, line, start)
    _join_neighbours(page)


def _unglue_text(page: Page, line: Line, start: int) -> None:
    """The headline before a caption that has no credit, or before a paragraph."""
    rest = line.text[start:]
    glued = not line.text[:start].endswith(" ")
    if glued and is_prose(rest):
        message = _("The headline was glued before a paragraph and taken off: “%(text)s”.")
        page.find("headline_glued", message % {"text": line.text[:start]}, where(line))
        line.spans = cut(line.spans, start)
    elif glued or (words(rest) <= 12 and not ends_sentence(rest)):
        block = _figure(line, None)
        line.role, line.block = "figure", block
        _unglue(page, block, "")
        if found := _SLASHED_END.search(block.caption):
            block.caption, block.credit = block.caption[: found.start()].rstrip(), found[1].strip()
            if found[2]:
                _report_stray(page, line, block.credit, found[2])


def _unglue(page: Page, block: Block, prefix: str) -> None:
    at = f"line {block.source}"
    if skeleton(block.alt) == skeleton(page.headline):
        block.alt = ""
    start = glued_end(block.caption, page.headline) or glued_end(block.caption, prefix)
    if start:
        message = _("The headline was glued before a caption and taken off: “%(text)s”.")
        page.find("caption_headline_glued", message % {"text": block.caption[:start]}, at)
        block.caption = block.caption[start:].lstrip(" -–—|:.,")
    if half := second_half(block.caption):
        page.find("caption_printed_twice", _("A caption stood twice: “%(text)s”.") % {"text": half}, at)
        block.caption = half


def _report_extras(page: Page, line: Line) -> None:
    credited = split_credit(line.text)
    if credited and credited.stray.strip("."):
        _report_stray(page, line, credited.credit, credited.stray)
    if credited and credited.label:
        page.labels.append(credited.label)
    if labelled := CAPTION_LABEL.match(line.text):
        page.labels.append(labelled[0].strip())


def _report_stray(page: Page, line: Line, credit: str, stray: str) -> None:
    message = _("After the credit %(credit)s stood a stray “%(stray)s”; it was left out.")
    page.find("stray_after_credit", message % {"credit": credit, "stray": stray}, where(line))


def _join_neighbours(page: Page) -> None:
    """A caption twice, an alternative text before it, a credit on the next line: one figure."""
    before: Line | None = None
    for line in page.lines:
        if line.role == "dropped":
            continue
        if line.role == "figure" and line.block and before:
            _join(page, before, line, line.block)
        elif (
            not line.role
            and before
            and before.block
            and skeleton(line.text) == skeleton(before.block.caption)
        ):
            page.drop(line)
            continue
        before = line if line.role != "taken" else before


def _join(page: Page, before: Line, line: Line, block: Block) -> None:
    former = before.block
    twice = _("A caption stood twice: “%(text)s”.") % {"text": block.caption}
    if before.role == "figure" and former:
        same = bool(block.caption) and skeleton(former.caption) == skeleton(block.caption)
        same = same and (not former.credit or not block.credit or former.credit == block.credit)
        lone_credit = not block.caption and not block.alt and not former.credit
        lone_picture = not former.caption and not former.credit and line.hint != "picture"
        if not (same or lone_credit or lone_picture):
            return
        if same:
            page.find("caption_printed_twice", twice, where(line))
        block.alt = former.alt or block.alt
        block.caption = block.caption or former.caption
        block.credit, block.url = block.credit or former.credit, block.url or former.url
        page.take(before)
        before.block = None
    elif before.role == "" and not before.marker and not before.hint and _is_caption_of(before, block):
        if block.caption:
            page.find("caption_printed_twice", twice, where(line))
            block.alt = before.text
        block.caption = block.caption or before.text
        page.take(before)


def _is_caption_of(before: Line, block: Block) -> bool:
    """Whether the text line above a figure is its caption, or its caption once more."""
    if block.caption:
        return skeleton(before.text) == skeleton(block.caption)
    if words(before.text) > 25 or len(before.text) > 200:
        return False
    return not ends_sentence(before.text) or _CAPTION_OPENERS.match(before.text) is not None
