"""What readers will not get to see, the editor is told before approving."""

from __future__ import annotations

from articles.body import build
from tests import people

from .conftest import review, signed_in


def test_a_picture_still_to_come_and_a_read_also_without_target_are_named(desk) -> None:
    figure, also = build.figure("Bendera kampung", "Wren"), build.read_also("Bakau di Utara")
    text = people.body()
    piece = people.in_review(
        desk.wren, desk.warga, desk.edda, body={**text, "content": [*text["content"], figure, also]}
    )
    page = signed_in(desk.edda).get(review(piece)).content.decode()
    assert "Readers will not see these" in page
    for block, words in ((figure, "Bendera kampung"), (also, "Bakau di Utara")):
        shown = page.split(f'<li id="b-{block["attrs"]["id"]}">', 1)[1].split("</li>", 1)[0]
        assert words in shown


def test_a_piece_that_is_whole_has_no_such_notice(desk) -> None:
    piece = people.in_review(desk.wren, desk.warga, desk.edda)
    assert "Readers will not see these" not in signed_in(desk.edda).get(review(piece)).content.decode()
