"""What makes two topics the same, what keeps them apart, and where a merged one leads."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Article, Topic
from articles.models.taxonomy import topic_key, topic_slug
from articles.topics import file_under, find_or_create
from tests import people

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    return people.published(people.wren(), place := people.section(), people.edda(place), topics=["Bakau"])


def file(article: Article, *names: str) -> list[str]:
    file_under(article, names, published_at=timezone.now())
    return sorted(article.topics.names())


@pytest.mark.parametrize("same", ["IBU KOTA", "ibu  kota", "\u00a0Ibu\u3000Kota ", "ＩＢＵ ＫＯＴＡ"])
def test_one_topic_however_it_is_written(same: str) -> None:
    assert find_or_create(same) == find_or_create("Ibu Kota")


@pytest.mark.parametrize(
    ("one", "other"), [("Straße", "STRASSE"), ("ﬁlm", "FILM"), ("Énergi", "e\u0301nergi")]
)
def test_case_and_form_are_folded_on_every_engine_alike(one: str, other: str) -> None:
    assert find_or_create(one) == find_or_create(other)


def test_what_differs_by_a_sign_stays_apart() -> None:
    names = ["C", "C++", "C#", "c plus plus", "R&D", "R D"]
    topics = [find_or_create(name) for name in names]
    assert len({topic.pk for topic in topics}) == len({topic.slug for topic in topics}) == len(names)


@pytest.mark.parametrize("name", ["🌱", "...", "中文", "العربية", "+", "x" * 60, "🌱" * 60])
def test_an_address_is_never_empty(name: str) -> None:
    topic = find_or_create(name)
    assert topic.slug
    assert len(topic.slug) <= 100
    assert topic_slug(name) == topic_slug(name)
    assert topic.get_absolute_url()


def test_two_emoji_are_two_topics() -> None:
    assert find_or_create("🌱").slug != find_or_create("🌳").slug


def test_the_key_is_kept_with_the_name() -> None:
    topic = find_or_create("Sawah")
    topic.name = "Ladang"
    topic.save()
    assert Topic.objects.get(pk=topic.pk).key == topic_key("ladang")


def test_a_merged_topic_leads_to_where_it_was_merged(article: Article) -> None:
    mangrove, swamp, coast = map(find_or_create, ["Mangrove", "Rawa", "Pesisir"])
    mangrove.merged_into = swamp
    mangrove.save()
    swamp.merged_into = coast
    swamp.save()
    assert find_or_create("MANGROVE") == coast
    assert file(article, "Mangrove", "Rawa", "Banjir") == ["Banjir", "Pesisir"]


def test_merges_in_a_circle_end() -> None:
    one, two = find_or_create("Satu"), find_or_create("Dua")
    Topic.objects.filter(pk=one.pk).update(merged_into=two)
    Topic.objects.filter(pk=two.pk).update(merged_into=one)
    assert find_or_create("Satu") in (one, two)


def test_no_topic_is_merged_into_itself() -> None:
    topic = find_or_create("Satu")
    with pytest.raises(IntegrityError), transaction.atomic():
        Topic.objects.filter(pk=topic.pk).update(merged_into=topic)


def test_filing_sets_exactly_these_topics(article: Article) -> None:
    assert file(article, "Banjir", "Bakau") == ["Bakau", "Banjir"]
    assert file(article, "Banjir", "BANJIR") == ["Banjir"]
    assert file(article) == []
    assert Topic.objects.filter(name="Bakau").exists()  # other pieces may stand under it
