"""The page of a piece: where it stands, what was asked, everything that happened, every version."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from articles.body import diff, diff_text
from articles.models import Article, Event, Revision
from articles.models.vocabulary import DeclineReason
from articles.permissions import legal_verbs
from articles.transitions import Verb
from newsroom.studio import gate
from newsroom.studio.forms.answers import AnswerForm, AppealForm
from newsroom.studio.pieces import may_write
from newsroom.studio.pieces import piece as own_piece
from newsroom.studio.waiting import measured, place

# Notes on the other moves are words between editors.
TOLD = {Verb.REQUEST_CHANGES, Verb.DECLINE, Verb.CORRECT, Verb.RETRACT, Verb.REINSTATE, Verb.APPEAL}
COMPARED = ("headline", "excerpt", "dateline_place", "dateline_outlet")


@gate.page
def piece(request: HttpRequest, pk: int) -> HttpResponse:
    return story(request, own_piece(request, pk))


def story(
    request: HttpRequest,
    article: Article,
    *,
    appeal: AppealForm | None = None,
    answered: AnswerForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page, with the form on it that was sent and could not be taken."""
    events = list(article.events.select_related("actor__writer", "actor__editor").order_by("-number"))
    waits = article.stage == "submitted"
    context = {
        "article": article,
        "revision": article.working,
        "verbs": {verb.value for verb in legal_verbs(request.user, article)},
        "may_write": may_write(article),
        "place": place(article),
        "wait": measured(article.section) if waits else None,
        "requests": _requests(article, answered),
        "decline": _decline(article, events),
        "events": [(event, event.note if event.verb in TOLD else "") for event in events],
        "versions": list(_versions(request, article).defer("body").order_by("-number")),
        "comments": article.comments.filter(internal=False).select_related(
            "author__writer", "author__editor"
        ),
        "appeal": appeal or AppealForm(),
    }
    return render(request, "studio/piece.html", context, status=status)


def _requests(article: Article, answered: AnswerForm | None) -> list[tuple[Any, AnswerForm | None]]:
    """What was asked in the latest round, each with its form while it can be answered."""
    asked = article.changerequests.filter(round=article.round)
    if article.stage != "changes_requested":
        return [(request, None) for request in asked]
    return [
        (request, answered if answered and answered.asked.pk == request.pk else AnswerForm(asked=request))
        for request in asked
    ]


def _decline(article: Article, events: list[Event]) -> dict[str, str] | None:
    if article.stage != "declined":
        return None
    last = next(event for event in events if event.verb == Verb.DECLINE)
    return {"reason": DeclineReason(last.reason).label, "note": last.note}


def _versions(request: HttpRequest, article: Article):
    """Sealed texts, and the writer's own open one: what an editor is typing is not shown yet."""
    seen = Q(sealed_at__isnull=False) | Q(author=request.user)
    return article.revisions.filter(seen).select_related("author__writer", "author__editor")


@gate.page
def version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One version against the one before it: fields, then blocks, then words."""
    article = own_piece(request, pk)
    found = list(_versions(request, article).filter(number__lte=number).order_by("-number")[:2])
    if not found or found[0].number != number:
        raise Http404
    new, old = found[0], found[1] if len(found) > 1 else None
    context = {
        "article": article,
        "new": new,
        "old": old,
        "fields": _fields(old, new),
        "changes": _changes(old, new),
    }
    return render(request, "studio/version.html", context)


def _fields(old: Revision | None, new: Revision) -> list[tuple[str, Any]]:
    before = {name: getattr(old, name) if old else "" for name in COMPARED}
    return [
        (Revision._meta.get_field(name).verbose_name, diff_text(before[name], getattr(new, name)))
        for name in COMPARED
        if before[name] != getattr(new, name)
    ]


def _changes(old: Revision | None, new: Revision) -> list[tuple[bool, list[Any]]]:
    """Runs of what changed and of what stayed."""
    steps = diff(old.body if old else {"type": "doc", "content": []}, new.body)
    return [(same, list(run)) for same, run in groupby(steps, key=lambda step: step.op == "same")]
