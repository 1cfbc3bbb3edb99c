"""The words of a body."""

import pytest

from articles.body import article_ids, build, image_ids, iter_blocks, plain_text, word_count
from articles.body.embeds import from_url

BODY = build.doc(
    build.paragraph(["Hujan ", build.text("deras", "em"), build.hard_break(), "reda – pagi."], id="lead01"),
    build.heading("Pasar sepi", 1, id="head01"),
    build.figure("Kios tutup", "pixabay.com/wren", image=7, id="fig001"),
    build.figure("Tanpa nama", image=9, id="fig002"),
    build.figure("", "Wren", id="fig003"),
    build.quote([build.paragraph("Sepi.", id=""), build.paragraph("Sekali.", id="")], "Warga", id="quote1"),
    build.bullet_list(["satu", build.list_item("dua", build.ordered_list(["dua-a"], id=""))], id="list01"),
    build.read_also("Banjir Surut", 3, id="also01"),
    build.read_also("Tanpa Alamat", id="also02"),
    build.embed("youtube", "dQw4w9WgXcQ", "Rekaman", id="embed1"),
    build.table([["Kota", "Hujan"], ["Bogor", "12"]], id="table1"),
    build.paragraph("", id="empty1"),
    build.divider(id="line01"),
    build.callout("Belum pasti.", id="note01"),
)


def test_plain_text_is_the_pieces_own_words_line_by_line():
    assert plain_text(BODY).split("\n") == [
        "Hujan deras",
        "reda – pagi.",
        "Pasar sepi",
        "Kios tutup (pixabay.com/wren)",
        "Tanpa nama",
        "(Wren)",
        "Sepi.",
        "Sekali.",
        "Warga",
        "satu",
        "dua",
        "dua-a",
        "Kota\tHujan",
        "Bogor\t12",
        "Belum pasti.",
    ]


def test_words_are_counted_in_prose_only():
    assert word_count(BODY) == 4 + 2 + 3 + 3 + 4 + 2
    assert (
        word_count(
            build.doc(build.paragraph("Maroko-Israel – 2 … x"), build.figure("lima kata di bawah gambar"))
        )
        == 3
    )
    assert word_count(build.doc()) == 0


def test_blocks_come_in_order_with_what_anchors_them():
    blocks = list(iter_blocks(BODY))
    assert [block.index for block in blocks] == list(range(14))
    head = blocks[1]
    assert (head.id, head.type, head.text, head.number) == ("head01", "heading", "Pasar sepi", 1)
    assert head.node is BODY["content"][1]
    assert blocks[7].text == "Banjir Surut"
    assert blocks[12].text == ""


def test_references_are_those_that_are_set():
    assert image_ids(BODY) == {7, 9}
    assert article_ids(BODY) == {3}


def test_an_empty_draft_has_no_words_and_points_nowhere():
    empty = {"type": "doc", "content": []}
    assert (plain_text(empty), word_count(empty), list(iter_blocks(empty))) == ("", 0, [])
    assert (image_ids(empty), article_ids(empty)) == (set(), set())


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=4", ("youtube", "dQw4w9WgXcQ")),
        ("https://www.youtube.com/watch?t=4&v=dQw4w9WgXcQ", ("youtube", "dQw4w9WgXcQ")),
        ("https://youtu.be/dQw4w9WgXcQ", ("youtube", "dQw4w9WgXcQ")),
        ("https://vimeo.com/76979871", ("vimeo", "76979871")),
        ("https://www.instagram.com/reel/C1a-b_c/", ("instagram", "C1a-b_c")),
        (
            "https://www.tiktok.com/@wren.id/video/7106594312292453675?x",
            ("tiktok", "@wren.id/video/7106594312292453675"),
        ),
        ("https://twitter.com/wren/status/20", ("x", "20")),
        (
            "https://open.spotify.com/episode/0ofXAdFIQQRsCYj9754UFx?si=1",
            ("spotify", "episode/0ofXAdFIQQRsCYj9754UFx"),
        ),
        ("https://example.org/watch?v=dQw4w9WgXcQ", None),
        ("https://youtu.be/dQw4w9WgXcQtoolong", None),
        ("https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ", None),
        ("javascript:https://youtu.be/dQw4w9WgXcQ", None),
    ],
)
def test_a_pasted_address_is_known_by_its_provider(url, found):
    assert from_url(url) == found
