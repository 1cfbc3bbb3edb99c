from __future__ import annotations

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _


class Submission(models.Model):
    """One round: the text as submitted, with what the checks and the originality search said of it."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="submissions", verbose_name=_("article")
    )
    number = models.PositiveSmallIntegerField(_("round"))
    revision = models.ForeignKey(
        "articles.Revision", on_delete=models.PROTECT, related_name="submissions", verbose_name=_("revision")
    )
    submitted_at = models.DateTimeField(_("submitted"))
    findings = models.JSONField(_("findings"), default=list, encoder=DjangoJSONEncoder)
    matches = models.JSONField(_("shared passages"), default=list, encoder=DjangoJSONEncoder)

    class Meta:
        verbose_name = _("submission")
        verbose_name_plural = _("submissions")
        ordering = ["article", "number"]
        constraints = [models.UniqueConstraint(name="submission_round_once", fields=["article", "number"])]

    def __str__(self) -> str:
        return f"{self.article_id} ({self.number})"
