from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class LineupSlot(models.Model):
    """A place on the front page, or on a section's front, given to an article for a time."""

    section = models.ForeignKey(
        "articles.Section",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="slots",
        verbose_name=_("section"),
        help_text=_("Empty for the front page."),
    )
    position = models.PositiveSmallIntegerField(_("position"))
    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="slots", verbose_name=_("article")
    )
    starts_at = models.DateTimeField(_("from"), default=timezone.now)
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)
    placed_by = models.ForeignKey(
        "contributors.Editor",
        on_delete=models.PROTECT,
        related_name="placements",
        verbose_name=_("placed by"),
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("lineup slot")
        verbose_name_plural = _("lineup slots")
        ordering = ["section", "position", "-starts_at"]
        constraints = [
            models.CheckConstraint(
                name="slot_ends_after_start",
                condition=models.Q(ends_at=None) | models.Q(ends_at__gt=models.F("starts_at")),
            )
        ]
        indexes = [models.Index(fields=["section", "starts_at"], name="slot_times")]

    def __str__(self) -> str:
        return f"{self.section_id or 'front'}/{self.position}: {self.article_id}"
