"""What a writer does with one finding: take the fix it offers, call it a false alarm, or take that back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from articles import alarms
from articles.checks import Finding, StaleFix, apply_fix
from articles.models import Article
from contributors.models import Account
from newsroom.studio.checking import findings_of


def mended(article: Article, key: str, fields: Mapping[str, Any]) -> dict[str, Any] | None:
    """The fields about to be saved with the fix of one finding in them; None when it no longer fits."""
    finding = _finding(article, key)
    if finding is None or finding.fix is None:
        return None
    try:
        return apply_fix(fields, finding.fix)
    except (StaleFix, KeyError):
        return None


def judge(article: Article, sent: Mapping[str, str], *, by: Account) -> None:
    """Mark the finding that was called a false alarm, or take the mark back; one that is gone needs none."""
    if key := sent.get("take_back"):
        alarms.unmark(article, key, by=by)
    elif (key := sent.get("false_alarm")) and (finding := _finding(article, key)):
        alarms.mark(article, finding, by=by)


def _finding(article: Article, key: str) -> Finding | None:
    """Of the text as it is kept: what the writer saw when choosing."""
    return next((finding for finding in findings_of(article.working) if finding.key == key), None)
