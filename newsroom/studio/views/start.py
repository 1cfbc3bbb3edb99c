"""Starting a piece: on an empty page, or from a text that is there already."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles import drafting
from articles.models import Article
from newsroom.studio import gate
from newsroom.studio.forms.start import PasteForm
from newsroom.studio.importnotes import keep_notes


@gate.form
def new(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        article = drafting.start(by=request.user, language=request.user.language)
        return gate.see_other("studio:write", pk=article.pk)
    return render(request, "studio/new.html", {"form": PasteForm()})


@gate.form
def paste(request: HttpRequest) -> HttpResponse:
    form = PasteForm(*gate.sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            article = _make_draft(request, form)
        except ValidationError as error:
            form.add_error("file" if request.FILES else "text", error.messages)
        else:
            keep_notes(request, article, form.imported.findings)
            return gate.see_other("studio:write", pk=article.pk)
    return render(request, "studio/paste.html", {"form": form}, status=422 if form.errors else 200)


@transaction.atomic
def _make_draft(request: HttpRequest, form: PasteForm) -> Article:
    article = drafting.start(by=request.user, language=request.user.language)
    drafting.save(article, by=request.user, **form.piece())
    return article
