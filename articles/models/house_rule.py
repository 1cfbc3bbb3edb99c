from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class HouseRuleKind(models.TextChoices):
    DISABLE = "disable", _("Switch a check off")
    LEVEL = "level", _("Change the level of a check")
    TERM = "term", _("Term and its replacement")
    SETTING = "setting", _("Setting of a check")


class HouseRule(models.Model):
    """One alteration of the checks that editors made from the desk, without a deployment."""

    Kind = HouseRuleKind

    kind = models.CharField(_("kind"), max_length=10, choices=HouseRuleKind)
    check_id = models.CharField(_("check"), max_length=40, blank=True)
    key = models.CharField(_("key"), max_length=80, blank=True)
    value = models.JSONField(_("value"), default=dict, blank=True)
    note = models.CharField(_("why"), max_length=300, blank=True)
    created_by = models.ForeignKey(
        "contributors.Editor",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="house_rules",
        verbose_name=_("made by"),
    )
    created_at = models.DateTimeField(_("made"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("house rule")
        verbose_name_plural = _("house rules")
        ordering = ["kind", "check_id", "key"]
        constraints = [
            models.UniqueConstraint(name="house_rule_once", fields=["kind", "check_id", "key"]),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.check_id} {self.key}".strip()
