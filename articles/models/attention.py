"""What readers do: report, reply, read."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

ANSWER_WITHIN = timedelta(hours=48)  # the press guideline's 2x24 hours


class ReportReason(models.TextChoices):
    FACTS = "facts", _("Something is not true")
    RIGHTS = "rights", _("Text or picture taken without permission")
    HARM = "harm", _("It harms or endangers somebody")
    CHILD = "child", _("A child or victim can be recognised")
    HATE = "hate", _("Hatred or discrimination")
    ADVERT = "advert", _("Hidden advertising")
    OTHER = "other", _("Something else")


def answer_due() -> datetime:
    return timezone.now() + ANSWER_WITHIN


class Report(models.Model):
    """A reader's complaint, to be answered within 2x24 hours."""

    Reason = ReportReason

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="reports", verbose_name=_("article")
    )
    edition = models.ForeignKey(
        "articles.Edition", on_delete=models.PROTECT, related_name="reports", verbose_name=_("edition")
    )
    reason = models.CharField(_("reason"), max_length=10, choices=ReportReason)
    text = models.TextField(_("what is wrong"), max_length=2000)
    contact = models.EmailField(_("your e-mail address"), blank=True)
    created_at = models.DateTimeField(_("received"), default=timezone.now, editable=False)
    due_at = models.DateTimeField(_("answer due"), default=answer_due, editable=False)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    answered_by = models.ForeignKey(
        "contributors.Editor",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="answers",
        verbose_name=_("answered by"),
    )
    answer = models.TextField(_("answer"), max_length=2000, blank=True)

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["due_at", "pk"]
        constraints = [
            models.CheckConstraint(
                name="report_answer_is_whole",
                condition=models.Q(answered_at=None, answered_by=None, answer="")
                | (models.Q(answered_at__isnull=False, answered_by__isnull=False) & ~models.Q(answer="")),
            )
        ]
        indexes = [models.Index(fields=["due_at"], name="report_open", condition=models.Q(answered_at=None))]

    def __str__(self) -> str:
        return f"{self.article_id} {self.reason}"


class ReplyState(models.TextChoices):
    RECEIVED = "received", _("Received")
    PUBLISHED = "published", _("Published")
    REFUSED = "refused", _("Refused")


class Reply(models.Model):
    """Somebody the article speaks of asks to be heard: right of reply."""

    State = ReplyState

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="replies", verbose_name=_("article")
    )
    name = models.CharField(_("your name"), max_length=120)
    contact = models.EmailField(_("your e-mail address"))
    text = models.TextField(_("your reply"), max_length=4000)
    created_at = models.DateTimeField(_("received"), default=timezone.now, editable=False)
    due_at = models.DateTimeField(_("answer due"), default=answer_due, editable=False)
    state = models.CharField(_("state"), max_length=10, choices=ReplyState, default=State.RECEIVED)
    edition = models.ForeignKey(
        "articles.Edition",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="replies",
        verbose_name=_("edition"),
    )
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    decided_by = models.ForeignKey(
        "contributors.Editor",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="replies",
        verbose_name=_("decided by"),
    )

    class Meta:
        verbose_name = _("right of reply")
        verbose_name_plural = _("rights of reply")
        ordering = ["due_at", "pk"]
        constraints = [
            models.CheckConstraint(
                name="reply_published_has_edition",
                condition=~models.Q(state="published") | models.Q(edition__isnull=False),
            ),
            models.CheckConstraint(
                name="reply_refused_has_reason", condition=~models.Q(state="refused") | ~models.Q(reason="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} {self.name}"


class Reads(models.Model):
    """How often one article was read on one day, and from where, without knowing by whom."""

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="reads")
    day = models.DateField(_("day"))
    views = models.PositiveIntegerField(_("reads"), default=0)
    completions = models.PositiveIntegerField(_("read to the end"), default=0)
    from_search = models.PositiveIntegerField(_("from search"), default=0)
    from_social = models.PositiveIntegerField(_("from social networks"), default=0)
    from_site = models.PositiveIntegerField(_("from this site"), default=0)
    from_elsewhere = models.PositiveIntegerField(_("from elsewhere"), default=0)

    class Meta:
        verbose_name = _("reads")
        verbose_name_plural = _("reads")
        constraints = [models.UniqueConstraint(name="reads_once_per_day", fields=["article", "day"])]
        indexes = [models.Index(fields=["day", "-views"], name="reads_most")]

    def __str__(self) -> str:
        return f"{self.article_id} {self.day}"
