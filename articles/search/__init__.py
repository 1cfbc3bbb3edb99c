"""Finding what is live by its words. Each engine is a file that writes entries and phrases a question.

``put`` and ``remove`` belong into the transaction that changes what readers see; the worker renews what is
``renamed``; ``refresh`` and ``rebuild`` make many or all entries anew.
"""

from .entries import by_writer, in_section, on_topic
from .finding import find, nearly
from .keeping import put, rebuild, refresh, remove
from .passages import marked, passage
from .question import Question, Term, terms_of
from .renaming import listen, renamed, renew

__all__ = [
    "Question",
    "Term",
    "by_writer",
    "find",
    "in_section",
    "listen",
    "marked",
    "nearly",
    "on_topic",
    "passage",
    "put",
    "rebuild",
    "refresh",
    "remove",
    "renamed",
    "renew",
    "terms_of",
]
