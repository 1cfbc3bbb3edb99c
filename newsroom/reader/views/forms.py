"""The two forms anybody may send, without account or cookie."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from articles.models import Article
from newsroom.reader import gate, tags
from newsroom.reader.forms import FromReader, ReplyForm, ReportForm
from newsroom.reader.furniture import sections
from newsroom.reader.limits import within_limit

FORMS = ("report", "reply")
MOST_AN_HOUR = 5


@gate.form
def report(request: HttpRequest, pk: int) -> HttpResponse:
    article = _live(pk)
    form = ReportForm(request.POST or None)
    form.instance.article, form.instance.edition = article, article.live
    return _take(request, form, article, "report")


@gate.form
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    article = _live(pk)
    form = ReplyForm(request.POST or None)
    form.instance.article = article
    return _take(request, form, article, "reply")


@gate.page
def thanks(request: HttpRequest, pk: int, what: str) -> HttpResponse:
    if what not in FORMS:
        raise Http404
    article = _live(pk)
    response = render(
        request, "reader/thanks.html", {"article": article, "what": what, "sections": sections()}
    )
    return tags.tagged(response, f"article:{pk}")


def _live(pk: int) -> Article:
    return get_object_or_404(Article.objects.river(), pk=pk)


def _take(request: HttpRequest, form: FromReader, article: Article, what: str) -> HttpResponse:
    status = 200
    if request.method == "POST":
        if form.is_from_a_program:
            # Answered like any other, so that nobody learns what gave them away.
            return redirect("reader:thanks", pk=article.pk, what=what)
        if not within_limit(request, what, most=MOST_AN_HOUR):
            status = 429
        elif form.is_valid():
            form.save()
            return redirect("reader:thanks", pk=article.pk, what=what)
        else:
            status = 422
    context = {"form": form, "article": article, "too_many": status == 429, "sections": sections()}
    response = render(request, f"reader/{what}.html", context, status=status)
    return tags.tagged(response, f"article:{article.pk}")
