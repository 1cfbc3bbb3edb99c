"""One act for many pieces. Each is a move of its own: what another took meanwhile stops none of the rest."""

from __future__ import annotations

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles import workflow
from articles.assignment import assign
from articles.exceptions import EditorialError, NotAllowed
from articles.models import Article
from articles.models.vocabulary import DeclineReason
from contributors.models import Editor
from newsroom.desk import gate
from newsroom.desk.answers import SeeOther
from newsroom.desk.paging import PAGE


class BulkForm(forms.Form):
    """``act`` says which of the other fields count."""

    act = forms.ChoiceField(choices=[(name, name) for name in ("claim", "assign", "decline")])
    pick = forms.TypedMultipleChoiceField(coerce=int)
    to = forms.ModelChoiceField(
        Editor.objects.filter(is_active=True).select_related("account"), required=False
    )
    reason = forms.ChoiceField(choices=[("", ""), *DeclineReason.choices], required=False)
    note = forms.CharField(max_length=2000, required=False)

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request.POST)
        sent = [pk for pk in request.POST.getlist("pick") if pk.isdecimal() and len(pk) < 19][:PAGE]
        self.pieces = list(
            Article.objects.reviewable_by(request.user)
            .select_related("writer", "section")
            .filter(pk__in=sent)
        )
        self.fields["pick"].choices = [(pk, "") for pk in sent]
        # Back with its writer meanwhile, of another section, or nothing at all: from here all the same.
        self.gone = sorted({int(pk) for pk in sent} - {article.pk for article in self.pieces})


@gate.act
def bulk(request: HttpRequest) -> HttpResponse:
    form = BulkForm(request)
    if not form.is_valid() or not form.pieces:
        messages.warning(request, _("Choose at least one piece, and what to do with it. Nothing was done."))
        return SeeOther("/desk/")
    done, refused = _each(form.pieces, _act(request, form))
    if done:
        said = ngettext("%(n)d piece: done.", "%(n)d pieces: done.", done) % {"n": done}
        messages.success(request, said)
    refused += [(pk, NotAllowed().sentence) for pk in form.gone]
    for pk, sentence in refused:
        messages.warning(request, f"#{pk}: {sentence}")
    return SeeOther("/desk/mine/" if form.cleaned_data["act"] == "claim" else "/desk/")


def _act(request: HttpRequest, form: BulkForm) -> Callable[[Article], object]:
    said, by = form.cleaned_data, request.user
    match said["act"]:
        case "claim":
            return lambda article: workflow.claim(article, by=by)
        case "assign":
            return lambda article: assign(
                article, by=by, to=said["to"], priority=article.priority, due_at=article.due_at
            )
    return lambda article: workflow.decline(article, by=by, reason=said["reason"], note=said["note"])


def _each(pieces: list[Article], act: Callable[[Article], object]) -> tuple[int, list[tuple[int, str]]]:
    done = 0
    refused: list[tuple[int, str]] = []
    for article in pieces:
        try:
            act(article)
        except EditorialError as error:
            refused.append((article.pk, error.sentence))
        except ValidationError as error:
            refused.append((article.pk, " ".join(error.messages)))
        else:
            done += 1
    return done, refused
