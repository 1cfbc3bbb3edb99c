from __future__ import annotations

import pytest

from articles import originality
from articles.models import Article, Fingerprint

from .makers import next_text, put_live, story, submitted, write

pytestmark = pytest.mark.django_db


def matched(seed: int) -> list[int]:
    return [match.revision_id for match in originality.compare(story(seed))]


def test_indexing_twice_changes_nothing() -> None:
    article = submitted(story(1))
    before = list(Fingerprint.objects.values_list("hash", "position"))
    originality.index(article.revision)
    assert list(Fingerprint.objects.values_list("hash", "position")) == before


def test_a_new_round_replaces_the_one_before() -> None:
    article = submitted(story(1))
    revision = next_text(article, story(2))
    originality.index(revision)
    assert (matched(1), matched(2)) == ([], [revision.pk])


def test_what_is_live_stays_compared_while_an_update_waits() -> None:
    article = submitted(story(1))
    put_live(article, article.revision)
    revision = next_text(article, story(2))
    originality.index(revision)
    assert (matched(1), matched(2)) == ([article.revision_id], [revision.pk])


def test_a_forgotten_article_is_not_compared() -> None:
    forgotten, kept = submitted(story(1)), submitted(story(2))
    originality.forget(forgotten)
    assert (matched(1), matched(2)) == ([], [kept.revision_id])


def test_a_text_too_short_for_a_fingerprint_is_indexed_without_one() -> None:
    article = write("Ombak besar.")
    originality.index(article.revision)
    assert Fingerprint.objects.count() == 0
    assert Article.objects.filter(pk=article.pk).exists()
