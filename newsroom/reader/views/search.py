from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from newsroom.reader import gate, tags
from newsroom.reader.finding import find
from newsroom.reader.furniture import sections
from newsroom.reader.paging import page_of
from newsroom.reader.rows import columns, rows

LONGEST = 200


@gate.page
def search(request: HttpRequest) -> HttpResponse:
    query = " ".join(request.GET.get("q", "").replace("\0", " ").split())[:LONGEST]
    page = page_of(columns(find(query)), request, keep={"q": query}, make=rows)
    response = render(request, "reader/search.html", {"query": query, "page": page, "sections": sections()})
    return tags.tagged(response, "river", *tags.of(page.rows))
