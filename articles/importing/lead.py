"""Where the text of a piece begins: its lead, and the dateline before it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from .datelines import read_dateline
from .dates import is_date_line
from .model import Line
from .names import ends_sentence, is_prose, sentences
from .page import Page, where
from .spans import cut

EXCERPT_LENGTH = 300


def find_lead(page: Page, head: list[Line], start: int) -> int:
    """The index in ``head`` where the text begins, from ``start`` on; takes the dateline off on the way."""
    for index in range(start, len(head)):
        line = head[index]
        found = None if line.marker or line.hint == "headline" else read_dateline(line.text)
        if found and not is_date_line(line.text[found[2] :]):
            page.dateline, date, length = found
            if date:
                message = _("The dateline also gave the date %(date)s.") % {"date": date}
                page.find("dateline_date", message, where(line))
                page.dates.append(date)
            page.lead = _after_dateline(page, line, length)
            return index
        # Behind a whole paragraph, a place and a dash are the text's own words.
        if not line.marker and (sentences(line.text) > 1 or len(line.text) > EXCERPT_LENGTH):
            break
    listicle = any(line.number is not None for line in page.lines if not line.role)
    for index in range(start, len(head)):
        if _is_lead(head, index, index == start, listicle):
            page.lead = head[index]
            return index
    return len(head)


def _after_dateline(page: Page, line: Line, length: int) -> Line | None:
    """The lead without its dateline; a dateline alone on its line belongs to the next."""
    if len(line.text.rstrip()) > length:
        line.spans = cut(line.spans, length)
        return line
    page.take(line)
    following = page.lines[page.lines.index(line) + 1 :]
    return next((other for other in following if not other.role), None)


def _is_lead(head: list[Line], index: int, first: bool, listicle: bool) -> bool:
    """Whether the text itself begins here: prose, unless it is one short sentence before longer prose."""
    line = head[index]
    if line.hint in ("headline", "excerpt", "picture", "caption") or line.marker or not is_prose(line.text):
        return False
    if (first and not index) or len(line.text) > EXCERPT_LENGTH or sentences(line.text) > 1:
        return len(line.text) > 60 or ends_sentence(line.text)
    after = head[index + 1] if index + 1 < len(head) else None
    if after is None or after.marker or not is_prose(after.text):
        return True
    before = head[index - 1] if index else None
    if before is None or ends_sentence(before.text):
        return True
    if listicle and len(line.text) <= 180:
        return False
    return len(line.text) > 180 or len(after.text) < max(140, 1.4 * len(line.text))
