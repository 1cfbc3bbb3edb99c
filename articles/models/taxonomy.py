from __future__ import annotations

import hashlib
import unicodedata
from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from taggit.models import ItemBase, TagBase

SPOKEN = str.maketrans({"+": " plus ", "#": " sharp ", "&": " dan ", "@": " at ", "%": " persen "})


def topic_key(name: str) -> str:
    """What makes two topics the same: NFKC, spaces folded, case folded on every engine alike."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def topic_slug(name: str) -> str:
    """An address part that is never empty: C++ and C# stay apart, an emoji gets a stable stand-in."""
    slug = slugify(unicodedata.normalize("NFKC", name).translate(SPOKEN))[:80].strip("-")
    return slug or "t-" + hashlib.sha256(topic_key(name).encode()).hexdigest()[:10]


class Section(models.Model):
    """A channel of the paper, with the editors who review in it."""

    name = models.CharField(_("name"), max_length=60, unique=True)
    slug = models.SlugField(_("slug"), max_length=60, unique=True)
    description = models.CharField(_("description"), max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    editors = models.ManyToManyField(
        "contributors.Editor", related_name="sections", blank=True, verbose_name=_("editors")
    )
    second_approval = models.BooleanField(
        _("second approval"), default=False, help_text=_("A second editor must approve every piece.")
    )
    target_hours = models.PositiveSmallIntegerField(
        _("target"), default=24, help_text=_("Hours within which a submitted piece should get an answer.")
    )
    is_open = models.BooleanField(_("takes new pieces"), default=True)

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["position", "name"]
        constraints = [
            models.CheckConstraint(name="section_target_positive", condition=models.Q(target_hours__gte=1))
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("reader:section", args=[self.slug])


class Topic(TagBase):
    """What a piece is about, across sections."""

    key = models.CharField(_("key"), max_length=200, unique=True, editable=False)
    description = models.CharField(_("description"), max_length=300, blank=True)
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="merged",
        verbose_name=_("merged into"),
    )

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(name="topic_has_slug", condition=~models.Q(slug="")),
            models.CheckConstraint(
                name="topic_not_merged_into_itself",
                condition=models.Q(merged_into=None) | ~models.Q(merged_into=models.F("id")),
            ),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = topic_key(self.name)
        super().save(*args, **kwargs)

    def slugify(self, tag: str, i: int | None = None) -> str:
        return topic_slug(tag) + (f"-{i}" if i is not None else "")

    def get_absolute_url(self) -> str:
        return reverse("reader:topic", args=[self.slug])


class ArticleTopic(ItemBase):
    """A topic as readers find it: set when an edition is made, from the names its revision carries."""

    content_object = models.ForeignKey(
        "articles.Article", on_delete=models.CASCADE, related_name="topic_links"
    )
    tag = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="article_links")
    # Copied so that a topic page is one range scan, however many pieces a topic has.
    published_at = models.DateTimeField()

    class Meta:
        verbose_name = _("topic of an article")
        verbose_name_plural = _("topics of articles")
        constraints = [
            models.UniqueConstraint(name="topic_once_per_article", fields=["content_object", "tag"])
        ]
        indexes = [
            models.Index(fields=["tag", "-published_at", "-content_object"], name="topic_river"),
        ]
