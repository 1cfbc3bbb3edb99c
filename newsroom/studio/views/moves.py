"""What a writer may do with a piece: one transition, one POST, one short view."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render, resolve_url
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from articles import requests, workflow
from articles.exceptions import ChecksBlock, ReasonMissing, RequestsOpen, TermsNotAccepted
from articles.permissions import may
from articles.transitions import Verb
from contributors.consent import has_consented
from newsroom.studio import gate
from newsroom.studio.checking import verdict
from newsroom.studio.forms.answers import AnswerForm, AppealForm
from newsroom.studio.pieces import piece
from newsroom.studio.views.people import TERMS
from newsroom.studio.views.story import story
from newsroom.studio.waiting import measured


@gate.form
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """What blocks, what is worth a look, what happens next; then, by POST, to the editors."""
    article = piece(request, pk)
    if request.method != "POST" and may(request.user, Verb.SUBMIT, article):
        return _submit_page(request, article)
    try:
        workflow.submit(article, by=request.user)
    except TermsNotAccepted:
        return gate.see_other(_terms(request.path))
    except (ChecksBlock, RequestsOpen) as error:
        messages.error(request, error.sentence)
        return gate.see_other("studio:submit", pk=pk)
    messages.success(request, _("It is with the editors now. You will hear from them here and by e-mail."))
    return gate.see_other("studio:piece", pk=pk)


def _terms(onward: str) -> str:
    return f"{resolve_url('studio:terms')}?{urlencode({'next': onward})}"


def _submit_page(request: HttpRequest, article) -> HttpResponse:
    asked = article.changerequests.filter(round=article.round, state="open").count()
    context = {
        "article": article,
        "verdict": verdict(article),
        "asked": asked,
        "accepted": has_consented(request.user, TERMS, settings.TERMS_VERSION),
        "terms": _terms(request.path),
        "wait": measured(article.working.section),
    }
    return render(request, "studio/submit.html", context)


@gate.act
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    workflow.withdraw(piece(request, pk), by=request.user)
    messages.success(request, _("It is back with you, as a draft."))
    return gate.see_other("studio:write", pk=pk)


@gate.act
def revise(request: HttpRequest, pk: int) -> HttpResponse:
    workflow.revise(piece(request, pk), by=request.user)
    messages.success(
        request, _("A new version is open. Readers see the old one until an editor approves yours.")
    )
    return gate.see_other("studio:write", pk=pk)


@gate.act
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    workflow.discard(piece(request, pk), by=request.user)
    messages.success(request, _("The update is dropped. What is published stays as it is."))
    return gate.see_other("studio:piece", pk=pk)


@gate.act
def appeal(request: HttpRequest, pk: int) -> HttpResponse:
    article = piece(request, pk)
    form = AppealForm(request.POST)
    if form.is_valid():
        try:
            workflow.appeal(article, by=request.user, note=form.cleaned_data["note"])
        except ReasonMissing as error:
            form.add_error("note", error.sentence)
        else:
            messages.success(request, _("Another editor will look at it."))
            return gate.see_other("studio:piece", pk=pk)
    return story(request, article, appeal=form, status=422)


@gate.act
def answer(request: HttpRequest, pk: int, asked: int) -> HttpResponse:
    article = piece(request, pk)
    change = get_object_or_404(article.changerequests, pk=asked)
    form = AnswerForm(request.POST, asked=change)
    if form.is_valid():
        try:
            requests.answer(change, by=request.user, **form.cleaned_data)
        except ReasonMissing as error:
            form.add_error(error.field, error.sentence)
        else:
            return gate.see_other(f"{resolve_url('studio:piece', pk=pk)}#request-{asked}")
    return story(request, article, answered=form, status=422)
