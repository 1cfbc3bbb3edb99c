"""The page the product is modelled on, where it lies beside the project; tests about it skip elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed" / "article.txt"

needs_seed = pytest.mark.skipif(not SEED.exists(), reason="The seed does not lie beside the project.")


def pasted() -> str:
    return SEED.read_text(encoding="utf-8")
