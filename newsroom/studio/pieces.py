"""The writer's own pieces: every page fetches through here, so a piece of others is as if missing."""

from __future__ import annotations

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from articles.exceptions import IllegalMove
from articles.models import Article, Stage
from articles.querysets import ArticleQuerySet
from articles.transitions import Verb

WITH_WRITER = (Stage.DRAFT, Stage.CHANGES_REQUESTED)
WITH_EDITORS = (Stage.SUBMITTED, Stage.IN_REVIEW, Stage.APPROVED, Stage.SCHEDULED)


def own(request: HttpRequest) -> ArticleQuerySet:
    return Article.objects.written_by(request.user).select_related("writer", "section", "revision")


def piece(request: HttpRequest, pk: int) -> Article:
    """The writer's piece with all its page names, or 404."""
    pieces = own(request).select_related("revision__section", "holder", "live", "live_section")
    return get_object_or_404(pieces.defer("live__html", "live__text"), pk=pk)


def may_write(article: Article) -> bool:
    """Whether the text is in the writer's hands now."""
    return article.stage in WITH_WRITER and article.working.is_open


def writable(request: HttpRequest, pk: int) -> Article:
    """A piece whose text is in the writer's hands; ``IllegalMove`` for one that is not."""
    article = piece(request, pk)
    if not may_write(article):
        raise IllegalMove(Verb.EDIT, article.get_stage_display())
    return article
