"""Letters about what happened to a piece, read from its events: the event row is the outbox.

A letter goes out before its event is marked as handled, so a crash between the two repeats it and never
loses it; the repeated letter bears the same Message-ID, by which mail programs know it. A lease in the
shared cache keeps two workers from writing the same letter at once, without a database lock held while
a mail server takes its time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from smtplib import SMTPRecipientsRefused
from typing import Any
from urllib.parse import urlsplit

import structlog
from django.conf import settings
from django.core.cache import cache
from django.core.mail import EmailMessage, get_connection
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from articles.models import ChangeRequest, Event
from articles.models.vocabulary import DeclineReason, EditionKind, RetractionReason
from articles.transitions import Verb
from contributors.models import Account, Editor

LEASE = 300  # seconds; longer than any mail server may take over one letter
FOR_GOOD = 500  # from here on a mail server's answer is final

log = structlog.get_logger("newsroom.notices")

# What the writer is told, by verb; each has a template of the same name.
TO_WRITER = {
    Verb.CLAIM: _("An editor is reading “%(headline)s”"),
    Verb.REQUEST_CHANGES: _("Changes requested in “%(headline)s”"),
    Verb.DECLINE: _("“%(headline)s” was declined"),
    Verb.APPROVE: _("“%(headline)s” was approved"),
    Verb.SCHEDULE: _("“%(headline)s” has a date"),
    Verb.PUBLISH: _("“%(headline)s” is published"),
    Verb.CORRECT: _("“%(headline)s” was corrected"),
    Verb.RETRACT: _("“%(headline)s” was retracted"),
    Verb.REINSTATE: _("“%(headline)s” is back"),
}
RELEASED = _("“%(headline)s” is waiting for an editor again")
REASONS = {Verb.DECLINE: DeclineReason, Verb.RETRACT: RetractionReason, Verb.CORRECT: EditionKind}


@dataclass(frozen=True, slots=True)
class Letter:
    to: Account
    subject: Any  # lazy: it is put into the language of whoever gets it
    template: str
    page: str  # the one place to act, by URL name


def outbox(now: datetime) -> QuerySet[Event]:
    """Events that happened by ``now`` and have not been acted upon, oldest first."""
    rows = Event.objects.filter(handled_at=None, at__lte=now).order_by("pk")
    return rows.select_related(
        "article__writer__account", "article__section", "revision", "actor__writer", "actor__editor"
    ).defer("revision__body")


def handle(event: Event) -> None:
    """Send what the event calls for, then mark it. Safe to try again, and to try twice at once."""
    letters = list(_letters(event))
    if not letters:
        _mark(event)
        return
    lease = f"notices:{event.pk}"
    if not cache.add(lease, True, LEASE):
        return
    try:
        # Whoever held the lease before may have finished since the row was read.
        if Event.objects.filter(pk=event.pk, handled_at=None).exists():
            _send(event, letters)
            _mark(event)
    finally:
        cache.delete(lease)


def _letters(event: Event) -> Iterator[Letter]:
    if event.verb == Verb.RELEASE and event.actor_id is None:
        for editor in _editors(event):
            yield Letter(editor.account, RELEASED, "release", "desk:review")
    elif event.verb in TO_WRITER:
        writer = event.article.writer.account
        if writer.is_active and writer.pk != event.actor_id:
            yield Letter(writer, TO_WRITER[Verb(event.verb)], event.verb, "studio:piece")


def _editors(event: Event) -> QuerySet[Editor]:
    """Whoever reviews in the section, the one who let the piece lie among them; without any, the chiefs."""
    on_duty = Editor.objects.filter(is_active=True, account__is_active=True).select_related("account")
    on_duty = on_duty.exclude(account__writer=event.article.writer_id)
    of_section = on_duty.filter(sections=event.article.section_id)
    return of_section if of_section.exists() else on_duty.filter(is_chief=True)


def _send(event: Event, letters: list[Letter]) -> None:
    """All letters of an event over one connection. An address that is refused for good is let go."""
    with get_connection() as connection:
        for letter in letters:
            try:
                _write(event, letter, connection).send()
            except SMTPRecipientsRefused as error:
                if any(code < FOR_GOOD for code, _said in error.recipients.values()):
                    raise
                log.warning("address refused", event_id=event.pk, account=letter.to.pk)


def _write(event: Event, letter: Letter, connection: Any) -> EmailMessage:
    site = settings.SITE_URL.rstrip("/")
    headline = " ".join(event.revision.headline.split()) if event.revision else ""
    with translation.override(letter.to.language):
        # A draft may lack one still.
        headline = headline or translation.gettext("Untitled piece")
        text = render_to_string(
            f"mail/{letter.template}.txt",
            {
                "event": event,
                "headline": headline,
                "actor": event.actor.public_name if event.actor else "",
                "reason": _reason(event),
                "requests": _requests(event),
                "publish_at": event.data.get("publish_at")
                and datetime.fromisoformat(event.data["publish_at"]),
                "url": site + reverse(letter.page, args=[event.article_id]),
                "site": settings.SITE_NAME,
                "site_url": site,
            },
        )
        subject = letter.subject % {"headline": headline}
    host = urlsplit(site).hostname
    identity = {"Message-ID": f"<event-{event.pk}-{letter.to.pk}@{host}>", "Auto-Submitted": "auto-generated"}
    return EmailMessage(subject, text, to=[letter.to.email], headers=identity, connection=connection)


def _reason(event: Event) -> str:
    choices = REASONS.get(Verb(event.verb))
    return str(choices(event.reason).label) if choices and event.reason else ""


def _requests(event: Event) -> list[ChangeRequest]:
    """The checklist this very event sent; a later round may have added its own by now."""
    asked = event.data.get("requests", 0)
    return list(event.article.changerequests.filter(created_at__lte=event.at).order_by("-pk")[:asked])[::-1]


def _mark(event: Event) -> None:
    Event.objects.filter(pk=event.pk, handled_at=None).update(handled_at=timezone.now())
