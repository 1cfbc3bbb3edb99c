from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .vocabulary import ChangeReason


class Anchored(models.Model):
    """Something said about a passage: a block, the words quoted from it and where they stood.

    ``field`` names a field instead (headline, excerpt, cover…) when the passage is not in the body.
    """

    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="%(class)ss")
    revision = models.ForeignKey("articles.Revision", on_delete=models.PROTECT, related_name="%(class)ss")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="%(class)ss")
    field = models.CharField(_("field"), max_length=20, blank=True)
    block = models.CharField(_("block"), max_length=12, blank=True)
    quote = models.CharField(_("passage"), max_length=500, blank=True)
    position = models.PositiveIntegerField(_("position"), default=0)
    created_at = models.DateTimeField(_("written"), default=timezone.now, editable=False)

    class Meta:
        abstract = True


class ChangeRequestState(models.TextChoices):
    OPEN = "open", _("Open")
    DONE = "done", _("Done")
    DISPUTED = "disputed", _("Disputed")


class ChangeRequest(Anchored):
    """One thing the editor asks for; the writer does it or disputes it, before submitting again."""

    State = ChangeRequestState

    round = models.PositiveSmallIntegerField(_("round"))
    reason = models.CharField(_("reason"), max_length=12, choices=ChangeReason)
    text = models.TextField(_("what is asked"), max_length=1000)
    state = models.CharField(_("state"), max_length=10, choices=ChangeRequestState, default=State.OPEN)
    answer = models.TextField(_("answer"), max_length=1000, blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)

    class Meta:
        verbose_name = _("change request")
        verbose_name_plural = _("change requests")
        ordering = ["article", "round", "pk"]
        constraints = [
            models.CheckConstraint(
                name="change_request_is_pinned", condition=~models.Q(field="") | ~models.Q(block="")
            ),
            models.CheckConstraint(
                name="change_request_dispute_has_answer",
                condition=~models.Q(state="disputed") | ~models.Q(answer=""),
            ),
            models.CheckConstraint(
                name="change_request_answer_is_dated",
                condition=models.Q(state="open", answered_at=None)
                | (~models.Q(state="open") & models.Q(answered_at__isnull=False)),
            ),
        ]
        indexes = [models.Index(fields=["article", "round", "state"], name="change_request_round")]

    def __str__(self) -> str:
        return self.text[:60]


class Comment(Anchored):
    """A remark in a thread; internal ones are for editors only."""

    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="answers"
    )
    text = models.TextField(_("comment"), max_length=2000)
    internal = models.BooleanField(_("for editors only"), default=False)
    resolved_at = models.DateTimeField(_("resolved"), null=True, blank=True)

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["article", "pk"]

    def __str__(self) -> str:
        return self.text[:60]
