from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from newsroom.reader import finding, gate, tags
from newsroom.reader.furniture import sections


@gate.page
def search(request: HttpRequest) -> HttpResponse:
    channels = sections()
    asked = finding.asked(request.GET, channels)
    found = finding.find(asked)
    shown = {"asked": asked, "query": asked.words, "found": found, "sections": channels}
    response = render(request, "reader/search.html", shown)
    return tags.tagged(response, "river", *tags.of(hit.row for hit in found.hits))
