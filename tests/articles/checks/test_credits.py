from __future__ import annotations

from dataclasses import replace

import pytest

from articles.body import build
from articles.checks import DEFAULT_RULES, with_rule

from .pieces import PICTURE, found, piece


def credited(credit: str) -> list:
    snapshot = piece(build.figure("Bibit bakau", credit, image=7), pictures={7: replace(PICTURE, credit="")})
    return found("picture-credit", snapshot)


@pytest.mark.parametrize(
    "credit",
    [
        "pixabay.com/bakau_kita",
        "unsplash.com/@sari",
        "instagram.com/sari.utami",
        "Sari Utami",
        "Sari",
        "Antara/Budi Hartono",
        "Foto: Sari Utami",
        "Dok. Pribadi",
        "dok. Karang Taruna Lestari",
        "(pexels.com/ombak)",
        "https://www.flickr.com/photos/sari",
    ],
)
def test_these_credits_name_somebody(credit: str) -> None:
    assert credited(credit) == []


@pytest.mark.parametrize(
    "credit",
    [
        "",
        " ",
        "Google",
        "google.com",
        "www.google.com/search",
        "Pinterest",
        "pinterest.com/pin/123",
        "Instagram",
        "x.com",
        "twitter.com/",
        "Facebook",
        "pixabay.com",
        "Unsplash",
        "Istimewa",
        "Foto: Istimewa",
        "Sumber: Internet",
        "ist",
        "(…)",
    ],
)
def test_these_credits_name_nobody(credit: str) -> None:
    assert credited(credit)


def test_editors_know_more_places_that_make_no_pictures() -> None:
    rules = with_rule(DEFAULT_RULES, "setting", key="never_credits", value={"add": ["Grup Keluarga"]})
    assert found("picture-credit", piece(cover=replace(PICTURE, credit="Grup keluarga")), rules)
