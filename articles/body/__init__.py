"""The body of a piece: ProseMirror JSON, one schema; see ``schema`` for its blocks and marks."""

from . import build
from .build import new_id, with_ids
from .diff import BlockChange, diff
from .references import article_ids, image_ids
from .render import render_html
from .schema import SCHEMA
from .text import BlockText, iter_blocks, plain_text, word_count
from .text_diff import diff_text
from .validate import BodyError, loads, validate

__all__ = [
    "SCHEMA",
    "BlockChange",
    "BlockText",
    "BodyError",
    "article_ids",
    "build",
    "diff",
    "diff_text",
    "image_ids",
    "iter_blocks",
    "loads",
    "new_id",
    "plain_text",
    "render_html",
    "validate",
    "with_ids",
    "word_count",
]
