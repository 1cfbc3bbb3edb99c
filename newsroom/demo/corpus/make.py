"""The bulk corpus: everything a piece leaves behind on its way, written in large batches."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Max, Model
from django.utils import timezone

from articles import search
from articles.models import Article, Edition, Kind, Revision, Section, Stage
from articles.models.article import article_slug
from articles.topics import find_or_create
from articles.transitions import Verb

from .cast import make_cast
from .pages import Earlier, compose
from .prose import LISTS, Voice
from .rows import Piece, Rows

BATCH = 1000
YEARS = timedelta(days=6 * 365)
KINDS = [Kind.NEWS] * 6 + [Kind.LISTICLE] * 3 + [Kind.NARRATIVE, Kind.ANALYSIS, Kind.OPINION]


def make(
    articles: int,
    *,
    writers: int,
    seed: int,
    waiting: int = 0,
    prints: bool = False,
    progress: Callable[[int], None] = lambda done: None,
) -> None:
    """Add ``articles`` published pieces by ``writers`` invented writers, and ``waiting`` unread ones.

    With ``prints``, originality finds them; that takes three times as long.
    Meant for a database nobody else writes to meanwhile: keys are given out ahead of the rows.
    """
    press = Press(seed, writers, timezone.now().replace(microsecond=0), prints=prints)
    plans = [*press.published_times(articles), *press.waiting_times(waiting)]
    for first in range(0, len(plans), BATCH):
        since = press.article
        with transaction.atomic():
            for moment, waits in plans[first : first + BATCH]:
                press.print(moment, waits=waits)
            press.rows.save()
            search.refresh(Article.objects.filter(pk__gte=since))
            _catch_up()
        progress(min(first + BATCH, len(plans)))


def _catch_up() -> None:
    """Keys were given by hand: let the database's own counters follow."""
    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), [Article, Revision, Edition]):
            cursor.execute(sql)


class Press:
    """Makes one piece after another; holds the dice, the cast and the next free keys."""

    def __init__(self, seed: int, writers: int, now: datetime, *, prints: bool) -> None:
        self.now = now
        self.article, self.revision, self.edition = map(_next_key, (Article, Revision, Edition))
        self.voice = Voice(f"{seed} {self.article}")
        self.writers, self.editor = make_cast(seed, writers)
        self.sections = list(Section.objects.order_by("position", "pk"))
        self.topics = [find_or_create(name) for name in (*LISTS["theme"], *LISTS["city"])]
        self.recent: list[Earlier] = []
        self.rows = Rows(prints=prints)

    def published_times(self, number: int) -> list[tuple[datetime, bool]]:
        """The oldest first, denser towards today."""
        span = YEARS.total_seconds()
        backs = sorted((self.voice.draw() ** 1.6 * span for _ in range(number)), reverse=True)
        return [(self.now - timedelta(hours=1, seconds=int(back)), False) for back in backs]

    def waiting_times(self, number: int) -> list[tuple[datetime, bool]]:
        backs = sorted((self.voice.rng.randrange(5, 4000) for _ in range(number)), reverse=True)
        return [(self.now - timedelta(minutes=back), True) for back in backs]

    def print(self, moment: datetime, *, waits: bool) -> None:
        piece = self._invent(moment, waits=waits)
        sealed = self._seal(piece)
        moves = [(Verb.SUBMIT, Stage.DRAFT, Stage.SUBMITTED, piece.writer.account_id, piece.submitted, {})]
        if piece.published is not None:
            editor, gone = self.editor.account_id, piece.published
            moves += [
                (Verb.CLAIM, Stage.SUBMITTED, Stage.IN_REVIEW, editor, gone - timedelta(minutes=55), {}),
                (Verb.APPROVE, Stage.IN_REVIEW, Stage.APPROVED, editor, gone - timedelta(minutes=20), {}),
                (Verb.PUBLISH, Stage.APPROVED, Stage.PUBLISHED, editor, gone, {"edition": 1}),
            ]
        self._write(piece, sealed, moves)

    def _invent(self, moment: datetime, *, waits: bool) -> Piece:
        voice, rng = self.voice, self.voice.rng
        kind = rng.choice(KINDS)
        points = rng.randint(3, 6) if kind == Kind.LISTICLE else 0
        headline = voice.sentence("list_headline" if points else "headline")
        place = voice.pick(LISTS["city"])
        earlier = rng.choice(self.recent) if self.recent and voice.draw() < 0.5 else None
        submitted = moment if waits else moment - timedelta(minutes=rng.randrange(90, 2800))
        dateline = f"{place}, {settings.SITE_NAME}"
        piece = Piece(
            id=self.article,
            revision=self.revision,
            edition=None if waits else self.edition,
            writer=rng.choice(self.writers),
            section=rng.choice(self.sections),
            kind=kind.value,
            headline=f"{points} {headline}" if points else headline,
            excerpt=voice.sentence("excerpt"),
            place=place,
            page=compose(voice, kind, dateline=dateline, points=points, earlier=earlier),
            topics=self._topics(),
            earlier=earlier,
            started=submitted - timedelta(minutes=rng.randrange(30, 3000)),
            submitted=submitted,
            published=None if waits else moment,
        )
        self.article += 1
        self.revision += 1
        self.edition += not waits
        return piece

    def _topics(self) -> list[Any]:
        """One to four, the first of the list far more often than the last, as in any archive."""
        draw = self.voice.draw
        chosen = {int(draw() ** 2.2 * len(self.topics)) for _ in range(1 + int(draw() * 4))}
        return [self.topics[index] for index in sorted(chosen)]

    def _seal(self, piece: Piece) -> Revision:
        revision = Revision(
            headline=piece.headline,
            excerpt=piece.excerpt,
            dateline_place=piece.place,
            dateline_outlet=settings.SITE_NAME,
            kind=piece.kind,
            section_id=piece.section.pk,
            body={"type": "doc", "content": piece.page.blocks},
            topics=[topic.name for topic in piece.topics],
            words=piece.page.words,
        )
        revision.hash = revision.content_hash()
        return revision

    def _write(self, piece: Piece, sealed: Revision, moves: list[tuple[Any, ...]]) -> None:
        slug = article_slug(piece.headline)
        self.rows.add_text(piece, sealed)
        self.rows.add_article(piece, slug, moves=len(moves))
        previous = ""
        for number, move in enumerate(moves, start=1):
            previous = self.rows.add_event(piece, sealed.hash, number, move, previous)
        if piece.published is not None:
            self.rows.add_edition(piece, editor=self.editor.pk)
            url = Article(pk=piece.id, slug=slug, live_section=piece.section).get_absolute_url()
            self.recent = [*self.recent[-60:], Earlier(piece.id, piece.headline, url)]


def _next_key(model: type[Model]) -> int:
    return (model._default_manager.aggregate(last=Max("pk"))["last"] or 0) + 1
