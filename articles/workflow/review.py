"""What an editor does with a waiting piece: claim, edit, ask, refuse, approve."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from articles import clock
from articles.body import iter_blocks
from articles.body.validate import MAX_TEXT
from articles.drafting import apply_fields
from articles.exceptions import NotDue, ReasonMissing, TextChanged
from articles.models import Article, ChangeRequest, Event
from articles.models.vocabulary import ChangeReason, DeclineReason
from articles.plain import clean_note
from articles.querysets import IDLE_AFTER
from articles.revisions import copy_of, is_intact, next_number, open_copy, seal
from articles.transitions import Verb
from contributors.models import Account

from .engine import carry_back, check, move
from .writing import LONGEST_NOTE, NO_ENDORSEMENT

FIELDS = frozenset(
    {"headline", "excerpt", "dateline", "cover", "section", "kind", "topics", "sources", "declarations"}
)


@dataclass(frozen=True, slots=True)
class Request:
    """One change to ask for, pinned to a ``field`` or to a passage (``block``, ``quote``, ``position``)."""

    reason: str
    text: str
    field: str = ""
    block: str = ""
    quote: str = ""
    position: int = 0


@transaction.atomic
def claim(article: Article, *, by: Account) -> Event:
    """Take the piece to review it; of any number who try, one gets it."""
    now = check(article, Verb.CLAIM, by)
    moment = clock.now()
    event = move(
        now, Verb.CLAIM, by=by, change={"holder": by.editor, "claimed_at": moment, "active_at": moment}
    )
    carry_back(article, now)
    return event


@transaction.atomic
def release(article: Article, *, by: Account | None, note: str = "") -> Event:
    """Give the piece back to the queue; ``by=None`` is the clock, after an idle time (else ``NotDue``)."""
    now = check(article, Verb.RELEASE, by)
    # The holder may have come back to work between the clock's look at the list and this.
    if by is None and now.active_at is not None and now.active_at > clock.now() - IDLE_AFTER:
        raise NotDue
    event = move(now, Verb.RELEASE, by=by, note=clean_note(note, "note", LONGEST_NOTE))
    carry_back(article, now)
    return event


@transaction.atomic
def edit(article: Article, *, by: Account, revision_hash: str, **fields: Any) -> Event:
    """Improve the text in review: a new sealed revision under the editor's name.

    ``revision_hash`` is the text the editor worked from; raises ``TextChanged`` if another stands now,
    ``ValidationError`` by field if something cannot be kept.
    """
    now = check(article, Verb.EDIT, by)
    _require_text(now, revision_hash)
    revision = copy_of(now.working, author=by, number=next_number(now))
    apply_fields(revision, fields)
    revision.save(force_insert=True)
    seal(revision)
    event = move(
        now,
        Verb.EDIT,
        by=by,
        revision=revision,
        data={"fields": sorted(fields)},
        change={
            "holder": now.holder,
            "claimed_at": now.claimed_at,
            "active_at": clock.now(),
            "section": revision.section,
            "kind": revision.kind,
            **NO_ENDORSEMENT,
        },
    )
    carry_back(article, now)
    return event


def _require_text(now: Article, revision_hash: str) -> None:
    if now.working.hash != revision_hash or not is_intact(now.working):
        raise TextChanged(now.working)


@transaction.atomic
def request_changes(article: Article, *, by: Account, requests: Sequence[Request], note: str = "") -> Event:
    """Send the piece back with a checklist; every item is pinned to a passage or a field."""
    now = check(article, Verb.REQUEST_CHANGES, by)
    _require_requests(now, requests)
    sealed = now.working
    # A block without quoted words is meant from its beginning: the writer is shown which one it is.
    passages = {block.id: _opening(block.text) for block in iter_blocks(sealed.body)}
    ChangeRequest.objects.bulk_create(
        ChangeRequest(
            article=now,
            revision=sealed,
            author=by,
            round=now.round,
            reason=request.reason,
            text=clean_note(request.text, "text", 1000),
            field=request.field,
            block=request.block,
            quote=clean_note(request.quote, "quote", 500) or passages.get(request.block, ""),
            position=request.position,
            created_at=clock.now(),
        )
        for request in requests
    )
    revision = open_copy(now, sealed, author=now.writer.account)
    event = move(
        now,
        Verb.REQUEST_CHANGES,
        by=by,
        revision=revision,
        note=clean_note(note, "note", LONGEST_NOTE),
        data={"requests": len(requests)},
        change=dict(NO_ENDORSEMENT),
    )
    carry_back(article, now)
    return event


def _opening(text: str) -> str:
    return textwrap.shorten(text, 160, placeholder="") or text[:160]


def _require_requests(now: Article, requests: Sequence[Request]) -> None:
    if not requests:
        raise ReasonMissing("requests", _("Ask for at least one change, and pin it to a passage or a field."))
    blocks = {block["attrs"]["id"] for block in now.working.body["content"]}
    for request in requests:
        if request.reason not in ChangeReason.values:
            raise ReasonMissing("reason", _("Choose a reason for each change."))
        if not request.text.strip() or len(request.text) > 1000:
            raise ReasonMissing("text", _("Say what should change, in at most 1,000 characters."))
        known = request.field in {"", *FIELDS} and request.block in {"", *blocks}
        if not known or not (request.field or request.block) or not 0 <= request.position <= MAX_TEXT:
            raise ReasonMissing("block", _("Pin each change to a passage of the text or to a field."))
        if len(request.quote) > 500:
            raise ReasonMissing("quote", _("Quote at most 500 characters of the passage."))


@transaction.atomic
def decline(article: Article, *, by: Account, reason: str, note: str) -> Event:
    """Refuse the piece with a named reason and a note the writer can act on."""
    now = check(article, Verb.DECLINE, by)
    if reason not in DeclineReason.values:
        raise ReasonMissing("reason", _("Choose the reason for declining."))
    if not (note := clean_note(note, "note", LONGEST_NOTE)):
        raise ReasonMissing("note", _("Tell the writer what would make the piece acceptable."))
    event = move(
        now,
        Verb.DECLINE,
        by=by,
        reason=reason,
        note=note,
        change={"declined_by": by.editor, **NO_ENDORSEMENT},
    )
    carry_back(article, now)
    return event


@transaction.atomic
def approve(article: Article, *, by: Account, revision_hash: str) -> Event:
    """Pin the exact text, by its hash; where the section wants two approvals, the first one endorses.

    Raises ``TextChanged`` when the text that stands is not the one the editor judged.
    """
    now = check(article, Verb.APPROVE, by)
    _require_text(now, revision_hash)
    if now.section is None:
        raise ValidationError({"section": _("Choose a section before approving.")})
    endorsed = now.endorsed_hash == revision_hash and now.endorsed_by_id != by.editor.pk
    if now.section.second_approval and not endorsed:
        event = move(
            now, Verb.ENDORSE, by=by, change={"endorsed_hash": revision_hash, "endorsed_by": by.editor}
        )
    else:
        event = move(
            now, Verb.APPROVE, by=by, change={"approved_hash": revision_hash, "approved_by": by.editor}
        )
    carry_back(article, now)
    return event


@transaction.atomic
def reopen(article: Article, *, by: Account, note: str = "") -> Event:
    """Take an approved or scheduled piece back into review, in the hands of whoever reopens it."""
    now = check(article, Verb.REOPEN, by)
    moment = clock.now()
    event = move(
        now,
        Verb.REOPEN,
        by=by,
        note=clean_note(note, "note", LONGEST_NOTE),
        change={"holder": by.editor, "claimed_at": moment, "active_at": moment, **NO_ENDORSEMENT},
    )
    carry_back(article, now)
    return event
