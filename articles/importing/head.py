"""The head of a page: which line is the headline, which the excerpt, where the lead begins."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile

from django.utils.translation import gettext as _

from .dates import is_date_line
from .furniture import is_navigation
from .glue import glued_end, shared_prefix
from .lead import EXCERPT_LENGTH, find_lead
from .model import Line, Writer
from .names import is_person, is_title_case, skeleton, words
from .page import Page, where

HEAD_LINES = 60
HEADLINE_LENGTH = 200


def read_head(page: Page) -> None:
    """Set headline, excerpt, dateline and lead; lines before the headline are the page's."""
    opened = [line for line in page.lines if not line.role][:HEAD_LINES]
    chosen = _certain_headline(page, opened)
    start = opened.index(chosen) + 1 if chosen else 0
    head = opened[:start] + list(takewhile(_may_be_in_head, opened[start:]))
    head = head[: find_lead(page, head, start)]
    glued = "" if chosen else shared_prefix(page)
    chosen = chosen or (None if glued else _likely_headline(page, head))
    if chosen:
        page.headline = chosen.text
        page.take(chosen)
        for line in head[: head.index(chosen)]:
            page.drop(line)
        head = head[head.index(chosen) + 1 :]
    elif glued:
        page.headline = glued
        message = _("No headline was found; the captions begin with “%(text)s”.") % {"text": glued}
        page.find("headline_from_captions", message, "headline")
    else:
        page.find("headline_missing", _("No headline was found."), "headline")
    _drop_repeated_headline(page)
    captions = {skeleton(line.block.caption) for line in page.lines if line.role == "figure" and line.block}
    # What equals a caption is its alternative text, and waits for it.
    head = [line for line in head if not line.role and skeleton(line.text) not in captions]
    _read_excerpt(page, head)
    for line in head:
        if not line.role:
            _place_leftover(page, line)


def _may_be_in_head(line: Line) -> bool:
    """Heads and numbered lists are of the text; bullets may be a menu or a summary."""
    return line.hint != "heading" and line.number is None


def _certain_headline(page: Page, opened: list[Line]) -> Line | None:
    """The line that markup says is the headline, that is printed twice, or that captions are glued to."""
    marked = [line for line in opened if line.hint == "headline" and len(line.text) <= HEADLINE_LENGTH]
    if marked:
        return max(marked, key=lambda line: words(line.text))
    if repeated := _printed_twice(opened):
        return repeated
    captions = [line.block.caption for line in page.lines if line.role == "figure" and line.block]
    for line in opened:
        if line.marker or not 3 <= words(line.text) <= 30 or len(line.text) > HEADLINE_LENGTH:
            continue
        ends = [(text, glued_end(text, line.text, exactly=True)) for text in captions[:20]]
        glued = [text for text, end in ends if end and not text[end - 1].isspace()]
        if glued or sum(end > 0 for _text, end in ends) > 1:
            return line
    return None


def _printed_twice(opened: list[Line]) -> Line | None:
    """A title and the same again, with nothing before it but what a page says in a few words."""
    times = Counter(skeleton(line.text) for line in opened)
    for line in opened:
        if words(line.text) > 4 and not is_navigation(line.text):
            return line if times[skeleton(line.text)] > 1 and _may_be_headline(line) else None
    return None


def _likely_headline(page: Page, head: list[Line]) -> Line | None:
    likely = _after_navigation([line for line in head if _may_be_headline(line)])
    long_enough = [line for line in likely if words(line.text) >= 3] or likely
    # A title further down is the headline only when slogans alone can stand before it.
    titled = [line for line in long_enough[: 4 if page.lead else 1] if is_title_case(line.text)]
    return next(iter(titled or long_enough), None)


def _may_be_headline(line: Line) -> bool:
    text = line.text
    if (
        (line.marker and not is_navigation(text))
        or line.hint in ("excerpt", "picture", "caption", "quote", "rule", "table")
        or words(text) > 30
        or len(text) > HEADLINE_LENGTH
    ):
        return False
    return not text.rstrip("\"”’'").endswith((".", ":", ";", ",")) or text.endswith("...")


def _after_navigation(lines: list[Line]) -> list[Line]:
    """Leave out what stands before the last channel name, and lone words while something longer follows."""
    named = [index for index, line in enumerate(lines) if is_navigation(line.text)]
    rest = lines[named[-1] + 1 :] if named else lines
    rest = rest or [line for line in lines if not is_navigation(line.text)]
    return [line for line in rest if words(line.text) > 2] or rest


def _drop_repeated_headline(page: Page) -> None:
    """The headline once more, as an alternative text, a page title or a running head."""
    bare = skeleton(page.headline)
    for line in page.lines:
        if bare and not line.role and not line.marker and skeleton(line.text) == bare:
            page.drop(line)


def _read_excerpt(page: Page, head: list[Line]) -> None:
    for line in head:
        if line.hint == "excerpt" or (
            page.headline and not line.hint and not line.marker and _may_be_excerpt(line)
        ):
            page.excerpt = line.text
            page.take(line)
            return


def _may_be_excerpt(line: Line) -> bool:
    text = line.text
    if is_person(text) or is_date_line(text) or (words(text) <= 6 and is_person(text.partition(" - ")[0])):
        return False
    return words(text) >= 2 and len(text) <= EXCERPT_LENGTH and not text.endswith(":")


def _place_leftover(page: Page, line: Line) -> None:
    """Between headline and lead stand names and loose words; the rest remains text."""
    if line.hint in ("picture", "caption", "rule", "table", "quote"):
        return
    if line.marker and not is_navigation(line.text):
        return
    name = line.text.partition(" - ")[0]
    if page.writer and skeleton(line.text) == skeleton(page.writer.name):
        page.take(line, line.text)
    elif page.lead and not page.writer and words(line.text) <= 6 and is_person(name, most=4):
        page.writer = Writer(name)
        page.take(line, line.text.removeprefix(name).strip(" -"))
        page.find(
            "writer_by_place",
            _("“%(name)s” stood where a byline stands and was read as the writer.") % {"name": line.text},
            where(line),
        )
    elif is_navigation(line.text) or is_date_line(line.text):
        page.drop(line)
    elif not line.role and line is not page.lead:
        message = _("“%(text)s” stood between headline and lead; it was kept as a paragraph.")
        page.find("unplaced", message % {"text": line.text}, where(line))
