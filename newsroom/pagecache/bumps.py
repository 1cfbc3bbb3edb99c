"""What changed, written in the transaction of the change and followed by every process.

Rows that are changed by ``update()`` send no signal: who does that calls ``bump``, or readers see the
change when the page has had its time (``s-maxage``).
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

import structlog
from django.db import Error, close_old_connections
from django.db.models import QuerySet
from django.db.models.signals import m2m_changed, post_delete, post_save

from articles.models import Bump, Event, LineupSlot, Section, Topic
from articles.transitions import Verb
from contributors.models import Editor, Writer

EVERYTHING = "everything"
SEEN_BY_READERS = frozenset({Verb.PUBLISH, Verb.CORRECT, Verb.RETRACT, Verb.REINSTATE})

EVERY = 0.5  # seconds between looks
AT_LATEST = 1.5  # seconds after which nobody is answered before somebody has looked
# Numbers are given out in order, but become visible when their transactions end.
LATE_COMERS = 200
KEPT = timedelta(days=1)
LONGEST_NAP = 3600.0  # seconds; well within ``KEPT``

log = structlog.get_logger("newsroom.pagecache")


def bump(*tags: str) -> None:
    """Note that what is shown under these tags has changed."""
    Bump.objects.bulk_create(Bump(tag=tag) for tag in tags)


def listen() -> None:
    """Let every change of what readers see leave its note."""
    for model in TAGS:
        post_save.connect(_saved, sender=model, dispatch_uid=f"bump saved {model.__name__}")
        post_delete.connect(_deleted, sender=model, dispatch_uid=f"bump deleted {model.__name__}")
    m2m_changed.connect(_staffed, sender=Section.editors.through, dispatch_uid="bump staff")


def _saved(sender: Any, instance: Any, created: bool, raw: bool, **_signal: Any) -> None:
    if not raw and (tags := TAGS[sender](instance, created)):
        bump(*tags)


def _deleted(sender: Any, instance: Any, **_signal: Any) -> None:
    if tags := TAGS[sender](instance, False):
        bump(*tags)


def _staffed(action: str, **_signal: Any) -> None:
    if action.startswith("post_"):
        bump("people")


def _of_event(event: Event, created: bool) -> tuple[str, ...]:
    if event.verb not in SEEN_BY_READERS or not created:
        return ()
    return (f"article:{event.article_id}", "river", "notices")


def _of_slot(slot: LineupSlot, created: bool) -> tuple[str, ...]:
    return (f"section:{slot.section_id}",) if slot.section_id else ("front",)


def _of_section(section: Section, created: bool) -> tuple[str, ...]:
    return (EVERYTHING,)  # every page names the sections


def _of_topic(topic: Topic, created: bool) -> tuple[str, ...]:
    # A new one comes with the event that publishes its first article.
    return () if created else (f"topic:{topic.pk}", "river")


def _of_writer(writer: Writer, created: bool) -> tuple[str, ...]:
    return () if created else (f"writer:{writer.pk}",)


def _of_editor(editor: Editor, created: bool) -> tuple[str, ...]:
    # Articles credit their editors by name.
    return ("people",) if created else (EVERYTHING,)


TAGS: dict[Any, Callable[[Any, bool], tuple[str, ...]]] = {
    Event: _of_event,
    LineupSlot: _of_slot,
    Section: _of_section,
    Topic: _of_topic,
    Writer: _of_writer,
    Editor: _of_editor,
}


def outdated(now: datetime) -> QuerySet[Bump]:
    """Notes every process has read long since."""
    return Bump.objects.filter(at__lt=now - KEPT)


class Follower:
    """Reads new notes a few times a second at most, in whichever request comes by.

    ``tell(tags)`` hears of each note once. While the database is away, what is kept goes on being shown.
    """

    def __init__(self, tell: Callable[[Iterable[str]], None], seconds: Callable[[], float]) -> None:
        self.tell = tell
        self.seconds = seconds
        self._looked = self._read = float("-inf")
        self._highest = 0
        self._known: set[int] = set()
        self._looking = threading.Lock()

    def follow(self) -> None:
        since = self.seconds() - self._looked
        if since < EVERY:
            return
        # Whoever comes first looks; the others go on, unless nobody has looked for too long.
        if not self._looking.acquire(timeout=1 if since > AT_LATEST else 0):
            return
        try:
            if self.seconds() - self._looked >= EVERY:
                self._look()
        finally:
            self._looking.release()

    def _look(self) -> None:
        now = self.seconds()
        try:
            found = self._notes()
        except Error as error:
            log.warning("bumps unread", error=str(error))
        else:
            new = {tag for number, tag in found.items() if number not in self._known}
            if now - self._read > LONGEST_NAP:
                new.add(EVERYTHING)
            if new:
                self.tell(new)
            self._highest = max(found, default=self._highest)
            self._known = {number for number in found if number > self._highest - LATE_COMERS}
            self._read = now
        self._looked = now

    def _notes(self) -> dict[int, str]:
        close_old_connections()
        try:
            notes = Bump.objects.filter(pk__gt=self._highest - LATE_COMERS)
            return dict(notes.values_list("pk", "tag"))
        finally:
            close_old_connections()
