"""What the checks say of a text, laid out by the place in the form where it is mended."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from articles import alarms, checks
from articles.checks import Finding
from articles.models import Article, Revision
from articles.revisions import snapshot_of

# Place of a finding -> its name, and the field of the plain form that holds it.
PLACES = {
    "headline": (_("Headline"), "id_headline"),
    "excerpt": (_("Excerpt"), "id_excerpt"),
    "dateline": (_("Dateline"), "id_dateline_place"),
    "body": (_("Text"), "id_body"),
    "section": (_("Section"), "id_section"),
    "topics": (_("Topics"), "id_topics"),
    "sources": (_("Sources"), "id_sources"),
    "cover": (_("Cover"), "id_cover"),
    "declarations": (_("What you declare"), "div_id_conflict"),
}


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    field: str
    findings: list[Finding]


@dataclass(frozen=True, slots=True)
class Verdict:
    places: list[Place]
    dismissed: list[Finding]
    blocking: int
    warnings: int


def findings_of(revision: Revision) -> list[Finding]:
    return checks.run(snapshot_of(revision), checks.load_rules())


def verdict(article: Article) -> Verdict:
    """What is found in the working text, what blocks first; what its writer calls wrong stands apart."""
    wrong = alarms.marked(article)
    found = findings_of(article.working)
    standing = [finding for finding in found if finding.key not in wrong or finding.level == "block"]
    order = checks.LEVELS.index
    places = [
        Place(str(name), field, sorted(here, key=lambda finding: order(finding.level)))
        for place, (name, field) in PLACES.items()
        if (here := [finding for finding in standing if finding.where == place])
    ]
    levels = [finding.level for finding in standing]
    dismissed = [finding for finding in found if finding not in standing]
    return Verdict(places, dismissed, levels.count("block"), levels.count("warn"))
