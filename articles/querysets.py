"""Which articles: one definition of what is public, one of who may see what."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from contributors.models import Account, Editor

IDLE_AFTER = timedelta(hours=4)


class ArticleQuerySet(models.QuerySet[Any]):
    def live(self) -> ArticleQuerySet:
        """What readers may see, whatever its working copy is going through."""
        return self.filter(live__isnull=False)

    def tombstones(self) -> ArticleQuerySet:
        """What readers once saw and may now only know about: retracted pieces keep their address."""
        return self.filter(stage="retracted")

    def river(self) -> ArticleQuerySet:
        """Live articles, newest first, with all a list shows; never the texts themselves."""
        return (
            self.live()
            .select_related("live", "live__cover", "live_section", "writer")
            .defer("live__html", "live__text")
            .order_by("-published_at", "-id")
        )

    def before(self, published_at: datetime, pk: int) -> ArticleQuerySet:
        """Keyset paging: what comes after the row (published_at, pk) in a river."""
        return self.filter(Q(published_at__lt=published_at) | Q(published_at=published_at, pk__lt=pk))

    def written_by(self, account: Account) -> ArticleQuerySet:
        """The account's own pieces, at any stage."""
        return self.filter(writer__account=account)

    def reviewable_by(self, account: Account) -> ArticleQuerySet:
        """Pieces of others, past the draft, in the sections this editor reviews (all, for a chief)."""
        editor = account.editor_on_duty
        if editor is None:
            return self.none()
        return self.filter(_reviewed_by(editor)).exclude(writer__account=account)

    def visible_to(self, account: Account) -> ArticleQuerySet:
        """What the account may see from inside: its own, and what it reviews."""
        own = Q(writer__account=account)
        editor = account.editor_on_duty
        return self.filter(own if editor is None else own | _reviewed_by(editor))

    def due(self, now: datetime) -> ArticleQuerySet:
        """Scheduled pieces whose time has come."""
        return self.filter(stage="scheduled", publish_at__lte=now).order_by("publish_at", "pk")

    def idle(self, now: datetime) -> ArticleQuerySet:
        """Claims nobody has worked on for ``IDLE_AFTER``."""
        return self.filter(stage="in_review", active_at__lte=now - IDLE_AFTER).order_by("active_at", "pk")


def _reviewed_by(editor: Editor) -> Q:
    """Submitted at least once, and not back with its writer as a draft nobody but them has business with."""
    submitted = Q(round__gt=0) & ~Q(stage="draft", live=None)
    return submitted if editor.is_chief else submitted & Q(section__in=editor.sections.all())
