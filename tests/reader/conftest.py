from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.reader.paper import open_paper


@pytest.fixture
def paper(db: None) -> SimpleNamespace:
    return open_paper()
