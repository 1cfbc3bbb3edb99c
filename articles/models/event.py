from __future__ import annotations

import hashlib
import json
from typing import Any, NoReturn

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from .vocabulary import Stage

SEALED = (
    "article_id", "number", "verb", "from_stage", "to_stage", "actor_id", "revision_id", "revision_hash",
    "reason", "note", "data", "at", "previous_hash",
)  # fmt: skip


class Event(models.Model):
    """One move of one article: audit trail, outbox and statistics in one row.

    Append-only: the database itself refuses to alter or delete a row (only ``handled_at``, the mark of
    the outbox, may be set). Each row carries the hash of the one before it on the same article.
    """

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="events", verbose_name=_("article")
    )
    number = models.PositiveIntegerField(_("number"))
    verb = models.CharField(_("verb"), max_length=20)
    from_stage = models.CharField(_("from"), max_length=20, choices=Stage)
    to_stage = models.CharField(_("to"), max_length=20, choices=Stage)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="acts",
        verbose_name=_("who"),
        help_text=_("Empty for the clock."),
    )
    revision = models.ForeignKey(
        "articles.Revision",
        on_delete=models.PROTECT,
        null=True,
        related_name="events",
        verbose_name=_("revision"),
    )
    revision_hash = models.CharField(max_length=64, blank=True)
    reason = models.CharField(_("reason"), max_length=40, blank=True)
    note = models.TextField(_("note"), blank=True)
    data = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    at = models.DateTimeField(_("when"))
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)
    handled_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["article", "number"]
        constraints = [models.UniqueConstraint(name="event_number_once", fields=["article", "number"])]
        indexes = [
            models.Index(fields=["id"], name="event_outbox", condition=models.Q(handled_at=None)),
            models.Index(fields=["verb", "at"], name="event_by_verb"),
            models.Index(fields=["-at", "-id"], name="event_latest"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}/{self.number} {self.verb}"

    def chain_hash(self) -> str:
        """SHA-256, hexadecimal, over everything the row says and the hash of the row before it."""
        said: dict[str, Any] = {name: getattr(self, name) for name in SEALED}
        said["at"] = self.at.timestamp()
        text = json.dumps(
            said, ensure_ascii=False, separators=(",", ":"), sort_keys=True, cls=DjangoJSONEncoder
        )
        return hashlib.sha256(text.encode()).hexdigest()

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("Events are never deleted.")
