"""Makes happen what is due. Everything it does is derived from rows, so it may die at any point.

Each step names the rows that are due and a function that settles one of them. Settling must be safe to
try again and to try twice at once: the conditional writes beneath it let one worker win. Any number
of workers may run.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import structlog
from django.db import InterfaceError, OperationalError, close_old_connections
from django.db.models import QuerySet

from articles import clock, images, search, workflow
from articles.exceptions import IllegalMove, LostRace, NotDue
from articles.models import Article
from newsroom import notices
from newsroom.pagecache import bumps

TICK = 1.0  # seconds; scheduled pieces go out this promptly
BATCH = 100
SLICE = 1.0  # seconds after which a step lets the others have their turn: no picture delays a publication
LONGEST_PAUSE = 300.0  # seconds before an item that keeps failing is tried again

log = structlog.get_logger("newsroom.worker")


@dataclass(frozen=True, slots=True)
class Step:
    """``due(now)``: rows to settle, most urgent first. ``settle(row)``: settles one, in a transaction."""

    name: str
    due: Callable[[datetime], QuerySet[Any]]
    settle: Callable[[Any], object]
    every: float = TICK  # seconds between looks
    grace: timedelta = timedelta(minutes=1)  # what is later than this counts as overdue


STEPS = (
    Step("publish", Article.objects.due, lambda article: workflow.publish(article, by=None)),
    Step("release", Article.objects.idle, lambda article: workflow.release(article, by=None), every=30),
    Step("notices", notices.outbox, notices.handle),
    Step("bumps", bumps.outdated, lambda note: note.delete(), every=60),
    Step("names", search.renamed, search.renew),
    Step("variants", images.without_variants, images.make_variants),
)


@dataclass(slots=True)
class Worker:
    """One process's memory: when each step ran last, and which rows failed and may rest for a while."""

    steps: Iterable[Step]
    seconds: Callable[[], float] = time.monotonic
    slice: float = SLICE
    failures: int = 0
    _ran: dict[str, float] = field(default_factory=dict)
    _resting: dict[tuple[str, Any], tuple[int, float]] = field(default_factory=dict)

    def run(self, stop: threading.Event) -> None:
        while not stop.is_set():
            started = self.seconds()
            close_old_connections()  # also one that an error has left unusable
            self.tick(stop)
            stop.wait(max(0.0, started + TICK - self.seconds()))

    def tick(self, stop: threading.Event) -> None:
        """Take every step whose turn it is. A step that breaks is logged, and the next one taken."""
        for step in self.steps:
            if self.seconds() - self._ran.get(step.name, float("-inf")) < step.every:
                continue
            try:
                self._take(step, stop)
            except Exception as error:
                self._broke(error, step=step.name)
            self._ran[step.name] = self.seconds()

    def _take(self, step: Step, stop: threading.Event) -> None:
        until = self.seconds() + self.slice
        for row in step.due(clock.now()).exclude(pk__in=self._at_rest(step))[:BATCH]:
            if stop.is_set() or self.seconds() > until:
                return
            try:
                step.settle(row)
            except (IllegalMove, LostRace, NotDue):
                pass  # another worker, or an editor, was quicker
            except Exception as error:
                self._rest(step, row.pk)
                self._broke(error, step=step.name, row=row.pk)
                if isinstance(error, OperationalError | InterfaceError):
                    return  # the database is busy or away: the other rows would only wait as long
            else:
                self._resting.pop((step.name, row.pk), None)
                log.info("settled", step=step.name, row=row.pk)

    def _at_rest(self, step: Step) -> list[Any]:
        now = self.seconds()
        return [pk for (name, pk), (_, until) in self._resting.items() if name == step.name and until > now]

    def _rest(self, step: Step, pk: Any) -> None:
        """Wait twice as long after each failure, so that one bad row neither blocks nor floods."""
        tries = self._resting.get((step.name, pk), (0, 0.0))[0] + 1
        pause = min(LONGEST_PAUSE, TICK * 2**tries)
        self._resting[step.name, pk] = (tries, self.seconds() + pause)

    def _broke(self, error: Exception, **where: Any) -> None:
        self.failures += 1
        log.error("failed", exc_info=error, **where)


def overdue(now: datetime) -> dict[str, int]:
    """How many rows each step should have settled by now; at most 1000 are counted."""
    return {step.name: step.due(now - step.grace)[:1000].count() for step in STEPS}
