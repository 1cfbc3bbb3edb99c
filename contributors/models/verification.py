from __future__ import annotations

import uuid

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


def private_storage() -> FileSystemStorage:
    """Where evidence lies: a folder no web server serves."""
    return FileSystemStorage(location=settings.PRIVATE_ROOT, base_url=None)


def evidence_path(verification: Verification, name: str) -> str:
    return f"evidence/{uuid.uuid4().hex}"


class VerificationState(models.TextChoices):
    REQUESTED = "requested", _("Requested")
    APPROVED = "approved", _("Approved")
    REFUSED = "refused", _("Refused")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Verification(models.Model):
    """A writer's request to have their identity checked, with evidence only verifiers may see."""

    State = VerificationState

    writer = models.ForeignKey(
        "contributors.Writer",
        on_delete=models.PROTECT,
        related_name="verifications",
        verbose_name=_("writer"),
    )
    legal_name = models.CharField(_("legal name"), max_length=120, blank=True)
    institutional_email = models.EmailField(_("institutional address"), blank=True)
    statement = models.TextField(_("statement"), max_length=2000)
    evidence = models.FileField(
        _("document"), upload_to=evidence_path, storage=private_storage, blank=True, max_length=200
    )
    state = models.CharField(_("state"), max_length=10, choices=VerificationState, default=State.REQUESTED)
    requested_at = models.DateTimeField(_("requested"), default=timezone.now)
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decided_by = models.ForeignKey(
        "contributors.Editor",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="verifications",
        verbose_name=_("decided by"),
    )
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    evidence_deleted_at = models.DateTimeField(_("evidence deleted"), null=True, blank=True)

    class Meta:
        verbose_name = _("verification")
        verbose_name_plural = _("verifications")
        ordering = ["requested_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="verification_one_open", fields=["writer"], condition=models.Q(state="requested")
            ),
            models.CheckConstraint(
                name="verification_decision_is_whole",
                condition=models.Q(state__in=["requested", "withdrawn"])
                | models.Q(decided_at__isnull=False, decided_by__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["state", "requested_at"], name="verification_queue")]

    def __str__(self) -> str:
        return f"{self.writer_id} {self.state}"
