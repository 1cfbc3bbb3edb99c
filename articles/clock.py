"""The time the workflow goes by: now, unless somebody writes history on purpose (demo, import)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from django.utils import timezone

_moment: ContextVar[datetime | None] = ContextVar("articles_clock", default=None)


def now() -> datetime:
    """The current moment, aware, UTC."""
    return _moment.get() or timezone.now()


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let everything inside happen at ``moment``, which must be aware."""
    if timezone.is_naive(moment):
        raise ValueError("articles.clock.at wants an aware moment")
    token = _moment.set(moment)
    try:
        yield
    finally:
        _moment.reset(token)
