from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from articles.querysets import ArticleQuerySet

from .vocabulary import Kind, Stage

if TYPE_CHECKING:
    from .edition import Edition
    from .revision import Revision

LIVE = Q(live__isnull=False)


def article_slug(headline: str) -> str:
    """The readable part of an address; never empty, since the article is found by its id."""
    return slugify(headline)[:80].strip("-") or "artikel"


class Article(models.Model):  # type: ignore[django-manager-missing]
    """A piece through its whole life: the working copy, its stage, and the edition readers see.

    ``stage``, ``holder``, the pins and ``moves`` are changed by ``articles.workflow`` alone.
    """

    writer = models.ForeignKey(
        "contributors.Writer", on_delete=models.PROTECT, related_name="articles", verbose_name=_("writer")
    )
    section = models.ForeignKey(
        "articles.Section",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="pieces",
        verbose_name=_("section"),
    )
    kind = models.CharField(_("type of work"), max_length=12, choices=Kind, default=Kind.NEWS)
    language = models.CharField(_("language"), max_length=8, default="id")
    slug = models.SlugField(_("slug"), max_length=80, default="artikel")
    created_at = models.DateTimeField(_("started"), default=timezone.now, editable=False)

    stage = models.CharField(_("stage"), max_length=20, choices=Stage, default=Stage.DRAFT, editable=False)
    moves = models.PositiveIntegerField(default=0, editable=False)
    round = models.PositiveSmallIntegerField(_("submission round"), default=0, editable=False)
    revision = models.OneToOneField(
        "articles.Revision",
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="working_copy_of",
        verbose_name=_("working revision"),
    )
    submitted_at = models.DateTimeField(_("submitted"), null=True, editable=False)
    holder = models.ForeignKey(
        "contributors.Editor",
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="held",
        verbose_name=_("holder"),
    )
    claimed_at = models.DateTimeField(_("claimed"), null=True, editable=False)
    active_at = models.DateTimeField(_("last worked on"), null=True, editable=False)
    approved_hash = models.CharField(max_length=64, blank=True, editable=False)
    approved_by = models.ForeignKey(
        "contributors.Editor",
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="approved",
        verbose_name=_("approved by"),
    )
    endorsed_hash = models.CharField(max_length=64, blank=True, editable=False)
    endorsed_by = models.ForeignKey(
        "contributors.Editor",
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="endorsed",
        verbose_name=_("first approval by"),
    )
    declined_by = models.ForeignKey(
        "contributors.Editor",
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="declined",
        verbose_name=_("declined by"),
    )
    appealed_at = models.DateTimeField(_("appealed"), null=True, editable=False)
    publish_at = models.DateTimeField(_("goes out at"), null=True, editable=False)

    assigned_to = models.ForeignKey(
        "contributors.Editor",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="assigned",
        verbose_name=_("assigned to"),
    )
    priority = models.SmallIntegerField(_("priority"), default=0)
    due_at = models.DateTimeField(_("due"), null=True, blank=True)

    live = models.OneToOneField(
        "articles.Edition",
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="live_for",
        verbose_name=_("live edition"),
    )
    live_section = models.ForeignKey(
        "articles.Section",
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="articles",
        verbose_name=_("section readers find it in"),
    )
    published_at = models.DateTimeField(_("first published"), null=True, editable=False)
    updated_at = models.DateTimeField(_("last edition"), null=True, editable=False)

    topics = TaggableManager(through="articles.ArticleTopic", blank=True, verbose_name=_("topics"))

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        constraints = [
            models.CheckConstraint(name="article_stage_known", condition=Q(stage__in=Stage.values)),
            models.CheckConstraint(
                name="article_held_only_in_review",
                condition=Q(stage="in_review", holder__isnull=False, claimed_at__isnull=False)
                | (~Q(stage="in_review") & Q(holder=None, claimed_at=None)),
            ),
            models.CheckConstraint(
                name="article_pinned_only_when_approved",
                condition=(Q(stage__in=["approved", "scheduled"]) & ~Q(approved_hash=""))
                | (~Q(stage__in=["approved", "scheduled"]) & Q(approved_hash="")),
            ),
            models.CheckConstraint(
                name="article_timed_only_when_scheduled",
                condition=Q(stage="scheduled", publish_at__isnull=False)
                | (~Q(stage="scheduled") & Q(publish_at=None)),
            ),
            models.CheckConstraint(
                name="article_published_is_live", condition=~Q(stage="published") | Q(live__isnull=False)
            ),
            models.CheckConstraint(
                name="article_retracted_is_not_live", condition=~Q(stage="retracted") | Q(live=None)
            ),
            models.CheckConstraint(
                name="article_live_is_dated",
                condition=Q(live=None)
                | Q(published_at__isnull=False, updated_at__isnull=False, live_section__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["-published_at", "-id"], name="article_river", condition=LIVE),
            models.Index(
                fields=["live_section", "-published_at", "-id"], name="article_section", condition=LIVE
            ),
            models.Index(fields=["writer", "-published_at", "-id"], name="article_writer", condition=LIVE),
            models.Index(fields=["writer", "stage", "-id"], name="article_own"),
            models.Index(
                fields=["section", "submitted_at", "id"], name="article_queue", condition=Q(stage="submitted")
            ),
            models.Index(
                fields=["stage", "submitted_at", "id"],
                name="article_by_stage",
                condition=~Q(stage__in=["published", "draft"]),
            ),
            models.Index(fields=["publish_at"], name="article_due", condition=Q(stage="scheduled")),
            models.Index(fields=["active_at"], name="article_idle", condition=Q(stage="in_review")),
        ]

    def __str__(self) -> str:
        return f"{self.pk} {self.slug}"

    def get_absolute_url(self) -> str:
        """The public address, meaningful once the article has been published."""
        section = self.live_section or self.section
        return reverse("reader:article", args=[section.slug if section else "-", self.slug, self.pk])

    @property
    def working(self) -> Revision:
        """The text being worked on or judged; ``drafting.start`` gives every piece one."""
        if self.revision is None:
            raise RuntimeError(f"Article {self.pk} has no revision.")
        return self.revision

    @property
    def shown(self) -> Edition:
        """The live edition of an article known to be live."""
        if self.live is None:
            raise RuntimeError(f"Article {self.pk} is not live.")
        return self.live
