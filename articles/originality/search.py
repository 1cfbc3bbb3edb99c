"""Comparing a text with everything published or submitted here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from ..body import plain_text
from ..models import Fingerprint, Revision
from .passages import Passage, Text, shared
from .prints import AT_ONCE, COMMON
from .winnow import fingerprints

# Matches are for a person to look at: the nearest few say what is to be said.
MOST_MATCHES = 5

Seeds = Mapping[int, list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Match:
    """``share_percent``: how many of my words, outside quotation marks, stand in the other text, too."""

    article_id: int
    revision_id: int
    headline: str
    share_percent: int
    passages: tuple[Passage, ...]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def compare(text: str, exclude_article: int | None = None) -> list[Match]:
    """The articles that share passages with ``text`` (``plain_text`` of a body), the nearest first.

    Offsets refer to ``text`` and to ``plain_text`` of the matched revision's body. One query for each
    ``AT_ONCE`` fingerprints and one for the texts, whatever is stored.
    """
    mine = Text(text)
    seeds = _seeds(mine)
    nearest = sorted(seeds, key=lambda revision: (-len(seeds[revision]), -revision))[: 2 * MOST_MATCHES]
    revisions = Revision.objects.filter(pk__in=nearest).exclude(article=exclude_article)
    matches: dict[int, Match] = {}
    for revision in revisions.only("article_id", "headline", "body"):
        match = _match(mine, revision, seeds[revision.pk])
        known = matches.get(revision.article_id)
        if match and (known is None or match.share_percent > known.share_percent):
            matches[revision.article_id] = match
    return sorted(matches.values(), key=lambda match: (-match.share_percent, -match.revision_id))[
        :MOST_MATCHES
    ]


def _seeds(mine: Text) -> Seeds:
    """For each stored revision the places, in my text and in its, that have a fingerprint in common.

    What too many texts have in common is disregarded in mine.
    """
    places: dict[int, list[int]] = defaultdict(list)
    for made in fingerprints(mine.compared):
        places[made.hash].append(made.position)
    hashes = list(places)
    stored: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for start in range(0, len(hashes), AT_ONCE):
        rows = Fingerprint.objects.filter(hash__in=hashes[start : start + AT_ONCE])
        for value, revision, position in rows.values_list("hash", "revision_id", "position"):
            stored[value].append((revision, position))
    seeds: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for value, found in stored.items():
        if len(found) >= COMMON:
            for place in places[value]:
                mine.disregard(place)
            continue
        for revision, position in found:
            seeds[revision] += ((place, position) for place in places[value][:COMMON])
    return seeds


def _match(mine: Text, revision: Revision, seeds: list[tuple[int, int]]) -> Match | None:
    passages = shared(mine, Text(plain_text(revision.body)), seeds)
    if not passages:
        return None
    own = sum(passage.words for passage in passages if not passage.quoted)
    share = round(100 * own / len(mine.compared))
    return Match(revision.article_id, revision.pk, revision.headline, share, tuple(passages))
