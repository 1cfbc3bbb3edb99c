"""Has this been here before? Texts by the passages they share, pictures by how they look; all of it local.

``index`` what is submitted or published, ``compare`` a text, ``seen`` for pictures, ``forget`` an article.
"""

from .pictures import seen
from .prints import forget, index
from .search import Match, compare

__all__ = ["Match", "compare", "forget", "index", "seen"]
