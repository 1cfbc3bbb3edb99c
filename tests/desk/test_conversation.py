"""Remarks, notes among editors, and for whom a piece is."""

from __future__ import annotations

from articles.models import Comment
from tests import people
from tests.desk.conftest import say, signed_in


def test_a_note_is_among_editors_unless_the_button_says_otherwise(desk):
    article = people.in_review(desk.wren, desk.warga, desk.edda)
    edda = signed_in(desk.edda)
    block = article.working.body["content"][0]["attrs"]["id"]
    say(edda, article, "remarks", text="Is this the same Sari?", where=f"block:{block}", internal="1")
    say(edda, article, "remarks", text="Lovely lead.", where="", share="1")
    note, comment = Comment.objects.order_by("pk")
    assert (note.internal, note.block, note.revision) == (True, block, article.working)
    assert (comment.internal, comment.block, comment.field) == (False, "", "")
    say(edda, article, f"remarks/{note.pk}/resolve")
    note.refresh_from_db()
    assert note.resolved_at is not None


def test_an_empty_remark_or_one_about_a_passage_that_is_not_there_is_refused(desk):
    article = people.in_review(desk.wren, desk.warga, desk.edda)
    edda = signed_in(desk.edda)
    assert say(edda, article, "remarks", text=" ").status_code == 422
    answer = say(edda, article, "remarks", text="Kept words", where="block:nowhere")
    assert answer.status_code == 422 and "Kept words" in answer.content.decode()
    assert not Comment.objects.exists()


def test_a_remark_of_another_piece_is_not_found_here(desk):
    one = people.in_review(desk.wren, desk.warga, desk.edda)
    other = people.in_review(desk.vera, desk.olahraga, desk.emil)
    note = Comment.objects.create(article=other, revision=other.working, author=desk.emil, text="x")
    assert say(signed_in(desk.edda), one, f"remarks/{note.pk}/resolve").status_code == 404


def test_an_assigned_piece_is_claimed_by_that_colleague_and_stands_first(desk):
    people.submitted(desk.vera, desk.warga, headline="Lebih Dulu")
    article = people.submitted(desk.wren, desk.warga, headline="Lebih Penting")
    edda, ellis = signed_in(desk.edda), signed_in(desk.ellis)
    answer = say(edda, article, "assign", to=desk.ellis.editor.pk, priority=1, due_at="2030-01-01T08:00")
    assert answer.status_code == 303
    assert [row.headline for row in edda.get("/desk/").context["rows"]] == ["Lebih Penting", "Lebih Dulu"]
    assert say(edda, article, "claim").status_code == 409
    assert say(ellis, article, "claim").status_code == 303


def test_a_piece_is_not_assigned_outside_its_section_nor_without_an_open_question(desk):
    article = people.submitted(desk.wren, desk.warga)
    edda = signed_in(desk.edda)
    assert say(edda, article, "assign", to=desk.emil.editor.pk, priority=0).status_code == 422
    live = people.published(desk.vera, desk.warga, desk.edda)
    assert say(edda, live, "assign", to=desk.ellis.editor.pk, priority=0).status_code == 409
