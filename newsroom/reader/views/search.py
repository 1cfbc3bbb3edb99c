from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from newsroom.reader import gate, tags
from newsroom.reader.furniture import sections


@gate.page
def search(request: HttpRequest) -> HttpResponse:
    query = " ".join(request.GET.get("q", "").split())[:200]
    response = render(request, "reader/search.html", {"query": query, "page": None, "sections": sections()})
    return tags.tagged(response, "river")
