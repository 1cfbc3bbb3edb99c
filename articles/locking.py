"""Waiting one's turn at a piece."""

from __future__ import annotations

from django.db import connection

from articles.models import Article


def lock(article: Article) -> None:
    """Hold the article's row until the transaction ends; call before reading what a write depends on.

    The conditional write already lets one racer win. The lock is for the others: they read what the winner
    left and hear who it was, instead of tripping over a number the winner took. Everything that writes
    to a piece begins here, so nobody waits in a circle. SQLite has one writer at a time anyway.
    """
    if connection.features.has_select_for_update:
        Article.objects.select_for_update(no_key=True).values_list("pk").get(pk=article.pk)
