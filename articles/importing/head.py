"""The head of a page: which line is the headline, which the excerpt, where the lead begins."""

from __future__ import annotations

from itertools import takewhile

from django.utils.translation import gettext as _

from .captions import shared_prefix
from .datelines import read_dateline
from .furniture import is_navigation
from .model import Line, Writer
from .names import ends_sentence, is_person, is_prose, is_title_case, sentences, skeleton, words
from .page import Page, where
from .spans import cut

HEAD_LINES = 60
EXCERPT_LENGTH = 300
HEADLINE_LENGTH = 200


def read_head(page: Page) -> None:
    """Set headline, excerpt, dateline and lead; lines before the headline are the page's."""
    head = _head_lines(page)
    chosen = _certain_headline(page, head)
    glued = "" if chosen else shared_prefix(page)
    chosen = chosen or (None if glued else _likely_headline(head))
    if chosen:
        page.headline = chosen.text
        page.take(chosen)
        at = head.index(chosen) if chosen in head else -1
        for line in head[: max(at, 0)]:
            page.drop(line)
        head = head[at + 1 :]
    elif glued:
        page.headline = glued
        page.find(
            "headline_from_captions",
            _("No headline was found; the captions begin with “%(text)s”.") % {"text": glued},
        )
    else:
        page.find("headline_missing", _("No headline was found."), "headline")
    _drop_repeated_headline(page)
    head = [line for line in head if not line.role]
    _read_excerpt(page, head)
    for line in head:
        if not line.role:
            _place_leftover(page, line)


def _head_lines(page: Page) -> list[Line]:
    """The open lines before the lead, and the lead's dateline on the way."""
    opened = [line for line in page.lines if line.role != "taken"][: HEAD_LINES * 2]
    opened = [line for line in opened if not line.role][:HEAD_LINES]
    titled = next((index for index, line in enumerate(opened) if line.hint == "headline"), -1)
    before = [
        line
        for index, line in takewhile(
            lambda pair: pair[0] <= titled or _may_be_in_head(pair[1]), enumerate(opened)
        )
    ]
    for index, line in enumerate(before):
        if index > titled and (found := read_dateline(line.text)):
            page.dateline, date, length = found
            if date:
                page.find(
                    "dateline_date",
                    _("The dateline also gave the date %(date)s.") % {"date": date},
                    where(line),
                )
                page.dates.append(date)
            page.lead = _after_dateline(page, line, length)
            return before[:index]
    for index, line in enumerate(before):
        if index > titled and _is_lead(line, before[index + 1 :], index):
            page.lead = line
            return before[:index]
    return before


def _may_be_in_head(line: Line) -> bool:
    """Lists and heads are of the text, but a menu is a list of channels."""
    return line.hint != "heading" and (
        not line.marker or (line.marker.number is None and is_navigation(line.text))
    )


def _after_dateline(page: Page, line: Line, length: int) -> Line | None:
    """The lead without its dateline; a dateline alone on its line belongs to the next."""
    if len(line.text.rstrip()) > length:
        line.spans = cut(line.spans, length)
        return line
    page.take(line)
    following = page.lines[page.lines.index(line) + 1 :]
    return next((other for other in following if not other.role), None)


def _is_lead(line: Line, following: list[Line], index: int) -> bool:
    """Whether the text itself begins here: prose, unless it is one short sentence before longer prose."""
    if line.hint in ("headline", "excerpt", "picture", "caption") or not is_prose(line.text):
        return False
    if not index or len(line.text) > EXCERPT_LENGTH or sentences(line.text) > 1:
        return len(line.text) > 60 or ends_sentence(line.text)
    after = following[0] if following else None
    short = len(line.text) <= 140 or (index == 1 and len(line.text) <= 180)
    return not (
        short and after and is_prose(after.text) and len(after.text) >= max(140, 1.4 * len(line.text))
    )


def _certain_headline(page: Page, head: list[Line]) -> Line | None:
    """The line that markup says is the headline, or that captions are glued to."""
    marked = [
        line
        for line in page.lines[: HEAD_LINES * 2]
        if line.hint == "headline" and not line.role and len(line.text) <= HEADLINE_LENGTH
    ]
    if marked and (marked[0] in head or not head):
        return marked[0]
    captions = [skeleton(line.text) for line in page.lines if line.role == "figure"]
    for line in head:
        bare = skeleton(line.text)
        if 3 <= words(line.text) <= 30 and any(
            caption.startswith(bare) and len(caption) > len(bare) for caption in captions
        ):
            return line
    return None


def _likely_headline(head: list[Line]) -> Line | None:
    likely = _after_navigation([line for line in head if _may_be_headline(line)])
    for wanted in (_is_titled, lambda line: words(line.text) >= 3, lambda line: True):
        for line in likely:
            if wanted(line):
                return line
    return None


def _is_titled(line: Line) -> bool:
    return words(line.text) >= 3 and is_title_case(line.text)


def _may_be_headline(line: Line) -> bool:
    text = line.text
    if (
        line.hint in ("excerpt", "picture", "caption", "quote", "rule", "table")
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
        if line.hint == "excerpt" or (page.headline and not line.hint and _may_be_excerpt(line)):
            page.excerpt = line.text
            page.take(line)
            return


def _may_be_excerpt(line: Line) -> bool:
    text = line.text
    return words(text) >= 2 and len(text) <= EXCERPT_LENGTH and not is_person(text) and not text.endswith(":")


def _place_leftover(page: Page, line: Line) -> None:
    """Between headline and lead stand names and loose words; the rest remains text."""
    if line.hint in ("picture", "caption", "rule", "table", "quote"):
        return
    if page.writer and skeleton(line.text) == skeleton(page.writer.name):
        page.take(line, line.text)
    elif page.lead and not page.writer and is_person(line.text, most=4):
        page.writer = Writer(line.text)
        page.take(line)
        page.find(
            "writer_by_place",
            _("“%(name)s” stood where a byline stands and was read as the writer.") % {"name": line.text},
            where(line),
        )
    elif is_navigation(line.text):
        page.drop(line)
    elif not line.role and line is not page.lead:
        message = _("“%(text)s” stood between headline and lead; it was kept as a paragraph.")
        page.find("unplaced", message % {"text": line.text}, where(line))
