"""What goes out when: approved and scheduled pieces by day, what is overdue first."""

from __future__ import annotations

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles import clock
from articles.models import Article, Stage
from newsroom.desk import gate

MOST = 200


@gate.page
def schedule(request: HttpRequest) -> HttpResponse:
    rows = (
        Article.objects.reviewable_by(request.user)
        .select_related("writer", "section", "revision", "approved_by")
        .defer("revision__body", "revision__declarations", "revision__pictures", "revision__sources")
    )
    timed = list(rows.filter(stage=Stage.SCHEDULED).order_by("publish_at", "pk")[:MOST])
    now = clock.now()
    due = [row for row in timed if row.publish_at <= now]
    days = groupby(timed[len(due) :], key=lambda row: timezone.localtime(row.publish_at).date())
    context = {
        "overdue": due,
        "days": [(day, list(found)) for day, found in days],
        "untimed": rows.filter(stage=Stage.APPROVED).order_by("submitted_at", "pk")[:MOST],
    }
    return render(request, "desk/schedule.html", context)
