from __future__ import annotations

import pytest
from django.db import connections


@pytest.fixture(autouse=True)
def one_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test's transaction lives in its connection, which a request would close when it ends."""
    monkeypatch.setattr(connections["default"], "close_if_unusable_or_obsolete", lambda: None)
