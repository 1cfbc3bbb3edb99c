from __future__ import annotations

from django.db import models
from django.utils import timezone


class Bump(models.Model):
    """A note that what pages with this tag show has changed, written in the transaction of the change.

    Whoever keeps copies of pages reads the new rows and throws those copies away.
    """

    tag = models.CharField(max_length=40)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.pk} {self.tag}"
