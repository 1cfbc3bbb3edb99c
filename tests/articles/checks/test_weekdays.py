from __future__ import annotations

import pytest

from .pieces import found, mended, quotes, saying


@pytest.mark.parametrize(
    "text",
    [
        "Acara digelar pada Rabu (18/01/2023).",
        "Acara digelar pada Rabu, 18 Januari 2023.",
        "Acara digelar pada Jum'at (20/1/2023).",
        "Acara digelar pada Ahad (22-01-2023).",
        "Acara digelar pada Senin (3/4).",
        "Pada hari Minggu kuturut ayah.",
    ],
)
def test_the_weekday_is_right_or_cannot_be_known(text: str) -> None:
    assert quotes("weekday", text) == []


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Acara digelar pada Kamis (18/01/2023).", "Acara digelar pada Rabu (18/01/2023)."),
        ("Acara digelar pada Senin, 29 Februari 2024.", "Acara digelar pada Kamis, 29 Februari 2024."),
        ("Acara digelar pada minggu (18/1/23).", "Acara digelar pada Rabu (18/1/23)."),
    ],
)
def test_a_wrong_weekday_is_mended(text: str, better: str) -> None:
    assert mended("weekday", saying(text)).body["content"][1]["content"][0]["text"] == better


@pytest.mark.parametrize("day", ["31/02/2023", "29 Februari 2023", "0/0/0000", "99/99/9999"])
def test_a_day_that_never_was(day: str) -> None:
    (finding,) = found("weekday", saying(f"Acara digelar pada Rabu, {day}."))
    assert finding.fix is None
