"""How long answers have been taking, as measured: never a promise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import F, OuterRef, Q, Subquery

from articles import clock
from articles.models import Article, Event, Section, Submission
from articles.transitions import Verb

ANSWERS = (Verb.APPROVE, Verb.ENDORSE, Verb.REQUEST_CHANGES, Verb.DECLINE)
MEASURED = timedelta(days=30)
FEWEST, MOST = 5, 500


@dataclass(frozen=True, slots=True)
class Wait:
    """Half of the answers took at most ``median``, nine of ten at most ``longest``; in hours, rounded up."""

    median: int
    longest: int


def measured(section: Section | None) -> Wait | None:
    """From submission to the first answer in the section over the last 30 days; None if too few to tell."""
    if section is None:
        return None
    submitted = Submission.objects.filter(article=OuterRef("article"), submitted_at__lte=OuterRef("at"))
    rows = (
        Event.objects.filter(verb__in=ANSWERS, at__gte=clock.now() - MEASURED, article__section=section)
        .annotate(began=Subquery(submitted.order_by("-submitted_at").values("submitted_at")[:1]))
        .exclude(began=None)
        .order_by("-at")
        .values_list(F("at"), F("began"))[:MOST]
    )
    waits = sorted(at - began for at, began in rows)
    if len(waits) < FEWEST:
        return None
    return Wait(_hours(waits[(len(waits) - 1) // 2]), _hours(waits[(len(waits) - 1) * 9 // 10]))


def _hours(wait: timedelta) -> int:
    return max(1, -(-int(wait.total_seconds()) // 3600))


def place(article: Article) -> int | None:
    """Where a waiting piece stands among those of its section, from 1; None when it is not waiting."""
    if article.stage != "submitted" or article.submitted_at is None:
        return None
    earlier = Q(submitted_at__lt=article.submitted_at) | Q(
        submitted_at=article.submitted_at, pk__lt=article.pk
    )
    waiting = Article.objects.filter(section=article.section_id, stage="submitted")
    return waiting.filter(earlier).count() + 1
