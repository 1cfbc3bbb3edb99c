"""One section, its people, and a chain that is whole after every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from articles.models import Article, Section
from articles.workflow.engine import broken_links
from contributors.models import Account
from tests import people


@pytest.fixture
def place(db: None) -> Section:
    return people.section()


@pytest.fixture
def wren(db: None) -> Account:
    return people.wren()


@pytest.fixture
def sam(db: None) -> Account:
    return people.sam()


@pytest.fixture
def edda(place: Section) -> Account:
    return people.edda(place)


@pytest.fixture
def ellis(place: Section) -> Account:
    return people.ellis(place)


@pytest.fixture
def cleo(db: None) -> Account:
    return people.cleo()


@pytest.fixture(autouse=True)
def chains_stay_whole(db: None) -> Iterator[None]:
    yield
    for article in Article.objects.all():
        assert broken_links(article) == []
