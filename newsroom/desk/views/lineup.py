"""The front page and section fronts arranged by hand, for a time; the newest fill what has no place."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import clock
from articles.models import Article, LineupSlot, Section
from newsroom.desk import gate
from newsroom.desk.answers import SeeOther

MOST = 50
LOCAL = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]


def moment(label: Any) -> forms.DateTimeField:
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format=LOCAL[0])
    return forms.DateTimeField(label=label, required=False, input_formats=LOCAL, widget=widget)


class SlotForm(forms.Form):
    article = forms.IntegerField(label=gettext_lazy("Number of the article"), min_value=1, max_value=2**62)
    position = forms.IntegerField(label=gettext_lazy("Position"), min_value=1, max_value=30, initial=1)
    starts_at = moment(gettext_lazy("From (now when empty)"))
    ends_at = moment(gettext_lazy("Until (open when empty)"))

    def clean_article(self) -> Article:
        found = Article.objects.live().filter(pk=self.cleaned_data["article"]).first()
        if found is None:
            raise forms.ValidationError(_("No published article has this number."))
        return found

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        said["starts_at"] = said.get("starts_at") or clock.now()
        if said.get("ends_at") and said["ends_at"] <= said["starts_at"]:
            self.add_error("ends_at", _("It would end before it begins."))
        return said


@gate.form
@gate.chief
def lineup(request: HttpRequest, slug: str = "") -> HttpResponse:
    section = get_object_or_404(Section, slug=slug) if slug else None
    if request.method != "POST":
        return _page(request, section, SlotForm())
    form = SlotForm(request.POST)
    if not form.is_valid():
        return _page(request, section, form, status=422)
    LineupSlot.objects.create(section=section, placed_by=request.user.editor, **form.cleaned_data)
    messages.success(request, _("Placed."))
    return SeeOther(request.path)


@gate.act
@gate.chief
def lift(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an article from its place now; a place not begun is given up, what was stays on record."""
    slot = get_object_or_404(LineupSlot.objects.select_related("section"), pk=pk)
    now = clock.now()
    if slot.starts_at >= now:
        slot.delete()
    elif slot.ends_at is None or slot.ends_at > now:
        slot.ends_at = now
        slot.save(update_fields=["ends_at"])
    messages.success(request, _("Taken from its place; the newest fills it."))
    return SeeOther(f"/desk/lineup/{slot.section.slug}/" if slot.section else "/desk/lineup/")


def _page(request: HttpRequest, section: Section | None, form: SlotForm, status: int = 200) -> HttpResponse:
    now = clock.now()
    slots = (
        LineupSlot.objects.filter(section=section)
        .select_related("article__live", "placed_by")
        .defer("article__live__html", "article__live__text")
    )
    open_now = Q(ends_at=None) | Q(ends_at__gt=now)
    newest = Article.objects.river()
    context = {
        "section": section,
        "sections": Section.objects.all(),
        "form": form,
        "current": slots.filter(open_now, starts_at__lte=now).order_by("position", "-starts_at")[:MOST],
        "coming": slots.filter(starts_at__gt=now).order_by("starts_at")[:MOST],
        "past": slots.filter(ends_at__lte=now).order_by("-ends_at")[:10],
        "newest": (newest.filter(live_section=section) if section else newest)[:12],
    }
    return render(request, "desk/lineup.html", context, status=status)
