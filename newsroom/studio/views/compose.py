"""Writing without any script: the whole piece is one form, and saving it is one POST."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from articles import drafting
from articles.exceptions import StaleDraft
from articles.models import Article
from articles.revisions import pictures_of
from newsroom.studio import gate
from newsroom.studio.checking import verdict
from newsroom.studio.forms.compose import PieceForm, stale_parts
from newsroom.studio.forms.figure import FigureForm
from newsroom.studio.importnotes import forget_notes, notes_for
from newsroom.studio.mending import judge, mended
from newsroom.studio.pieces import writable

# The buttons of the form: where each leads once everything is saved.
ONWARD = {"save": "studio:write", "preview": "studio:preview", "picture": "studio:picture",
          "submit": "studio:submit"}  # fmt: skip
# These stand beside a check, and lead back to the checks.
BESIDE_A_CHECK = ("fix", "false_alarm", "take_back")


@gate.form
def write(request: HttpRequest, pk: int) -> HttpResponse:
    article = writable(request, pk)
    if request.method != "POST":
        form = PieceForm(revision=article.working, account=request.user)
        return _page(request, article, form)
    form = PieceForm(request.POST, request.FILES, revision=article.working, account=request.user)
    # Judged before the rest of the form: lines that stand for blocks belong to the text they came from.
    if form.data.get("version") != str(article.working.version):
        return _stale(request, article, form)
    if form.is_valid():
        try:
            _save(article, form, request)
        except StaleDraft as error:
            article.revision = error.revision
            return _stale(request, article, form)
        except ValidationError as error:
            form.refuse(error)
        else:
            forget_notes(request)
            messages.success(request, _("Saved %(time)s.") % {"time": _clock(article)})
            if any(name in request.POST for name in BESIDE_A_CHECK):
                return gate.see_other(f"{resolve_url('studio:write', pk=pk)}#checks")
            onward = next((name for name in ONWARD if name in request.POST), "save")
            return gate.see_other(ONWARD[onward], pk=pk)
    return _page(request, article, form, status=422)


@transaction.atomic
def _save(article: Article, form: PieceForm, request: HttpRequest) -> None:
    fields = form.piece()
    if key := request.POST.get("fix"):
        fixed = mended(article, key, fields)
        if fixed is None:
            messages.warning(request, _("That passage has changed meanwhile, so nothing was replaced in it."))
        fields = fixed or fields
    judge(article, request.POST, by=request.user)
    drafting.save(article, by=request.user, version=form.cleaned_data["version"], **fields)


def _clock(article: Article) -> str:
    return date_format(timezone.localtime(article.working.saved_at), "H:i:s")


def _page(request: HttpRequest, article: Article, form: PieceForm, status: int = 200) -> HttpResponse:
    context = {
        "article": article,
        "form": form,
        "verdict": verdict(article),
        "notes": notes_for(request, article),
        "pictures": {picture.id: {"url": picture.url, "alt": picture.alt} for picture in _shown(article)},
        "csrf_cookie": settings.CSRF_COOKIE_NAME,
    }
    return render(request, "studio/write.html", context, status=status)


def _shown(article: Article):
    return pictures_of(article.working).values()


def _stale(request: HttpRequest, article: Article, form: PieceForm) -> HttpResponse:
    """Both texts, side by side; what was typed stays in the form, ready to be saved over the other."""
    form.data = form.data.copy()
    form.data["version"] = str(article.working.version)
    form.is_bound, form._errors = True, {}
    context = {"article": article, "form": form, "parts": stale_parts(form, article)}
    return render(request, "studio/stale.html", context, status=409)


@gate.form
def picture(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a picture into the text, or into a place whose picture is still to come."""
    article = writable(request, pk)
    form = FigureForm(*gate.sent(request), revision=article.working, account=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                drafting.save(article, by=request.user, version=article.working.version, body=form.body())
        except ValidationError as error:
            form.add_error("upload", error.messages)
        else:
            messages.success(request, _("The picture stands in the text."))
            return gate.see_other("studio:write", pk=pk)
    status = 422 if form.errors else 200
    return render(request, "studio/picture.html", {"article": article, "form": form}, status=status)
