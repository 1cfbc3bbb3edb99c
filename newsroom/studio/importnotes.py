"""What an import noticed, kept for the writer's next look at the draft."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest

from articles.importing import Finding
from articles.models import Article

KEY = "import_notes"
MOST, LONGEST = 12, 400


def keep_notes(request: HttpRequest, article: Article, findings: Iterable[Finding]) -> None:
    """Of the latest import only: a session is no archive."""
    notes = [finding.message[:LONGEST] for finding in findings][:MOST]
    request.session[KEY] = {"article": article.pk, "notes": notes}


def notes_for(request: HttpRequest, article: Article) -> list[str]:
    kept = request.session.get(KEY, {})
    return kept["notes"] if kept.get("article") == article.pk else []


def forget_notes(request: HttpRequest) -> None:
    request.session.pop(KEY, None)
