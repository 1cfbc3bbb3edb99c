from __future__ import annotations

import uuid

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class Badge(models.TextChoices):
    MEMBER = "member", _("Member")
    WRITER = "writer", _("Writer")
    VERIFIED = "verified", _("Verified Writer")


def photo_path(writer: Writer, name: str) -> str:
    return f"writers/{uuid.uuid4().hex}.webp"


class Writer(models.Model):
    """The public face of a contributor. Every member has one; the badge says how far they have come."""

    account = models.OneToOneField(
        "contributors.Account", on_delete=models.PROTECT, related_name="writer", verbose_name=_("account")
    )
    handle = models.CharField(
        _("handle"),
        max_length=40,
        unique=True,
        validators=[
            RegexValidator(r"^[a-z0-9]+(?:-[a-z0-9]+)*\Z", _("Use small letters, digits and single hyphens."))
        ],
    )
    name = models.CharField(_("name"), max_length=80)
    bio = models.TextField(_("bio"), max_length=500, blank=True)
    website = models.URLField(_("website"), max_length=200, blank=True)
    photo = models.ImageField(_("photo"), upload_to=photo_path, blank=True)
    badge = models.CharField(_("badge"), max_length=10, choices=Badge, default=Badge.MEMBER)
    badge_note = models.CharField(_("why the badge was given or taken"), max_length=300, blank=True)
    suspended_at = models.DateTimeField(_("suspended"), null=True, blank=True)
    suspended_reason = models.CharField(_("reason for the suspension"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("writer")
        verbose_name_plural = _("writers")
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(name="writer_badge_known", condition=models.Q(badge__in=Badge.values)),
            models.CheckConstraint(
                name="writer_suspension_has_reason",
                condition=models.Q(suspended_at=None) | ~models.Q(suspended_reason=""),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("reader:writer", args=[self.handle])

    @property
    def is_verified(self) -> bool:
        return self.badge == Badge.VERIFIED

    @property
    def bio_or_default(self) -> str:
        return self.bio or gettext("This contributor is still too shy to write about themselves.")
