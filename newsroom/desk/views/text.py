"""Changing the text: in review under the editor's name, or before readers as a correction."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from articles import workflow
from articles.exceptions import EditorialError, TextChanged
from articles.models import Article, Revision
from articles.permissions import may
from articles.transitions import Verb
from newsroom.desk import gate
from newsroom.desk.answers import SeeOther
from newsroom.desk.changes import changes_between
from newsroom.desk.pieces import as_seen, piece
from newsroom.desk.textform import CorrectionForm, TextForm

from .verbs import DONE, after, place


@gate.form
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    def act(article: Article, form: TextForm) -> Any:
        return workflow.edit(
            article, by=request.user, revision_hash=form.cleaned_data["revision_hash"], **form.changes()
        )

    return change(request, pk, Verb.EDIT, TextForm, act)


@gate.form
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    def act(article: Article, form: TextForm) -> Any:
        said = form.cleaned_data
        return workflow.correct(
            article,
            by=request.user,
            revision_hash=said["revision_hash"],
            note=said["note"],
            kind=said["notice"],
            **form.changes(),
        )

    return change(request, pk, Verb.CORRECT, CorrectionForm, act)


def change(request: HttpRequest, pk: int, verb: Verb, form_class: Any, act: Any) -> HttpResponse:
    article = piece(request, pk)
    if request.method != "POST":
        if not may(request.user, verb, article):
            raise Http404
        return _page(request, article, verb, form_class(article.working))
    form = form_class(_base(request, article), request.POST)
    if not form.is_valid():
        return _page(request, article, verb, form, status=422)
    try:
        act(as_seen(request, article), form)
    except (EditorialError, ValidationError) as error:
        article = piece(request, pk)
        if isinstance(error, TextChanged):
            form = form_class(form.revision, _onto(request, error.revision))
            trouble = error.sentence
        else:
            trouble = place(error, form)
        return _page(request, article, verb, form, trouble=trouble, status=409)
    messages.success(request, DONE[verb])
    return SeeOther(after(request, article, verb))


def _base(request: HttpRequest, article: Article) -> Revision:
    """The text the form was made from: its fields are that text's blocks, whatever stands now."""
    sent = request.POST.get("base", "")
    known = article.revisions.filter(hash=sent, sealed_at__isnull=False).select_related("section").first()
    return known or article.working


def _onto(request: HttpRequest, revision: Revision) -> Any:
    """What was typed, now meant to replace ``revision``: the editor has been shown both."""
    data = request.POST.copy()
    data["revision_hash"] = revision.hash
    return data


def _page(
    request: HttpRequest, article: Article, verb: Verb, form: Any, *, trouble: str = "", status: int = 200
) -> HttpResponse:
    moved = form.revision.hash != article.working.hash and not article.working.is_open
    context = {
        "article": article,
        "verb": verb,
        "form": form,
        "trouble": trouble,
        "changed": changes_between(form.revision, article.working) if moved else None,
    }
    return render(request, "desk/text.html", context, status=status)
