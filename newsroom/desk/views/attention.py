"""What readers ask of the paper: complaints and replies, each with the two days the guideline gives."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import attention, clock
from articles.exceptions import EditorialError
from newsroom.desk import gate
from newsroom.desk.answers import SeeOther
from newsroom.desk.forms import lines

from .verbs import place

MOST = 100  # shown at once: what is answered makes room for the next
ARTICLE = ("article__writer", "article__live", "article__section", "article__revision__section")
HEAVY = ("article__live__html", "article__live__text", "article__revision__body")


class AnswerForm(forms.Form):
    answer = forms.CharField(label=gettext_lazy("What you answer"), max_length=2000, widget=lines(4))


class RefusalForm(forms.Form):
    reason = forms.CharField(label=gettext_lazy("Why it is not printed"), max_length=500, widget=lines(2))


class PrintForm(forms.Form):
    revision_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)
    note = forms.CharField(label=gettext_lazy("What readers are told"), max_length=1000, widget=lines(2))


@gate.page
def queue(request: HttpRequest) -> HttpResponse:
    return _queue(request)


@gate.act
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    report = get_object_or_404(_reports(request), pk=pk)
    form = AnswerForm(request.POST, auto_id=f"id_report{pk}_%s")
    return _carry_out(
        request,
        ("report", pk, form),
        lambda: attention.answer_report(report, by=request.user, text=form.cleaned_data["answer"]),
        _("Answered."),
    )


@gate.act
def refuse(request: HttpRequest, pk: int) -> HttpResponse:
    reply = get_object_or_404(_replies(request), pk=pk)
    form = RefusalForm(request.POST, auto_id=f"id_refuse{pk}_%s")
    return _carry_out(
        request,
        ("refuse", pk, form),
        lambda: attention.refuse_reply(reply, by=request.user, reason=form.cleaned_data["reason"]),
        _("The reply is not printed; the reason is kept."),
    )


@gate.act
def print_reply(request: HttpRequest, pk: int) -> HttpResponse:
    reply = get_object_or_404(_replies(request), pk=pk)
    form = PrintForm(request.POST, auto_id=f"id_print{pk}_%s")
    return _carry_out(
        request,
        ("print", pk, form),
        lambda: attention.publish_reply(reply, by=request.user, **form.cleaned_data),
        _("Printed: readers see the reply in the article now."),
    )


def _carry_out(request: HttpRequest, bound: tuple[str, int, Any], act: Any, said: str) -> HttpResponse:
    form = bound[2]
    if not form.is_valid():
        return _queue(request, bound=bound, status=422)
    try:
        act()
    except (EditorialError, ValidationError) as error:
        return _queue(request, bound=bound, trouble=place(error, form), status=409)
    messages.success(request, said)
    return SeeOther("/desk/attention/")


def _reports(request: HttpRequest) -> Any:
    return attention.reports_for(request.user).filter(answered_at=None).select_related(*ARTICLE, "edition")


def _replies(request: HttpRequest) -> Any:
    return attention.replies_for(request.user).filter(state="received").select_related(*ARTICLE)


def _queue(
    request: HttpRequest,
    *,
    bound: tuple[str, int, Any] = ("", 0, None),
    trouble: str = "",
    status: int = 200,
) -> HttpResponse:
    def form(kind: str, cls: Any, pk: int, **initial: Any) -> Any:
        if bound[:2] == (kind, pk):
            return bound[2]
        return cls(initial=initial, auto_id=f"id_{kind}{pk}_%s")

    now = clock.now()
    reports = _reports(request).defer(*HEAVY, "edition__html", "edition__text")[:MOST]
    replies = _replies(request).defer(*HEAVY)[:MOST]
    context = {
        "trouble": trouble,
        "reports": [(row, _left(row, now), form("report", AnswerForm, row.pk)) for row in reports],
        "replies": [
            (
                row,
                _left(row, now),
                form("print", PrintForm, row.pk, revision_hash=row.article.working.hash),
                form("refuse", RefusalForm, row.pk),
            )
            for row in replies
        ],
    }
    return render(request, "desk/attention.html", context, status=status)


def _left(row: Any, now: Any) -> float:
    """Hours until an answer is due; negative when it is overdue."""
    return (row.due_at - now).total_seconds() / 3600
