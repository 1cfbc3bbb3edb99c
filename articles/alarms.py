"""False alarms: what writers say the checks were wrong about, and how often each check is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from articles import clock
from articles.checks import Finding
from articles.exceptions import NotAllowed
from articles.models import Article, FalseAlarm, Submission
from articles.permissions import is_writer
from contributors.models import Account

# The rates are of the newest submissions: enough to judge a check by, few enough to read at once.
NEWEST = 500


@dataclass(frozen=True, slots=True)
class Rate:
    """Of ``found`` findings of a check in the newest submissions, ``alarms`` were marked as false."""

    check_id: str
    found: int
    alarms: int

    @property
    def percent(self) -> int:
        return round(100 * self.alarms / self.found) if self.found else 0


def mark(article: Article, finding: Finding, *, by: Account) -> FalseAlarm:
    """Keep that its writer calls a finding wrong; once is enough. What blocks cannot be called wrong."""
    if not is_writer(by, article) or finding.level == "block":
        raise NotAllowed
    alarm, _made = FalseAlarm.objects.get_or_create(
        article=article,
        key=finding.key,
        defaults={
            "check_id": finding.check,
            "check_version": finding.version,
            "quote": finding.quote[:200],
            "marked_by": by,
            "marked_at": clock.now(),
        },
    )
    return alarm


def unmark(article: Article, key: str, *, by: Account) -> None:
    """Take it back; nothing happens when it was not marked."""
    if not is_writer(by, article):
        raise NotAllowed
    FalseAlarm.objects.filter(article=article, key=key).delete()


def marked(article: Article) -> frozenset[str]:
    """The keys of the findings that the writer calls wrong."""
    return frozenset(FalseAlarm.objects.filter(article=article).values_list("key", flat=True))


def rates() -> list[Rate]:
    """For each check that found something in the newest submissions, the most often wrong first"""
    rows = list(Submission.objects.order_by("-submitted_at").values_list("article_id", "findings")[:NEWEST])
    alarms = FalseAlarm.objects.filter(article__in={article for article, _findings in rows})
    wrong = set(alarms.values_list("article_id", "key"))
    found: Counter[str] = Counter()
    false: Counter[str] = Counter()
    for article, findings in rows:
        for finding in findings:
            found[finding["check"]] += 1
            false[finding["check"]] += (article, finding["key"]) in wrong
    made = [Rate(check, count, false[check]) for check, count in found.items()]
    return sorted(made, key=lambda rate: (-rate.percent, -rate.found, rate.check_id))
