"""One POST address and one short view for each verb. Who may, and whether it is legal, the workflow says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from articles import workflow
from articles.exceptions import EditorialError, TextChanged
from articles.models import Article, Revision
from articles.permissions import reviews
from articles.transitions import Verb
from newsroom.desk import gate
from newsroom.desk.answers import SeeOther
from newsroom.desk.decisions import form_of
from newsroom.desk.pieces import as_seen, piece, text_of

from .review import review_page

DONE = {
    Verb.CLAIM: _("The piece is yours."),
    Verb.RELEASE: _("The piece is back in the queue."),
    Verb.REQUEST_CHANGES: _("The writer has your list."),
    Verb.DECLINE: _("The piece was declined, and the writer told why."),
    Verb.APPROVE: _("This text is approved."),
    Verb.ENDORSE: _("First approval given. A colleague gives the second."),
    Verb.SCHEDULE: _("Scheduled."),
    Verb.UNSCHEDULE: _("Taken off the schedule; it stays approved."),
    Verb.PUBLISH: _("Published: readers see it now."),
    Verb.REOPEN: _("Reopened: you hold the piece again."),
    Verb.REVISE: _("The writer has a draft to change."),
    Verb.DISCARD: _("The unpublished change was dropped."),
    Verb.RETRACT: _("Retracted: readers see why."),
    Verb.REINSTATE: _("The article is back before readers."),
    Verb.EDIT: _("Your version is saved."),
    Verb.CORRECT: _("Corrected: readers see the change and your note."),
}
# After these the editor's work on the piece is done: on to the next.
LEAVING = frozenset({Verb.RELEASE, Verb.REQUEST_CHANGES, Verb.DECLINE, Verb.ENDORSE})


@gate.act
def claim(request: HttpRequest, pk: int) -> HttpResponse:
    return decide(request, pk, Verb.CLAIM, lambda a, form: workflow.claim(a, by=request.user))


@gate.act
def release(request: HttpRequest, pk: int) -> HttpResponse:
    return decide(
        request, pk, Verb.RELEASE, lambda a, form: workflow.release(a, by=request.user, **form.cleaned_data)
    )


@gate.act
def request_changes(request: HttpRequest, pk: int) -> HttpResponse:
    if "more" in request.POST:
        return _one_more(request, pk)
    return decide(
        request,
        pk,
        Verb.REQUEST_CHANGES,
        lambda a, form: workflow.request_changes(a, by=request.user, requests=form.requests()),
    )


def _one_more(request: HttpRequest, pk: int) -> HttpResponse:
    """The same list with room for another item: nothing is sent, nothing is lost."""
    article = piece(request, pk)
    data = request.POST.copy()
    count = data.get("item-TOTAL_FORMS", "1")
    data["item-TOTAL_FORMS"] = str(min(int(count) + 1, 30) if count.isdecimal() and len(count) < 4 else 1)
    form = form_of(Verb.REQUEST_CHANGES, text_of(article), data)
    return review_page(request, article, verb=Verb.REQUEST_CHANGES, form=form)


@gate.act
def decline(request: HttpRequest, pk: int) -> HttpResponse:
    return decide(
        request, pk, Verb.DECLINE, lambda a, form: workflow.decline(a, by=request.user, **form.cleaned_data)
    )


@gate.act
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    return decide(
        request, pk, Verb.APPROVE, lambda a, form: workflow.approve(a, by=request.user, **form.cleaned_data)
    )


@gate.act
def schedule(request: HttpRequest, pk: int) -> HttpResponse:
    return decide(
        request, pk, Verb.SCHEDULE, lambda a, form: workflow.schedule(a, by=request.user, **form.cleaned_data)
    )


@gate.act
def unschedule(request: HttpRequest, pk: int) -> HttpResponse:
    return decide(request, pk, Verb.UNSCHEDULE, lambda a, form: workflow.unschedule(a, by=request.user))


@gate.act
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    return decide(request, pk, Verb.PUBLISH, lambda a, form: workflow.publish(a, by=request.user))


@gate.act
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    return decide(
        request, pk, Verb.REOPEN, lambda a, form: workflow.reopen(a, by=request.user, **form.cleaned_data)
    )


@gate.act
def revise(request: HttpRequest, pk: int) -> HttpResponse:
    return decide(request, pk, Verb.REVISE, lambda a, form: workflow.revise(a, by=request.user))


@gate.act
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    return decide(request, pk, Verb.DISCARD, lambda a, form: workflow.discard(a, by=request.user))


@gate.act
def retract(request: HttpRequest, pk: int) -> HttpResponse:
    return decide(
        request, pk, Verb.RETRACT, lambda a, form: workflow.retract(a, by=request.user, **form.cleaned_data)
    )


@gate.act
def reinstate(request: HttpRequest, pk: int) -> HttpResponse:
    return decide(
        request,
        pk,
        Verb.REINSTATE,
        lambda a, form: workflow.reinstate(a, by=request.user, **form.cleaned_data),
    )


def decide(request: HttpRequest, pk: int, verb: Verb, act: Callable[[Article, Any], Any]) -> HttpResponse:
    """Bind the verb's form, let the workflow act; what it refuses is said where it belongs, typing kept."""
    article = piece(request, pk)
    form = form_of(verb, text_of(article), request.POST)
    if not form.is_valid():
        return review_page(request, article, verb=verb, form=form, status=422)
    try:
        event = act(as_seen(request, article), form)
    except (EditorialError, ValidationError) as error:
        article = piece(request, pk)
        seen = seen_text(article, request) if isinstance(error, TextChanged) else None
        if seen is not None:
            form = form_of(verb, text_of(article))
        trouble = place(error, form)
        return review_page(request, article, verb=verb, form=form, trouble=trouble, seen=seen, status=409)
    messages.success(request, DONE[Verb(event.verb)])
    return SeeOther(after(request, article, Verb(event.verb)))


def place(error: EditorialError | ValidationError, form: Any) -> str:
    """Put the error at the field it names; give back the sentence for which there is no field."""
    if isinstance(error, EditorialError):
        said = {getattr(error, "field", NON_FIELD_ERRORS): [error.sentence]}
    else:
        said = getattr(error, "message_dict", {NON_FIELD_ERRORS: error.messages})
    homeless = []
    for name, sentences in said.items():
        if name in getattr(form, "fields", {}) and form.is_bound:
            form.add_error(name, sentences)
        else:
            homeless += sentences
    return " ".join(homeless)


def seen_text(article: Article, request: HttpRequest) -> Revision | None:
    """The text the editor's page showed, by the hash it sent along."""
    known = article.revisions.filter(hash=request.POST.get("revision_hash", ""), sealed_at__isnull=False)
    return known.select_related("section").first()


def after(request: HttpRequest, article: Article, verb: Verb) -> str:
    """Where the editor goes on: a piece moved out of their sections is no longer theirs to see."""
    if verb in LEAVING or not reviews(request.user, article):
        return "/desk/"
    return f"/desk/pieces/{article.pk}/"
