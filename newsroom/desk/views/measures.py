from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from articles import clock
from newsroom.desk import gate, measures
from newsroom.desk.csvfile import csv_response

WIDTH, ROW = 260, 26  # of a bar chart, in its own units


@gate.page
def page(request: HttpRequest) -> HttpResponse:
    found = measures.measure(clock.now())
    titles = {"section": _("By section"), "week": _("By week"), "badge": _("By badge of the writer")}
    context = {
        "waiting": measures.waiting_now(),
        "weeks": measures.WEEKS,
        "fewest": measures.FEWEST,
        "tables": [
            (by, titles[by], measures.table(groups), bars(groups)) for by, groups in found.groups.items()
        ],
        "reasons": found.reasons,
    }
    return render(request, "desk/measures.html", context)


@gate.page
def export(request: HttpRequest, by: str) -> HttpResponse:
    if by not in measures.BY:
        raise Http404
    found = measures.measure(clock.now())
    return csv_response(f"desk-{by}", measures.table(found.groups[by]))


def bars(groups: list[measures.Group]) -> dict:
    """A bar for each group that may be told: hours to the first answer, the longest filling the width."""
    told = [group for group in groups if group.first_answer is not None]
    longest = max((group.first_answer for group in told), default=0) or 1
    rows = [
        {
            "name": group.name,
            "hours": group.first_answer,
            "y": at * ROW,
            "text": at * ROW + 14,
            "width": round(WIDTH * group.first_answer / longest, 1),
            "label": round(WIDTH * group.first_answer / longest, 1) + 126,
        }
        for at, group in enumerate(told)
    ]
    return {"rows": rows, "height": len(rows) * ROW}
