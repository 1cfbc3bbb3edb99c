"""The page the product was modelled on, read from beside the repository when it is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.body import validate
from articles.importing import Imported, import_any

from .words import everything_said, figures, heads, types

SEED = Path(__file__).resolve().parents[4] / "shared" / "seed" / "article.txt"

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed is not beside the repository")


@pytest.fixture(scope="module")
def seed() -> Imported:
    return import_any(SEED.read_bytes(), SEED.name)


def test_headline_excerpt_and_dateline(seed: Imported) -> None:
    first, second, *_rest = [line for line in SEED.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert (seed.headline, seed.excerpt) == (first, second)
    assert seed.as_json()["dateline"] == {"place": "Jakarta", "outlet": "IDN Times"}
    assert seed.dates == ["2023-01-18", "2021-11-24"]
    assert seed.blocks[0].text.startswith("Militer Maroko")


def test_blocks(seed: Imported) -> None:
    assert [number for number, _text in heads(seed)] == [1, 2, 3]
    assert figures(seed) == [
        ("bendera Israel", "pixabay.com/edu_castro27"),
        ("bendera Maroko", "pixabay.com/jorono"),
    ]
    assert types(seed).count("read_also") == 3
    assert types(seed).count("paragraph") == 12
    validate(seed.body())


def test_people_topics_and_no_disclaimer(seed: Imported) -> None:
    assert seed.writer and (seed.writer.name, seed.writer.badge) == ("Anoraga Ilafi", "Verified Writer")
    assert "malu-malu" in seed.writer.bio
    assert (seed.editor, seed.topics) == ("Anata Siregar", [])
    assert not any("tanggung jawab dari penulis" in block.text for block in seed.blocks)


def test_findings(seed: Imported) -> None:
    found = {finding.code: finding for finding in seed.findings}
    assert "cyber security" in found["lead_full_stop"].message
    assert "6" in found["no_break_spaces"].message
    assert found["section_without_picture"].where == "heading 2"
    assert "maroko" in found["name_in_two_cases"].message
    assert "dalamw" in found["typo"].message
    assert {"source_not_linked", "name_printed_twice", "caption_headline_glued", "furniture"} <= set(found)


def test_nothing_is_lost(seed: Imported) -> None:
    words = SEED.read_text(encoding="utf-8").replace("Securitybendera", "Security bendera").casefold().split()
    said = everything_said(seed)
    bare = {word.strip("\"'.,:;()•-!").replace("(18/01/2023", "") for word in words}
    assert [word for word in bare if word not in said and word != "18/01/2023"] == []
