"""What an editor judges by: findings, shared passages, pictures, the writer's record, the last round."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from articles import originality
from articles.body import BlockText, iter_blocks
from articles.checks import Finding, from_json
from articles.models import Article, ChangeRequest, Revision, Submission
from articles.revisions import pictures_of
from articles.snapshot import Picture

from .forms import FIELDS
from .pieces import texts


@dataclass(frozen=True, slots=True)
class Asked:
    """A requested change, and whether the passage it is pinned to has changed since."""

    request: ChangeRequest
    where: str
    touched: bool | None


def findings_of(submission: Submission | None) -> list[Finding]:
    return [from_json(row) for row in submission.findings] if submission else []


def levels(findings: list[dict[str, Any]]) -> Counter[str]:
    """How many findings of each level, read from the rows a submission keeps."""
    return Counter(row["level"] for row in findings)


def pictures(article: Article, text: Revision) -> tuple[dict[int, Picture], dict[int, Any]]:
    """The pictures of the text, and for each where one like it stood before."""
    shown = pictures_of(text)
    return shown, originality.seen(shown, exclude_article=article.pk) if shown else {}


def asked(article: Article, text: Revision) -> list[Asked]:
    """Every requested change, the last round first."""
    rows = article.changerequests.select_related("revision", "author__editor", "author__writer").order_by(
        "-round", "pk"
    )
    now = {block.id: block for block in iter_blocks(text.body)}
    return [_in_text(row, now) if row.block else _in_field(row, text) for row in rows]


def _in_text(row: ChangeRequest, now: dict[str, BlockText]) -> Asked:
    before = next((block for block in iter_blocks(row.revision.body) if block.id == row.block), None)
    block = now.get(row.block)
    shown = block or before
    touched = block is None or before is None or block.node != before.node
    return Asked(row, " ".join(shown.text.split())[:70] if shown else "", touched)


def _in_field(row: ChangeRequest, text: Revision) -> Asked:
    name = _attribute(row.field)
    return Asked(
        row, str(FIELDS.get(row.field, row.field)), getattr(text, name) != getattr(row.revision, name)
    )


def _attribute(field: str) -> str:
    return {"dateline": "dateline_place", "cover": "cover_id", "section": "section_id"}.get(field, field)


def record_of(article: Article) -> dict[str, int]:
    """How the writer's other pieces fared, by stage."""
    others: QuerySet[Any] = Article.objects.filter(writer=article.writer).exclude(pk=article.pk)
    rows = others.order_by().values_list("stage").annotate(number=Count("pk"))
    stages = dict(rows)
    return {**stages, "waiting": stages.get("submitted", 0) + stages.get("in_review", 0)}


def versions(article: Article) -> QuerySet[Any]:
    """Every text editors know, the newest first, without the texts themselves."""
    return (
        texts(article)
        .select_related("author__writer", "author__editor")
        .only("number", "sealed_at", "words", "hash", "article_id", "author__email", "author__writer__name",
              "author__editor__name", "author__editor__is_active")
        .order_by("-number")
    )  # fmt: skip
