"""What a page was made from, named so that whoever keeps a copy knows when to throw it away.

    front river notices people pages      article:12 section:3 topic:7 writer:5

A page carries the tag of every article it shows, so a retraction or a corrected headline reaches every
list. A new article touches the river: the front page and the lists, but not the "latest" at the foot of
every other article, which follows when that page is next made.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse

HEADER = "Surrogate-Key"


def of(articles: Iterable[Any]) -> list[str]:
    """The tags of rows shown: each article and its writer."""
    return [tag for article in articles for tag in (f"article:{article.pk}", f"writer:{article.writer_id}")]


def tagged(response: HttpResponse, *names: str) -> HttpResponse:
    """Name what the response was made from."""
    response.headers[HEADER] = " ".join(dict.fromkeys(names))
    return response
