"""The body of a piece: ProseMirror JSON, one schema; see ``schema`` for its blocks and marks."""

from . import build
from .build import new_id, with_ids
from .references import article_ids, image_ids
from .schema import SCHEMA
from .text import BlockText, iter_blocks, plain_text, word_count
from .validate import BodyError, loads, validate

__all__ = [
    "SCHEMA",
    "BlockText",
    "BodyError",
    "article_ids",
    "build",
    "image_ids",
    "iter_blocks",
    "loads",
    "new_id",
    "plain_text",
    "validate",
    "with_ids",
    "word_count",
]
