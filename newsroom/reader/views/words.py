"""Pages of fixed words, and what is said when there is nothing to show."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Article
from newsroom.reader import gate, tags
from newsroom.reader.furniture import sections
from newsroom.reader.rows import columns, rows


@gate.page
def about(request: HttpRequest) -> HttpResponse:
    return _words(request, "reader/about.html")


@gate.page
def guideline(request: HttpRequest) -> HttpResponse:
    return _words(request, "reader/guideline.html")


@gate.page
def verification(request: HttpRequest) -> HttpResponse:
    return _words(request, "reader/verification.html")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404 of the whole site: search and the latest, whoever asks."""
    latest = rows(columns(Article.objects.live().order_by("-published_at", "-id"))[:6])
    return render(request, "404.html", {"sections": sections(), "latest": latest}, status=404)


def _words(request: HttpRequest, template: str) -> HttpResponse:
    return tags.tagged(render(request, template, {"sections": sections()}), "pages")
