"""Finding articles by words, among the newest; every word must stand in headline, excerpt or text."""

from __future__ import annotations

import re

from django.db.models import Q, QuerySet

from articles.models import Article

NEWEST = 2000
MOST_WORDS = 8
WORD = re.compile(r"\w+")


def find(query: str) -> QuerySet[Article]:
    """Live articles that hold every word of ``query``, newest first; none for a query without words."""
    words = WORD.findall(query)[:MOST_WORDS]
    if not words:
        return Article.objects.none()
    newest = Article.objects.live().order_by("-published_at", "-id").values("pk")[:NEWEST]
    found = Article.objects.live().filter(pk__in=newest)
    for word in words:
        found = found.filter(
            Q(live__headline__icontains=word)
            | Q(live__excerpt__icontains=word)
            | Q(live__text__icontains=word)
        )
    return found
