from __future__ import annotations

from django.db import models


class SearchEntry(models.Model):
    """That an article's live edition can be found by its words; the words are each engine's own affair.

    On PostgreSQL they are a further column of this table, on SQLite a full-text table that a trigger
    empties along with this one (a migration that rebuilds this table there has to make it anew).
    """

    article = models.OneToOneField(
        "articles.Article", on_delete=models.CASCADE, primary_key=True, related_name="search_entry"
    )
    # The minute of first publication above, the article's number below: newest first is one walk along
    # the keys, a span of days is a range of them, and the article is read off without a look-up.
    key = models.BigIntegerField(unique=True)
    # Since when it holds a name of the writer or of a topic that is no longer right.
    renamed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["renamed_at", "article"],
                name="search_renamed",
                condition=models.Q(renamed_at__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.article_id}"
