"""Import: text, HTML or DOCX that somebody pasted becomes a piece, with findings about what to look at.

Pure: no database, no requests. Every function raises ``ImportRefused`` with one sentence when there is
nothing to read.
"""

from .decode import MAX_BYTES
from .errors import ImportRefused
from .imported import Imported
from .model import Block, Dateline, Finding, Item, Span, Writer
from .sources import import_any, import_docx, import_html, import_text

__all__ = [
    "MAX_BYTES",
    "Block",
    "Dateline",
    "Finding",
    "ImportRefused",
    "Imported",
    "Item",
    "Span",
    "Writer",
    "import_any",
    "import_docx",
    "import_html",
    "import_text",
]
