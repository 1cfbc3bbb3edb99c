from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.snapshot import Picture, Variant


def image_path(image: Image, name: str) -> str:
    """A name nobody can guess: a picture of an unpublished piece has no address until it is shown."""
    return f"images/{uuid.uuid4().hex}.{name.rpartition('.')[2]}"


class Image(models.Model):
    """A picture, re-encoded at the boundary; ``phash`` is a signed 64-bit perceptual hash."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="images", verbose_name=_("owner")
    )
    file = models.ImageField(_("file"), upload_to=image_path)
    width = models.PositiveIntegerField(_("width"), default=0)
    height = models.PositiveIntegerField(_("height"), default=0)
    sha256 = models.CharField(max_length=64, db_index=True)
    phash = models.BigIntegerField(null=True, db_index=True)
    alt = models.CharField(_("text alternative"), max_length=300, blank=True)
    caption = models.CharField(_("caption"), max_length=300, blank=True)
    credit = models.CharField(_("credit"), max_length=160, blank=True)
    credit_url = models.URLField(_("credit address"), max_length=300, blank=True)
    licence = models.CharField(_("licence"), max_length=80, blank=True)
    focal_x = models.FloatField(_("focal point, across"), default=0.5)
    focal_y = models.FloatField(_("focal point, down"), default=0.5)
    variants = models.JSONField(default=list, editable=False)
    variants_at = models.DateTimeField(null=True, editable=False)
    created_at = models.DateTimeField(_("added"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(name="image_once_per_owner", fields=["owner", "sha256"]),
            models.CheckConstraint(
                name="image_focal_point_inside",
                condition=models.Q(focal_x__range=(0, 1), focal_y__range=(0, 1)),
            ),
        ]
        indexes = [
            models.Index(fields=["id"], name="image_without_variants", condition=models.Q(variants_at=None)),
            models.Index(fields=["owner", "-created_at", "-id"], name="image_library"),
        ]

    def __str__(self) -> str:
        return self.caption or self.alt or str(self.pk)

    def picture(self) -> Picture:
        """The picture as a plain value, addresses included."""
        return Picture(
            id=self.pk,
            sha256=self.sha256,
            phash=self.phash,
            width=self.width,
            height=self.height,
            alt=self.alt,
            caption=self.caption,
            credit=self.credit,
            credit_url=self.credit_url,
            licence=self.licence,
            url=self.file.url,
            focal_x=self.focal_x,
            focal_y=self.focal_y,
            variants=tuple(
                Variant(v["mime"], v["width"], v["height"], self.file.storage.url(v["path"]))
                for v in self.variants
            ),
        )
