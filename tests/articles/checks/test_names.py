from __future__ import annotations

import pytest

from .pieces import mended, quotes, saying


def text_of(snapshot, index: int = 1) -> str:
    return snapshot.body["content"][index]["content"][0]["text"]


def test_a_place_in_small_letters() -> None:
    text = "Kapal dari Lombok tiba. Nelayan di lombok menunggu."
    assert quotes("name-case", text) == ["lombok"]
    assert text_of(mended("name-case", saying(text))) == "Kapal dari Lombok tiba. Nelayan di Lombok menunggu."


def test_a_name_only_this_piece_knows() -> None:
    text = "Kata Suparti, bibit tumbuh. Lalu Suparti menanam. Warga bertanya kepada suparti lagi."
    assert quotes("name-case", text) == ["suparti"]


def test_an_acronym_in_small_letters() -> None:
    assert quotes("name-case", "Kantor BMKG dan menara BMKG. Data bmkg dan Bmkg.") == []
    text = "Kantor BMKG, menara BMKG, tamu BMKG, data BMKG, serta laporan Bmkg."
    assert quotes("name-case", text) == ["Bmkg"]


@pytest.mark.parametrize(
    "text",
    [
        "Kata Presiden Salim, kata Presiden Salim. Para presiden datang.",
        "Gedung Bank Nusantara ramai. Warga menabung di bank itu.",
        "Menurut Kementerian Pertahanan Rakyat, Kementerian Pertahanan Rakyat. Soal pertahanan desa.",
        "Nelayan menunggu. Para nelayan pulang.",
        "“Bibit sudah tumbuh,” katanya. Kini bibit ditanam.",
    ],
)
def test_titles_and_beginnings_are_no_names(text: str) -> None:
    assert quotes("name-case", text) == []
