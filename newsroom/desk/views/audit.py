"""Every event, for the chief editor; the decision record of one piece, for its editors."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from articles.models import Event
from articles.transitions import Verb
from articles.workflow.engine import broken_links
from newsroom.desk import evidence, gate
from newsroom.desk.paging import page_of
from newsroom.desk.pieces import piece, text_of


class EventFilter(forms.Form):
    verb = forms.ChoiceField(label=_("Verb"), required=False, choices=[("", _("Every verb")), *Verb.choices])
    piece = forms.IntegerField(label=_("Piece number"), required=False, min_value=1, max_value=2**62)
    who = forms.EmailField(label=_("E-mail address of who did it"), required=False)
    day = forms.DateField(
        label=_("Up to the day"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )


@gate.page
@gate.chief
def events(request: HttpRequest) -> HttpResponse:
    form = EventFilter(request.GET)
    form.is_valid()  # what makes no sense filters nothing
    said = form.cleaned_data
    rows = Event.objects.select_related("actor__writer", "actor__editor", "revision").defer(
        "revision__body", "revision__declarations", "revision__pictures", "revision__sources"
    )
    for name, lookup in (("verb", "verb"), ("piece", "article"), ("day", "at__date__lte")):
        if said.get(name):
            rows = rows.filter(**{lookup: said[name]})
    if said.get("who"):
        rows = rows.filter(actor__email=said["who"].lower())
    page = page_of(rows, ("-pk",), request.GET)
    return render(request, "desk/audit.html", {"filter": form, "page": page})


@gate.page
def record(request: HttpRequest, pk: int) -> HttpResponse:
    """The decision record: every text by its hash, what the checks said, who decided what, when and why."""
    article = piece(request, pk)
    context = {
        "article": article,
        "text": text_of(article),
        "events": article.events.select_related("actor__writer", "actor__editor").order_by("number"),
        "rounds": [
            (submission, evidence.findings_of(submission))
            for submission in article.submissions.select_related("revision").defer("revision__body")
        ],
        "editions": article.editions.select_related("editor").defer("html", "text"),
        "broken": broken_links(article),
    }
    return render(request, "desk/record.html", context)
