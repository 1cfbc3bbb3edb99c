"""What the originality search looks texts and pictures up by; all of it can be made anew from revisions."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Fingerprint(models.Model):
    """One selected run of words of a revision: its hash, and at which word of the text it begins."""

    revision = models.ForeignKey("articles.Revision", on_delete=models.CASCADE, related_name="fingerprints")
    hash = models.BigIntegerField()
    position = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("fingerprint")
        verbose_name_plural = _("fingerprints")
        # The search reads nothing but this index.
        indexes = [models.Index(fields=["hash", "revision", "position"], name="fingerprint_search")]


class PictureBand(models.Model):
    """A quarter of a picture's perceptual hash: two pictures that look alike share at least one of four."""

    image = models.ForeignKey("articles.Image", on_delete=models.CASCADE, related_name="bands")
    band = models.IntegerField()

    class Meta:
        verbose_name = _("picture band")
        verbose_name_plural = _("picture bands")
        constraints = [models.UniqueConstraint(name="picture_band_once", fields=["band", "image"])]
