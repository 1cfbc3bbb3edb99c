from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests import people


@pytest.fixture
def desk(db: None) -> SimpleNamespace:
    """Wren and Vera write in two sections, Edda edits both."""
    coast, city = people.section("Pesisir"), people.section("Kota")
    return SimpleNamespace(
        wren=people.wren(),
        vera=people.vera(),
        edda=people.edda(coast, city),
        cleo=people.cleo(),
        coast=coast,
        city=city,
    )
