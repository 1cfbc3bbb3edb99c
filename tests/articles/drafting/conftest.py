"""Wren, a section, and a draft of hers."""

from __future__ import annotations

import pytest

from articles.models import Article, Section
from contributors.models import Account
from tests import people


@pytest.fixture
def place(db: None) -> Section:
    return people.section()


@pytest.fixture
def wren(db: None) -> Account:
    return people.wren()


@pytest.fixture
def article(wren: Account, place: Section) -> Article:
    return people.draft(wren, place)
