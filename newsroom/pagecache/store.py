"""The pages one process keeps: within a bound, found by key and by tag."""

from __future__ import annotations

import threading
from collections import OrderedDict, defaultdict
from collections.abc import Iterable

from .bumps import EVERYTHING
from .entry import Entry

MOST_BYTES = 24 * 1024 * 1024
LARGEST = 1024 * 1024  # of one page
REMEMBERED = 10_000  # tags whose last bump is known; renders are far quicker than that many changes


class Store:
    """Pages by key. Looking one up takes no lock; everything that changes the tables does."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self.most_bytes = most_bytes
        self.bytes = 0
        self.moment = 0  # counts bumps; a page knows after which of them it was rendered
        self._pages: OrderedDict[str, Entry] = OrderedDict()
        self._keys: defaultdict[str, set[str]] = defaultdict(set)
        self._bumped: OrderedDict[str, int] = OrderedDict()
        self._forgotten = 0  # renders from before this moment cannot be judged, and count as outdated
        self._lock = threading.Lock()

    def get(self, key: str) -> Entry | None:
        return self._pages.get(key)

    def put(self, key: str, entry: Entry, rendered_at: int) -> None:
        """Keep a page whose rendering began at the moment ``rendered_at``."""
        if entry.size > LARGEST:
            return
        with self._lock:
            self._remove(key)
            entry.stale = self._outdated(entry, rendered_at)
            self._pages[key] = entry
            self.bytes += entry.size
            for tag in entry.tags:
                self._keys[tag].add(key)
            self._make_room()

    def _outdated(self, entry: Entry, rendered_at: int) -> bool:
        """Whether something it shows was bumped while it was being rendered."""
        tags = (EVERYTHING, *entry.tags)
        return rendered_at < self._forgotten or any(self._bumped.get(tag, 0) > rendered_at for tag in tags)

    def _make_room(self) -> None:
        """The oldest go, but what was asked for since it was last looked at gets a second chance."""
        chances = len(self._pages)
        while self.bytes > self.most_bytes and self._pages:
            key, entry = next(iter(self._pages.items()))
            if entry.used and chances > 0:
                entry.used = False
                self._pages.move_to_end(key)
                chances -= 1
            else:
                self._remove(key)

    def drop(self, key: str) -> None:
        with self._lock:
            self._remove(key)

    def _remove(self, key: str) -> None:
        entry = self._pages.pop(key, None)
        if entry is None:
            return
        self.bytes -= entry.size
        for tag in entry.tags:
            self._keys[tag].discard(key)
            if not self._keys[tag]:
                del self._keys[tag]

    def bump(self, tags: Iterable[str]) -> None:
        """Pages with any of these tags are outdated from now on."""
        with self._lock:
            self.moment += 1
            for tag in tags:
                self._bumped[tag] = self.moment
                self._bumped.move_to_end(tag)
                for key in list(self._pages) if tag == EVERYTHING else self._keys.get(tag, ()):
                    self._pages[key].stale = True
            while len(self._bumped) > REMEMBERED:
                self._forgotten = self._bumped.popitem(last=False)[1]

    def __len__(self) -> int:
        return len(self._pages)
