"""From lines to a piece, whatever they came from: each step reads one part off the page."""

from __future__ import annotations

from collections.abc import Iterable

from .build import make_blocks
from .captions import finish_captions, read_credits, split_glued_paragraphs
from .dates import dates_in
from .decode import Tally
from .findings import checked, report_characters
from .foot import drop_disclaimer, read_topics
from .furniture import drop_elsewhere, drop_furniture
from .head import read_head
from .heads import read_heads
from .imported import Imported
from .model import Block, Line
from .page import Page
from .people import read_bio, read_people
from .readalso import read_read_alsos, split_read_also


def read_page(lines: Iterable[Line], tally: Tally) -> Imported:
    """The order matters: what is certain first, then what is known only beside it."""
    page = Page(list(lines))
    page.split(split_read_also)
    page.split(split_glued_paragraphs)
    read_read_alsos(page)
    read_people(page)
    drop_disclaimer(page)
    read_topics(page)
    drop_furniture(page)
    read_credits(page)
    drop_elsewhere(page)
    read_bio(page)
    read_head(page)
    finish_captions(page)
    read_heads(page)
    blocks = make_blocks(page)
    report_characters(page, tally)
    page.report_dropped()
    imported = Imported(
        headline=page.headline,
        excerpt=page.excerpt,
        dateline=page.dateline,
        dates=dates_in([*page.dates, page.headline, page.excerpt, *map(_dated_text, blocks)]),
        blocks=blocks,
        writer=page.writer,
        editor=page.editor,
        topics=page.topics,
        findings=page.findings,
    )
    imported.findings += checked(imported)
    return imported


def _dated_text(block: Block) -> str:
    return "" if block.type == "read_also" else block.text
