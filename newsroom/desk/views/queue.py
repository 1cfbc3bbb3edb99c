from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from articles import workflow
from articles.exceptions import LostRace, NotAllowed
from articles.models.vocabulary import DeclineReason
from articles.permissions import may
from articles.transitions import Verb
from newsroom.desk import gate, queue
from newsroom.desk.answers import SeeOther
from newsroom.desk.paging import page_of

TRIES = 20  # pieces that others may take from under us before we say so


@gate.page
def pieces(request: HttpRequest, tab: str) -> HttpResponse:
    narrowing = queue.Filter(request.GET, by=request.user, tab=tab)
    rows = narrowing.narrow(queue.pieces(request.user, tab))
    page = page_of(rows, queue.ORDER[tab], request.GET)
    context = {
        "tab": tab,
        "tabs": queue.TABS,
        "filter": narrowing,
        "filtered": any(value for name, value in request.GET.items() if name != "after"),
        "rows": queue.rows_of(request.user, page.rows),
        "page": page,
        "colleagues": queue.colleagues(request.user),
        "reasons": DeclineReason.choices,
    }
    return render(request, "desk/queue.html", context)


@gate.act
def claim_next(request: HttpRequest) -> HttpResponse:
    """Take the piece that is most due of those the list showed."""
    narrowing = queue.Filter(request.POST, by=request.user, tab="waiting")
    waiting = narrowing.narrow(queue.pieces(request.user, "waiting")).order_by(*queue.ORDER["waiting"])
    for article in waiting[:TRIES]:
        if not may(request.user, Verb.CLAIM, article):
            continue
        try:
            workflow.claim(article, by=request.user)
        except (LostRace, NotAllowed):
            continue  # taken, or given to a colleague, this very moment: the next one will do as well
        return SeeOther(f"/desk/pieces/{article.pk}/")
    messages.info(request, _("Nothing is waiting for you here just now."))
    return SeeOther("/desk/")
