from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.body import render_html
from articles.editions import dateline
from articles.revisions import pictures_of, targets_of
from newsroom.studio import gate
from newsroom.studio.pieces import may_write, piece


@gate.page
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The working text as readers would see it."""
    article = piece(request, pk)
    revision = article.working
    pictures = pictures_of(revision)
    html = render_html(
        revision.body, pictures=pictures, targets=targets_of(revision), dateline=dateline(revision)
    )
    context = {
        "article": article,
        "revision": revision,
        "cover": pictures.get(revision.cover_id),
        "html": html,
        "may_write": may_write(article),
    }
    return render(request, "studio/preview.html", context)
