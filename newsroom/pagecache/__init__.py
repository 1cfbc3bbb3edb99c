"""Readers' pages from memory, before Django.

wrapper.py   which requests are answered here, and one render per page and change
entry.py     a kept page: compressed once, answered many times
store.py     the pages one process keeps, within a bound, found by key and by tag
bumps.py     what changed, written with the change and followed by every process
"""

from .wrapper import PageCache

__all__ = ["PageCache"]
