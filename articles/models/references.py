"""What bodies refer to, mirrored into tables so that nothing points at what is gone."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class RevisionImage(models.Model):
    revision = models.ForeignKey("articles.Revision", on_delete=models.CASCADE, related_name="image_links")
    image = models.ForeignKey("articles.Image", on_delete=models.PROTECT, related_name="uses")

    class Meta:
        verbose_name = _("use of a picture")
        verbose_name_plural = _("uses of pictures")
        constraints = [models.UniqueConstraint(name="image_use_once", fields=["revision", "image"])]


class RevisionLink(models.Model):
    revision = models.ForeignKey(
        "articles.Revision", on_delete=models.CASCADE, related_name="read_also_links"
    )
    target = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="mentions")

    class Meta:
        verbose_name = _("read-also link")
        verbose_name_plural = _("read-also links")
        constraints = [models.UniqueConstraint(name="read_also_once", fields=["revision", "target"])]
