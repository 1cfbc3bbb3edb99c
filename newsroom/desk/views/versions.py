from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Article, Revision
from newsroom.desk import evidence, gate
from newsroom.desk.changes import changes_between
from newsroom.desk.pieces import piece, text_of, texts


@gate.page
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """Two texts compared: any against any, by default the one before against the one that stands."""
    article = piece(request, pk)
    new = _chosen(article, request.GET.get("new", "")) or text_of(article)
    old = _chosen(article, request.GET.get("old", "")) or _before(article, new)
    context = {
        "article": article,
        "text": new,
        "versions": evidence.versions(article),
        "rounds": article.submissions.select_related("revision").only(
            "number", "article_id", "submitted_at", "revision__number"
        ),
        "changed": changes_between(old, new) if old else None,
        "old": old,
        "new": new,
    }
    return render(request, "desk/versions.html", context)


def _chosen(article: Article, word: str) -> Revision | None:
    """A version by number, or “live”, or “round”: what the last round was about."""
    known = texts(article).select_related("section")
    match word:
        case "":
            return None
        case "live":
            return known.filter(pk=article.live.revision_id).first() if article.live else None
        case "round":
            last = article.submissions.filter(number__lt=article.round).order_by("-number").first()
            return known.filter(pk=last.revision_id).first() if last else None
    found = known.filter(number=int(word)).first() if word.isdecimal() and len(word) < 9 else None
    if found is None:
        raise Http404
    return found


def _before(article: Article, new: Revision) -> Revision | None:
    earlier = texts(article).filter(number__lt=new.number)
    return earlier.select_related("section").order_by("-number").first()
