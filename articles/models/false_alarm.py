from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class FalseAlarm(models.Model):
    """A writer's word that a check was wrong about a passage; it holds while the passage stands."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="false_alarms", verbose_name=_("article")
    )
    check_id = models.CharField(_("check"), max_length=40)
    check_version = models.PositiveSmallIntegerField(_("version of the check"))
    key = models.CharField(_("finding"), max_length=80)
    quote = models.CharField(_("passage"), max_length=200, blank=True)
    marked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("marked by")
    )
    marked_at = models.DateTimeField(_("marked"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("false alarm")
        verbose_name_plural = _("false alarms")
        constraints = [models.UniqueConstraint(name="false_alarm_once", fields=["article", "key"])]

    def __str__(self) -> str:
        return f"{self.article_id} {self.key}"
