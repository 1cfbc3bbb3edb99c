"""What the checks say of a text, laid out by the place in the form where it is mended."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from articles import checks
from articles.checks import Finding
from articles.models import Revision
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
    blocking: int
    warnings: int


def verdict(revision: Revision) -> Verdict:
    """The findings of a text as it stands, blocking ones first at each place."""
    findings = checks.run(snapshot_of(revision), checks.load_rules())
    order = checks.LEVELS.index
    places = [
        Place(str(name), field, sorted(here, key=lambda finding: order(finding.level)))
        for place, (name, field) in PLACES.items()
        if (here := [finding for finding in findings if finding.where == place])
    ]
    levels = [finding.level for finding in findings]
    return Verdict(places, levels.count("block"), levels.count("warn"))
