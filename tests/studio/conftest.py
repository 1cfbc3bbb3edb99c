from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.test import Client

from articles.models import Section
from tests import people


@pytest.fixture
def desk(db: None) -> SimpleNamespace:
    """A section, those who write for it and those who edit it, and Wren at her browser."""
    place: Section = people.section()
    wren = people.wren()
    browser = Client()
    browser.force_login(wren)
    return SimpleNamespace(
        section=place, wren=wren, sam=people.sam(), edda=people.edda(place), client=browser
    )
