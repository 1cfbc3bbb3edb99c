"""The one place where a stage changes: check, conditional write, event."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from articles import clock
from articles.exceptions import IllegalMove, LostRace
from articles.locking import lock
from articles.models import Article, Event, Revision, Stage
from articles.permissions import require
from articles.transitions import NEEDS_LIVE, TABLE, Verb
from contributors.models import Account

# A move ends whatever claim, pin or date the piece had, unless the move itself sets a new one.
LET_GO: dict[str, Any] = {"holder": None, "claimed_at": None, "approved_hash": "", "approved_by": None,
                          "publish_at": None}  # fmt: skip


def fresh(article: Article) -> Article:
    """The row as it is now, with what every rule looks at."""
    return Article.objects.select_related("writer", "section", "revision", "live", "holder").get(
        pk=article.pk
    )


def check(article: Article, verb: Verb, by: Account | None) -> Article:
    """Read the row anew and raise the named error that forbids the move; give the fresh row back.

    Call inside the transaction of the move. Who lost a race hears who won it, not that the move is illegal.
    """
    lock(article)
    now = fresh(article)
    rule = TABLE[verb]
    if Stage(now.stage) not in rule.sources:
        if Stage(article.stage) in rule.sources and article.moves != now.moves:
            raise LostRace(now.get_stage_display(), _last_actor(now))
        raise IllegalMove(verb, now.get_stage_display())
    if verb in NEEDS_LIVE and now.live_id is None:
        raise IllegalMove(verb, now.get_stage_display())
    require(by, verb, now)
    return now


def _last_actor(article: Article) -> str:
    last = article.events.select_related("actor__writer", "actor__editor").order_by("-number").first()
    return last.actor.public_name if last is not None and last.actor is not None else ""


def move(
    now: Article,
    verb: Verb,
    *,
    by: Account | None,
    revision: Revision | None = None,
    change: dict[str, Any] | None = None,
    reason: str = "",
    note: str = "",
    data: dict[str, Any] | None = None,
) -> Event:
    """Carry out a checked move of the fresh row ``now``: one conditional UPDATE, one event.

    ``moves`` counts the events of the article, so expecting it unchanged is expecting that nobody moved
    the piece since it was read: one of any number of racers gets its row, the others ``LostRace``.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("A move is made inside the transaction that checked it.")
    rule = TABLE[verb]
    revision = revision or now.revision
    values = {**LET_GO, "stage": rule.target, "moves": now.moves + 1, "revision": revision, **(change or {})}
    if Article.objects.filter(pk=now.pk, stage=now.stage, moves=now.moves).update(**values) != 1:
        later = fresh(now)
        raise LostRace(later.get_stage_display(), _last_actor(later))
    event = append_event(
        now, verb, rule.target, by=by, revision=revision, reason=reason, note=note, data=data or {}
    )
    for name, value in values.items():
        setattr(now, name, value)
    return event


def append_event(
    article: Article,
    verb: Verb,
    to: Stage,
    *,
    by: Account | None,
    revision: Revision | None,
    reason: str = "",
    note: str = "",
    data: dict[str, Any],
) -> Event:
    """Write the next link of the article's chain; ``article`` is the row before the move."""
    previous = article.events.order_by("-number").first()
    event = Event(
        article=article,
        number=previous.number + 1 if previous else 1,
        verb=verb,
        from_stage=article.stage,
        to_stage=to,
        actor=by,
        revision=revision,
        revision_hash=revision.hash if revision else "",
        reason=reason,
        note=note,
        data=data,
        at=clock.now(),
        previous_hash=previous.hash if previous else "",
    )
    event.hash = event.chain_hash()
    event.save(force_insert=True)
    return event


def broken_links(article: Article) -> list[str]:
    """What is wrong with the article's chain, in words; empty when it is whole."""
    wrong: list[str] = []
    previous, number = "", 0
    for event in article.events.order_by("number"):
        number += 1
        if event.number != number:
            wrong.append(f"{event}: expected number {number}")
        if event.previous_hash != previous:
            wrong.append(f"{event}: does not follow the event before it")
        if event.hash != event.chain_hash():
            wrong.append(f"{event}: was altered")
        previous = event.hash
    if number != article.moves:
        wrong.append(f"{article}: {article.moves} moves but {number} events")
    return wrong


def carry_back(article: Article, now: Article) -> None:
    """Let the caller's instance say what the row now says."""
    article.__dict__.update(now.__dict__)
