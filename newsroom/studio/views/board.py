from __future__ import annotations

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import ChangeRequest, Stage
from newsroom.studio import gate
from newsroom.studio.pieces import WITH_EDITORS, own

MOST_SHOWN = 60
OPEN_REQUESTS = Count(
    "changerequests", filter=Q(changerequests__state=ChangeRequest.State.OPEN, changerequests__round__gt=0)
)


@gate.page
def board(request: HttpRequest) -> HttpResponse:
    """My pieces by where they stand; on top what waits for me."""
    pieces = own(request).select_related("holder", "live_section").defer("revision__body").order_by("-pk")
    mine = [Stage.CHANGES_REQUESTED, Stage.DRAFT]
    to_answer = pieces.filter(stage=Stage.CHANGES_REQUESTED).annotate(open_requests=OPEN_REQUESTS)
    closed = [Stage.DECLINED, Stage.RETRACTED]
    context = {
        "to_answer": list(to_answer[:MOST_SHOWN]),
        "drafts": list(pieces.filter(stage=Stage.DRAFT).order_by("-revision__saved_at")[:MOST_SHOWN]),
        "away": list(pieces.filter(stage__in=WITH_EDITORS).order_by("submitted_at")[:MOST_SHOWN]),
        "live": list(pieces.live().exclude(stage__in=[*mine, *WITH_EDITORS, *closed])[:MOST_SHOWN]),
        "closed": list(pieces.filter(stage__in=closed)[:MOST_SHOWN]),
    }
    return render(request, "studio/board.html", {**context, "empty": not any(context.values())})
