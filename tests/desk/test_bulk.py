"""Several pieces at once: each is a move of its own, and what is refused says why."""

from __future__ import annotations

from zeal import zeal_ignore

from articles import workflow
from articles.models import Article
from tests import people
from tests.desk.conftest import signed_in


def send(client, *pieces, **data):
    # Every piece is read and moved in a transaction of its own: on purpose, not in one query.
    with zeal_ignore():
        return client.post("/desk/bulk/", {"pick": [article.pk for article in pieces], **data}, follow=True)


def stages(*pieces) -> list[str]:
    return [Article.objects.get(pk=article.pk).stage for article in pieces]


def test_what_somebody_took_meanwhile_stops_none_of_the_others(desk):
    one, two, three = (
        people.submitted(desk.wren, desk.warga, headline=name) for name in ("Satu", "Dua", "Tiga")
    )
    workflow.claim(two, by=desk.ellis)
    page = send(signed_in(desk.edda), one, two, three, act="claim").content.decode()
    assert stages(one, two, three) == ["in_review"] * 3
    assert list(desk.edda.editor.held.order_by("pk")) == [one, three]
    assert "2 pieces: done." in page and f"#{two.pk}:" in page


def test_what_its_writer_took_back_meanwhile_stops_none_of_the_others(desk):
    back, waiting = (people.submitted(desk.wren, desk.warga, headline=name) for name in ("Satu", "Dua"))
    workflow.withdraw(back, by=desk.wren)
    page = send(signed_in(desk.edda), back, waiting, act="claim").content.decode()
    assert stages(back, waiting) == ["draft", "in_review"]
    assert "1 piece: done." in page and f"#{back.pk}:" in page


def test_a_note_that_cannot_be_kept_is_a_sentence(desk):
    piece = people.in_review(desk.wren, desk.warga, desk.edda)
    page = send(signed_in(desk.edda), piece, act="decline", reason="off_topic", note="Try\x01 it.")
    assert page.status_code == 200 and f"#{piece.pk}:" in page.content.decode()
    assert stages(piece) == ["in_review"]


def test_one_reason_declines_several_and_none_declines_nothing(desk):
    one, two = (people.in_review(desk.wren, desk.warga, desk.edda) for _piece in range(2))
    edda = signed_in(desk.edda)
    send(edda, one, two, act="decline", reason="off_topic", note="")
    assert stages(one, two) == ["in_review", "in_review"]
    send(edda, one, two, act="decline", reason="off_topic", note="Try the sports paper.")
    assert stages(one, two) == ["declined", "declined"]


def test_several_are_meant_for_a_colleague(desk):
    one, two = (people.submitted(desk.wren, desk.warga) for _piece in range(2))
    send(signed_in(desk.edda), one, two, act="assign", to=desk.ellis.editor.pk)
    assert desk.ellis.editor.assigned.count() == 2


def test_pieces_of_other_sections_and_nonsense_are_not_touched(desk):
    other = people.submitted(desk.wren, desk.olahraga)
    page = send(signed_in(desk.edda), other, act="claim").content.decode()
    assert "Nothing was done." in page and stages(other) == ["submitted"]
    with zeal_ignore():
        answer = signed_in(desk.edda).post("/desk/bulk/", {"pick": ["x", "9" * 40], "act": "publish"})
    assert answer.status_code == 303
