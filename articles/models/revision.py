from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.body import build
from articles.snapshot import Picture, Snapshot, Source, Target

from .vocabulary import Kind

# What a revision says. The order is part of the hash and therefore of every approval ever given.
CONTENT = (
    "headline", "excerpt", "dateline_place", "dateline_outlet", "kind", "section_id", "body", "cover_id",
    "pictures", "topics", "sources", "declarations",
)  # fmt: skip


class Revision(models.Model):
    """The whole text at one moment. Open while its author types, sealed and immutable after that."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="revisions", verbose_name=_("article")
    )
    number = models.PositiveIntegerField(_("number"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="revisions", verbose_name=_("author")
    )
    version = models.PositiveIntegerField(_("version"), default=1)
    created_at = models.DateTimeField(_("made"), default=timezone.now, editable=False)
    saved_at = models.DateTimeField(_("saved"), default=timezone.now, editable=False)
    sealed_at = models.DateTimeField(_("sealed"), null=True, editable=False)
    hash = models.CharField(max_length=64, blank=True, editable=False)

    headline = models.CharField(_("headline"), max_length=200, blank=True)
    excerpt = models.CharField(_("excerpt"), max_length=400, blank=True)
    dateline_place = models.CharField(_("place"), max_length=80, blank=True)
    dateline_outlet = models.CharField(_("outlet"), max_length=80, blank=True)
    kind = models.CharField(_("type of work"), max_length=12, choices=Kind, default=Kind.NEWS)
    section = models.ForeignKey(
        "articles.Section",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("section"),
    )
    body = models.JSONField(_("text"), default=build.doc, encoder=DjangoJSONEncoder)
    cover = models.ForeignKey(
        "articles.Image",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="cover_of",
        verbose_name=_("cover"),
    )
    # What each picture said when the text was sealed: a later edit of a picture alters nothing approved.
    pictures = models.JSONField(default=dict, editable=False)
    topics = models.JSONField(_("topics"), default=list, blank=True)
    sources = models.JSONField(_("sources"), default=list, blank=True)
    declarations = models.JSONField(_("declarations"), default=dict, blank=True)
    words = models.PositiveIntegerField(_("words"), default=0, editable=False)

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["article", "number"]
        constraints = [
            models.UniqueConstraint(name="revision_number_once", fields=["article", "number"]),
            models.UniqueConstraint(
                name="revision_one_open", fields=["article"], condition=models.Q(sealed_at=None)
            ),
            models.CheckConstraint(
                name="revision_sealed_is_hashed",
                condition=models.Q(sealed_at=None, hash="")
                | (models.Q(sealed_at__isnull=False) & ~models.Q(hash="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}/{self.number} {self.headline}"

    @property
    def is_open(self) -> bool:
        return self.sealed_at is None

    def content(self) -> dict[str, Any]:
        """What the revision says, in the fixed order that is hashed; JSON types only."""
        return {name: getattr(self, name) for name in CONTENT}

    def content_hash(self) -> str:
        """SHA-256, hexadecimal, over the canonical JSON of ``content()``."""
        text = json.dumps(self.content(), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    def snapshot(
        self, pictures: Mapping[int, Picture] | None = None, targets: Mapping[int, Target] | None = None
    ) -> Snapshot:
        """The revision as a plain value; give the pictures and read-also targets it refers to."""
        pictures = pictures or {}
        return Snapshot(
            headline=self.headline,
            excerpt=self.excerpt,
            dateline_place=self.dateline_place,
            dateline_outlet=self.dateline_outlet,
            kind=self.kind,
            body=self.body,
            section=self.section.slug if self.section else "",
            topics=tuple(self.topics),
            sources=tuple(Source(s.get("title", ""), s.get("url", "")) for s in self.sources),
            declarations=self.declarations,
            cover=pictures.get(self.cover_id) if self.cover_id else None,
            pictures=pictures,
            targets=targets or {},
            article_id=self.article_id,
            language=self.article.language,
        )
