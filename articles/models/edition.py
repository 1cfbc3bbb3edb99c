from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from .vocabulary import EditionKind, Kind, RetractionReason


class Edition(models.Model):
    """What readers saw: rendered once when it is made, numbered, never changed."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="editions", verbose_name=_("article")
    )
    number = models.PositiveIntegerField(_("number"))
    revision = models.ForeignKey(
        "articles.Revision", on_delete=models.PROTECT, related_name="editions", verbose_name=_("revision")
    )
    kind = models.CharField(_("kind"), max_length=14, choices=EditionKind)
    note = models.TextField(_("public note"), max_length=1000, blank=True)
    reason_code = models.CharField(_("reason"), max_length=14, choices=RetractionReason, blank=True)
    editor = models.ForeignKey(
        "contributors.Editor", on_delete=models.PROTECT, related_name="editions", verbose_name=_("editor")
    )
    published_at = models.DateTimeField(_("published"))

    headline = models.CharField(_("headline"), max_length=200)
    excerpt = models.CharField(_("excerpt"), max_length=400, blank=True)
    section = models.ForeignKey(
        "articles.Section", on_delete=models.PROTECT, related_name="+", verbose_name=_("section")
    )
    work = models.CharField(_("type of work"), max_length=12, choices=Kind)
    cover = models.ForeignKey(
        "articles.Image", on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("cover")
    )
    # The cover's words as approved: {"alt", "caption", "credit", "credit_url"}.
    cover_words = models.JSONField(default=dict)
    sources = models.JSONField(_("sources"), default=list)
    html = models.TextField(_("rendered text"), blank=True)
    text = models.TextField(_("plain text"), blank=True)
    words = models.PositiveIntegerField(_("words"), default=0)

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["article", "number"]
        constraints = [
            models.UniqueConstraint(name="edition_number_once", fields=["article", "number"]),
            models.CheckConstraint(
                name="edition_retraction_has_reason",
                condition=(models.Q(kind="retraction") & ~models.Q(reason_code="") & ~models.Q(note=""))
                | (~models.Q(kind="retraction") & models.Q(reason_code="")),
            ),
            models.CheckConstraint(
                name="edition_notice_has_note",
                condition=~models.Q(kind__in=["correction", "reply", "reinstatement"]) | ~models.Q(note=""),
            ),
        ]
        indexes = [
            models.Index(
                fields=["-published_at", "-id"],
                name="edition_notices",
                condition=models.Q(kind__in=["correction", "reply", "retraction", "reinstatement"]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} #{self.number}"

    @property
    def read_minutes(self) -> int:
        """Whole minutes at 200 words a minute, never less than one."""
        return max(1, round(self.words / 200))
