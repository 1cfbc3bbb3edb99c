"""Letting several people act at the same moment, each in a thread and a connection of their own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connection

from articles.models import Article
from contributors.models import Account

Act = Callable[[Article, Account | None], Any]


def race(article: Article, *racers: tuple[Account | None, Act]) -> list[Any]:
    """What each act returned or raised, in the order given. All have read the piece before any acts."""
    start = Barrier(len(racers), timeout=30)

    def run(who: Account | None, act: Act) -> Any:
        try:
            mine = Article.objects.get(pk=article.pk)
            by = who and Account.objects.get(pk=who.pk)
            start.wait()
            return act(mine, by)
        except Exception as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(racers)) as threads:
        futures = [threads.submit(run, who, act) for who, act in racers]
        return [future.result(timeout=60) for future in futures]


def split(outcomes: list[Any]) -> tuple[list[Any], list[Exception]]:
    """Those who won, and what those who lost were told."""
    won = [outcome for outcome in outcomes if not isinstance(outcome, Exception)]
    return won, [outcome for outcome in outcomes if isinstance(outcome, Exception)]
