from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Consent(models.Model):
    """Proof that a person accepted one version of one document, and when they took it back."""

    account = models.ForeignKey(
        "contributors.Account", on_delete=models.PROTECT, related_name="consents", verbose_name=_("account")
    )
    document = models.CharField(_("document"), max_length=40)
    version = models.CharField(_("version"), max_length=20)
    given_at = models.DateTimeField(_("given"), default=timezone.now)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        constraints = [
            models.UniqueConstraint(
                name="consent_once_per_version",
                fields=["account", "document", "version"],
                condition=models.Q(withdrawn_at=None),
            ),
            models.CheckConstraint(
                name="consent_withdrawn_after_given",
                condition=models.Q(withdrawn_at=None) | models.Q(withdrawn_at__gte=models.F("given_at")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document} {self.version}"
