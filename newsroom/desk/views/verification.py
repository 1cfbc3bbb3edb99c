from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contributors import verification
from contributors.models import Verification
from newsroom.desk import gate
from newsroom.desk.answers import SeeOther
from newsroom.desk.forms import lines

MOST = 100


class DecisionForm(forms.Form):
    """One form, two buttons: ``approve`` gives the badge, ``refuse`` does not."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=500,
        required=False,
        widget=lines(2),
        help_text=gettext_lazy("The writer reads it. Needed when you refuse."),
    )


@gate.page
def queue(request: HttpRequest) -> HttpResponse:
    return _queue(request)


@gate.act
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(_waiting(request), pk=pk)
    form = DecisionForm(request.POST, auto_id=f"id_verify{pk}_%s")
    if not form.is_valid():
        return _queue(request, pk, form, status=422)
    try:
        verification.decide(
            found, by=request.user, approve="approve" in request.POST, reason=form.cleaned_data["reason"]
        )
    except verification.VerificationError as error:
        form.add_error(error.field or None, error.sentence)
        return _queue(request, pk, form, status=409)
    messages.success(request, _("The writer has the badge.") if found.state == "approved" else _("Refused."))
    return SeeOther("/desk/verification/")


@gate.page
def evidence(request: HttpRequest, pk: int) -> HttpResponse:
    """The document as it was sent, to keep and open elsewhere: never shown as a page of ours."""
    found = get_object_or_404(_waiting(request), pk=pk)
    if not found.evidence or found.evidence_deleted_at:
        raise Http404
    return FileResponse(
        found.evidence.open(),
        as_attachment=True,
        filename=f"evidence-{pk}",
        content_type="application/octet-stream",
    )


def _waiting(request: HttpRequest):
    """Open requests of others; for whoever may not verify there are none."""
    if not verification.may_verify(request.user):
        raise Http404
    rows = Verification.objects.filter(state=Verification.State.REQUESTED)
    return rows.exclude(writer__account=request.user).select_related("writer__account")


def _queue(request: HttpRequest, pk: int = 0, form: DecisionForm | None = None, status: int = 200):
    rows = _waiting(request).order_by("requested_at", "pk")[:MOST]
    shown = [
        (row, form if form and row.pk == pk else DecisionForm(auto_id=f"id_verify{row.pk}_%s"))
        for row in rows
    ]
    return render(request, "desk/verification.html", {"rows": shown}, status=status)
