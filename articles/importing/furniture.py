"""What surrounds a piece on its page: navigation, sharing, advertisements, lists of other articles."""

from __future__ import annotations

import re

from .dates import is_date_line
from .model import Line
from .names import ends_sentence, is_prose, words
from .page import Page
from .vocabulary import patterns, phrases

_CRUMBS = re.compile(r"\s*[>›»/|•·→]\s*")
LONGEST = 500
_STEPS = re.compile(r"\s[>›»/|]\s")
# What may stand around a label: lines, bullets, arrows.
_EDGES = " \t-–—|•·:*«»<>.…▼▲►▶→←"


def drop_furniture(page: Page) -> None:
    """Drop what is furniture wherever it stands: buttons, advertisements, counters, breadcrumbs."""
    prose = [i for i, line in enumerate(page.lines) if is_prose(line.text) and not is_furniture(line.text)]
    first, last = (prose[0], prose[-1]) if prose else (len(page.lines), -1)
    for index, line in enumerate(page.lines):
        if line.role or line.hint.startswith("head"):
            continue
        inside = first < index < last
        if not inside and is_date_line(line.text):
            page.dates.append(line.text)
            page.drop(line)
        elif (
            is_breadcrumb(line.text)
            or (is_furniture(line.text) and not (inside and line.marker))
            or (line.text.isdigit() and index and page.lines[index - 1].role == "dropped")
            or _is_network(line.text, page, index, inside)
        ):
            page.drop(line)


def _is_network(text: str, page: Page, index: int, inside: bool) -> bool:
    """The name of a network; inside a piece it may be a head, unless another button is beside it."""
    return text.casefold() in phrases("networks") and (not inside or _in_row_of_buttons(page, index))


def _in_row_of_buttons(page: Page, index: int) -> bool:
    beside = [page.lines[at] for at in (index - 1, index + 1) if 0 <= at < len(page.lines)]
    return any(is_furniture(line.text) or line.text.casefold() in phrases("networks") for line in beside)


def is_furniture(text: str) -> bool:
    if len(text) > LONGEST:
        return False
    return (
        text.casefold().strip(_EDGES) in phrases("buttons")
        or patterns("furniture").fullmatch(text.strip(" -–—|•·»«")) is not None
    )


def is_navigation(text: str) -> bool:
    """One or more channel names, or a path through the site, and nothing else."""
    bare = text.casefold().strip(_EDGES)
    if (
        bare in phrases("channels")
        or bare in phrases("networks")
        or is_furniture(text)
        or is_breadcrumb(text)
    ):
        return True
    steps = _STEPS.split(text)
    if len(steps) > 2 and all(words(step) <= 3 for step in steps):
        return True
    names = bare.split()
    return 2 <= len(names) <= 40 and sum(name in phrases("channels") for name in names) >= 0.75 * len(names)


def is_breadcrumb(text: str) -> bool:
    if len(text) > 250 or not _CRUMBS.search(text):
        return False
    parts = [part for part in _CRUMBS.split(text.casefold()) if part]
    if len(parts) < 2 or ends_sentence(text):
        return False
    if parts[0] in ("home", "beranda") or all(part in phrases("channels") for part in parts):
        return True
    return bool(re.search(r"\s[>›»]\s", text)) and parts[0] in phrases("channels")


def is_elsewhere(text: str) -> bool:
    """A label over a list of other articles, or over the comments."""
    return len(text) <= 80 and patterns("elsewhere").fullmatch(text.strip(_EDGES)) is not None


def drop_elsewhere(page: Page) -> None:
    """Drop lists of other articles: behind the text whatever follows, inside it only the titles below."""
    last_prose = max(
        (i for i, line in enumerate(page.lines) if not line.role and is_prose(line.text)), default=-1
    )
    first_prose = next(
        (i for i, line in enumerate(page.lines) if not line.role and is_prose(line.text)), len(page.lines)
    )
    index = 0
    while index < len(page.lines):
        line = page.lines[index]
        index += 1
        if line.role or not is_elsewhere(line.text) or line.hint.startswith("head"):
            continue
        start = index
        while first_prose < index < len(page.lines) and _is_other_title(
            page.lines[index], after=index > last_prose
        ):
            page.drop(page.lines[index])
            index += 1
        if index > start or not first_prose < index <= last_prose or words(line.text) > 1:
            page.drop(line)


def _is_other_title(line: Line, *, after: bool) -> bool:
    if line.role:
        return line.role == "dropped"
    short = not is_prose(line.text) and line.hint != "headline"
    return (
        short
        if after
        else short and line.marker is None and 4 <= words(line.text) <= 20 and not ends_sentence(line.text)
    )
