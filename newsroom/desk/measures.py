"""How the desk has been doing, counted from events: small groups are kept back, since they are persons."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import median
from typing import Any

from django.db.models import Count, Min
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article, Event, Stage
from articles.models.vocabulary import DeclineReason
from articles.transitions import Verb
from contributors.models import Badge

WEEKS = 4
FEWEST = 5  # answers; of fewer nothing is said
ANSWERS = frozenset({Verb.REQUEST_CHANGES, Verb.DECLINE, Verb.ENDORSE, Verb.APPROVE})
COUNTED = [Verb.SUBMIT, *ANSWERS, Verb.PUBLISH]
BY = ("section", "week", "badge")


@dataclass(slots=True)
class Group:
    """One row of a table. ``hours`` are from a submission to its first answer."""

    name: str
    hours: list[float] = field(default_factory=list)
    to_publication: list[float] = field(default_factory=list)
    published: int = 0
    declined: int = 0

    @property
    def answers(self) -> int:
        return len(self.hours)

    @property
    def hidden(self) -> bool:
        return self.answers < FEWEST

    @property
    def first_answer(self) -> float | None:
        return None if self.hidden else round(median(self.hours), 1)

    @property
    def publication(self) -> float | None:
        enough = len(self.to_publication) >= FEWEST
        return round(median(self.to_publication), 1) if enough else None

    @property
    def accepted(self) -> int | None:
        """Percent of what was decided for good."""
        decided = self.published + self.declined
        return round(100 * self.published / decided) if decided >= FEWEST else None


@dataclass(frozen=True, slots=True)
class Measures:
    groups: dict[str, list[Group]]
    reasons: list[tuple[str, int]]


def waiting_now() -> list[dict[str, Any]]:
    """For each section how many wait, and since when the longest."""
    rows = Article.objects.filter(stage=Stage.SUBMITTED).order_by("section__position", "section__name")
    return list(rows.values("section__name").annotate(waiting=Count("pk"), oldest=Min("submitted_at")))


def measure(now: datetime) -> Measures:
    """The last ``WEEKS`` weeks, by section, week and badge; one query."""
    tables: dict[str, dict[str, Group]] = {by: {} for by in BY}
    reasons: Counter[str] = Counter()
    for event, groups in _grouped(now - timedelta(weeks=WEEKS), tables):
        verb, since, first = event["verb"], event["since"], event["first"]
        if verb in ANSWERS and since is not None:
            for group in groups:
                group.hours.append(_hours(since, event["at"]))
        if verb == Verb.PUBLISH:
            for group in groups:
                group.published += 1
                if first is not None:
                    group.to_publication.append(_hours(first, event["at"]))
        if verb == Verb.DECLINE:
            reasons[event["reason"]] += 1
            for group in groups:
                group.declined += 1
    labels = dict(DeclineReason.choices)
    told = [(str(labels.get(reason, reason)), number) for reason, number in reasons.most_common()]
    return Measures(
        {by: sorted(table.values(), key=lambda group: group.name) for by, table in tables.items()}, told
    )


def _grouped(
    since: datetime, tables: dict[str, dict[str, Group]]
) -> Iterator[tuple[dict[str, Any], list[Group]]]:
    """Each event with the groups it counts in, and when its piece was first, and last, handed in."""
    waiting: dict[int, datetime] = {}
    first: defaultdict[int, datetime | None] = defaultdict(lambda: None)
    rows = Event.objects.filter(verb__in=COUNTED, at__gte=since).order_by("pk")
    names = ("article_id", "verb", "at", "reason", "article__section__name", "article__writer__badge")
    badges = dict(Badge.choices)
    for row in rows.values(*names).iterator(chunk_size=2000):
        piece = row["article_id"]
        if row["verb"] == Verb.SUBMIT:
            waiting[piece] = row["at"]
            first[piece] = first[piece] or row["at"]
            continue
        answered = row["verb"] in ANSWERS
        row |= {"since": waiting.pop(piece, None) if answered else None, "first": first[piece]}
        keys = {
            "section": row["article__section__name"] or "–",
            "week": timezone.localtime(row["at"]).strftime("%G-%V"),
            "badge": str(badges[row["article__writer__badge"]]),
        }
        yield row, [tables[by].setdefault(key, Group(key)) for by, key in keys.items()]


def _hours(start: datetime, end: datetime) -> float:
    return (end - start).total_seconds() / 3600


def table(groups: list[Group]) -> list[list[Any]]:
    """The rows of a table, its heads first; what is kept back is empty."""
    heads = [
        _("Group"),
        _("Answers"),
        _("Hours to the first answer (median)"),
        _("Hours to publication (median)"),
        _("Published of decided, %"),
    ]
    rows = [
        [
            group.name,
            "" if group.hidden else group.answers,
            group.first_answer,
            group.publication,
            group.accepted,
        ]
        for group in groups
    ]
    return [heads, *rows]
