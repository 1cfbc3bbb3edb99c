from __future__ import annotations

import pytest

from articles.body import build

from .pieces import mended, piece, quotes, saying


def text_of(snapshot, index: int = 1) -> str:
    return snapshot.body["content"][index]["content"][0]["text"]


@pytest.mark.parametrize(
    ("check", "text", "better"),
    [
        ("preposition", "Bibit tumbuh dirumah warga.", "Bibit tumbuh di rumah warga."),
        (
            "preposition",
            "Disini warga menunggu, kesana mereka pergi.",
            "Di sini warga menunggu, ke sana mereka pergi.",
        ),
        ("preposition", "Kapal berlayar kejakarta.", "Kapal berlayar ke Jakarta."),
        ("preposition", "Entah darimana asalnya.", "Entah dari mana asalnya."),
        ("passive", "Bibit di tanam warga.", "Bibit ditanam warga."),
        ("passive", "Di katakan bahwa air naik.", "Dikatakan bahwa air naik."),
        ("affix-hyphen", "Foto itu diupload warga.", "Foto itu di-upload warga."),
        ("affix-hyphen", "Foto itu di upgrade warga.", "Foto itu di-upgrade warga."),
        ("affix-hyphen", "Ia suka nge-like dan mengupdate data.", "Ia suka nge-like dan meng-update data."),
        (
            "affix-hyphen",
            "Warga seIndonesia, se Jawa, dan non Muslim.",
            "Warga se-Indonesia, se-Jawa, dan non-Muslim.",
        ),
        ("affix-hyphen", "Aturan KPKnya jelas.", "Aturan KPK-nya jelas."),
    ],
)
def test_mended(check: str, text: str, better: str) -> None:
    assert text_of(mended(check, saying(text))) == better


@pytest.mark.parametrize(
    ("check", "text"),
    [
        ("preposition", "Ia keluar dari rumah, dibawa kemudian, dan kedalaman laut diukur kerabat di pasar."),
        ("preposition", "Daripada diam, kepada warga ia berkata kelapangan hati itu penting."),
        ("passive", "Di tanah itu, di dalam kolam, di situ warga berada."),
        ("affix-hyphen", "Tulisan di-upload, anti-rayap, KPK-nya, dan se-Indonesia."),
        ("affix-hyphen", "Ia membaca, menulis, dan terlihat. PT Pro Media."),
    ],
)
def test_left_alone(check: str, text: str) -> None:
    assert quotes(check, text) == []


def test_marks_survive_a_joining_across_them() -> None:
    runs = build.paragraph(["Bibit ", build.text("di", "em"), " tanam warga."])
    content = mended("passive", piece(body=build.doc(runs))).body["content"][0]["content"]
    assert content == [build.text("Bibit "), build.text("ditanam", "em"), build.text(" warga.")]
