from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from newsroom.reader import gate, tags
from newsroom.reader.furniture import sections
from newsroom.reader.shelves import front as fill_front


@gate.page
def front(request: HttpRequest) -> HttpResponse:
    channels = sections()
    shelves = fill_front(channels, timezone.now())
    shown = [*([shelves.lead] if shelves.lead else []), *shelves.seconds, *shelves.river, *shelves.most_read]
    for _section, shelf in shelves.sections:
        shown += shelf
    response = render(request, "reader/front.html", {"sections": channels, "front": shelves})
    return tags.tagged(response, "front", "river", *tags.of(shown))
