"""Where each part of a piece goes: the tables of the corpus and their columns."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from types import SimpleNamespace
from typing import Any

from django.conf import settings

from articles.models import (
    Article,
    ArticleTopic,
    Edition,
    Event,
    Fingerprint,
    Revision,
    RevisionLink,
    Section,
    Stage,
    Submission,
)
from articles.models.vocabulary import EditionKind
from articles.originality.prints import COMMON
from articles.originality.winnow import fingerprints, tokens
from contributors.models import Writer

from .pages import Earlier, Page
from .sheets import Sheet


@dataclass(slots=True)
class Piece:
    """One piece as it was decided, before it is spread over the tables."""

    id: int
    revision: int
    edition: int | None
    writer: Writer
    section: Section
    kind: str
    headline: str
    excerpt: str
    place: str
    page: Page
    topics: list[Any]
    earlier: Earlier | None
    started: datetime
    submitted: datetime
    published: datetime | None


class Rows:
    """One batch. Articles point at rows that follow them: the database checks that at the end."""

    def __init__(self, *, prints: bool) -> None:
        self.wants_prints = prints
        self.once: set[int] = set()  # fingerprints met in this batch
        self.often: Counter[int] = Counter()  # those met again in the same batch, in any batch
        self.articles = Sheet(
            Article,
            *("id", "writer_id", "section_id", "kind", "slug", "created_at", "stage", "moves", "round"),
            *("revision_id", "submitted_at", "live_id", "live_section_id", "published_at", "updated_at"),
        )
        self.revisions = Sheet(
            Revision,
            *("id", "article_id", "number", "author_id", "version", "created_at", "saved_at", "sealed_at"),
            *("hash", "headline", "excerpt", "dateline_place", "dateline_outlet", "kind", "section_id"),
            *("body", "topics", "words"),
        )
        self.editions = Sheet(
            Edition,
            *("id", "article_id", "number", "revision_id", "kind", "editor_id", "published_at", "headline"),
            *("excerpt", "section_id", "work", "html", "text", "words"),
        )
        self.submissions = Sheet(Submission, "article_id", "number", "revision_id", "submitted_at")
        self.events = Sheet(
            Event,
            *("article_id", "number", "verb", "from_stage", "to_stage", "actor_id", "revision_id"),
            *("revision_hash", "data", "at", "previous_hash", "hash", "handled_at"),
        )
        self.topics = Sheet(ArticleTopic, "content_object_id", "tag_id", "published_at")
        self.links = Sheet(RevisionLink, "revision_id", "target_id")
        self.prints = Sheet(Fingerprint, "revision_id", "hash", "position")

    def save(self) -> None:
        for sheet in (
            self.articles,
            self.revisions,
            self.editions,
            self.submissions,
            self.events,
            self.topics,
            self.links,
            self.prints,
        ):
            sheet.save()
        self.once.clear()

    def add_article(self, piece: Piece, slug: str, *, moves: int) -> None:
        gone = piece.published
        self.articles.add(
            *(piece.id, piece.writer.pk, piece.section.pk, piece.kind, slug, piece.started),
            *(Stage.PUBLISHED if gone else Stage.SUBMITTED, moves, 1, piece.revision, piece.submitted),
            *(piece.edition, piece.section.pk if gone else None, gone, gone),
        )

    def add_text(self, piece: Piece, sealed: Revision) -> None:
        self.revisions.add(
            *(piece.revision, piece.id, 1, piece.writer.account_id, 2, piece.started, piece.submitted),
            *(piece.submitted, sealed.hash, piece.headline, piece.excerpt, piece.place, settings.SITE_NAME),
            *(piece.kind, piece.section.pk, sealed.body, sealed.topics, piece.page.words),
        )
        self.submissions.add(piece.id, 1, piece.revision, piece.submitted)
        if piece.earlier is not None:
            self.links.add(piece.revision, piece.earlier.id)
        if self.wants_prints:
            self._add_prints(piece)

    def _add_prints(self, piece: Piece) -> None:
        """What makes later texts comparable; what too many texts say is left out, as everywhere."""
        made = fingerprints(tokens("\n".join(piece.page.lines))[0])
        for value, place in {each.hash: each.position for each in reversed(made)}.items():
            if value in self.once:
                self.often[value] += 1
            self.once.add(value)
            if self.often[value] < COMMON:
                self.prints.add(piece.revision, value, place)

    def add_edition(self, piece: Piece, *, editor: int) -> None:
        page = piece.page
        self.editions.add(
            *(piece.edition, piece.id, 1, piece.revision, EditionKind.PUBLICATION, editor, piece.published),
            *(piece.headline, piece.excerpt, piece.section.pk, piece.kind),
            *("".join(page.html), "\n".join(page.lines), page.words),
        )
        for topic in piece.topics:
            self.topics.add(piece.id, topic.pk, piece.published)

    def add_event(
        self, piece: Piece, revision_hash: str, number: int, move: tuple[Any, ...], previous: str
    ) -> str:
        """Seal the move over the one before it; returns its hash. Nothing is left for the outbox to do."""
        verb, source, target, actor, at, data = move
        said = SimpleNamespace(
            article_id=piece.id,
            number=number,
            verb=verb,
            from_stage=source,
            to_stage=target,
            actor_id=actor,
            revision_id=piece.revision,
            revision_hash=revision_hash,
            reason="",
            note="",
            data=data,
            at=at,
            previous_hash=previous,
        )
        sealed = Event.chain_hash(said)
        self.events.add(
            *(piece.id, number, verb.value, source, target, actor, piece.revision, revision_hash, data, at),
            *(previous, sealed, at),
        )
        return sealed
