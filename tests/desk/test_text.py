"""Changing the text in plain fields: what stays keeps its marks, both texts are shown when two wrote."""

from __future__ import annotations

import pytest

from articles import drafting, workflow
from articles.body import build, iter_blocks, validate
from articles.models import Article, Stage
from articles.models.vocabulary import EditionKind
from newsroom.desk.blocktext import editable, reworded, words_of
from newsroom.desk.pieces import text_of
from newsroom.desk.textform import CorrectionForm, TextForm
from tests import people
from tests.desk.conftest import review, say, signed_in


def marked() -> dict:
    return build.paragraph(
        ["Air ", build.text("naik", "strong"), " di ", build.link("pesisir", "https://a.id"), "."]
    )


def test_words_that_stay_keep_their_marks():
    [block] = reworded(marked(), "Air laut naik pelan di pesisir utara.")
    runs = {run["text"]: [mark["type"] for mark in run.get("marks", [])] for run in block["content"]}
    assert runs["naik"] == ["strong"] and runs["pesisir"] == ["link"]
    assert runs["Air laut "] == [] and runs[" utara."] == []
    validate(build.doc(block))


def test_an_untouched_block_is_the_same_object_and_an_emptied_one_is_gone():
    node = marked()
    assert reworded(node, words_of(node).replace("\n", "\r\n")) == [node]
    assert reworded(node, "  \n ") == []


def test_an_empty_line_parts_a_paragraph():
    first, second = reworded(build.paragraph("Satu. Dua."), "Satu.\r\n\r\nDua.")
    assert (words_of(first), words_of(second)) == ("Satu.", "Dua.")
    assert first["attrs"]["id"] != second["attrs"]["id"]


def two() -> list[dict]:
    return [build.paragraph("Satu", id=""), build.paragraph("Dua", id="")]


@pytest.mark.parametrize(
    "node",
    [build.quote(two(), "Ibu"), build.bullet_list(["Satu", "Dua"]), build.callout(two())],
)
def test_lines_are_items_and_inner_paragraphs(node):
    assert words_of(node) == "Satu\nDua"
    [made] = reworded(node, "Satu\nTiga\nEmpat")
    assert words_of(made) == "Satu\nTiga\nEmpat"
    validate(build.doc(made))


def test_nested_lists_and_tables_are_not_told_as_lines():
    nested = build.bullet_list([build.list_item("Satu", build.bullet_list(["Dua"]))])
    assert not editable(nested) and not editable(build.table([["a"], ["b"]]))


def sent(form: TextForm, **typed: str) -> dict:
    return {name: form[name].value() or "" for name in form.fields if form[name].value() is not False} | typed


def form_data(article, cls=TextForm, **typed: str) -> dict:
    article.refresh_from_db()
    data = sent(cls(article.working), **typed)
    data["section"] = getattr(data["section"], "pk", data["section"])
    return data


def test_an_edit_is_a_new_version_under_the_editors_name(desk):
    article = people.in_review(desk.wren, desk.warga, desk.edda)
    block = next(iter_blocks(article.working.body))
    edda = signed_in(desk.edda)
    assert edda.get(review(article, "edit")).status_code == 200
    data = form_data(article, headline="Bakau Baru", topics="Pesisir, Air", **{block.id: "Satu.\n\nDua."})
    assert say(edda, article, "edit", **data).status_code == 303
    article.refresh_from_db()
    text = article.working
    assert (text.author, text.headline, text.topics) == (desk.edda, "Bakau Baru", ["Pesisir", "Air"])
    assert [b.text for b in iter_blocks(text.body)][:2] == ["Satu.", "Dua."]
    page = edda.get(review(article, "versions")).content.decode()
    assert "Baru</ins>" in page


def test_a_refused_address_is_said_at_its_field_and_everything_is_kept(desk):
    article = people.in_review(desk.wren, desk.warga, desk.edda)
    data = form_data(article, headline="Bakau Baru", sources="Balai | javascript:alert(1)")
    answer = say(signed_in(desk.edda), article, "edit", **data)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "is not a web address" in page and "Bakau Baru" in page
    article.refresh_from_db()
    assert article.working.headline != "Bakau Baru"


def test_two_who_edit_at_once_see_both_texts_and_lose_nothing(desk):
    article = people.in_review(desk.wren, desk.warga, desk.edda)
    data = form_data(article, headline="Dari Jendela Kedua")
    workflow.edit(article, by=desk.edda, revision_hash=article.working.hash, headline="Dari Jendela Pertama")
    edda = signed_in(desk.edda)
    answer = say(edda, article, "edit", **data)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Dari Jendela Kedua" in page and "Pertama" in page
    assert f'value="{article.working.hash}"' in page
    data["revision_hash"] = article.working.hash
    assert say(edda, article, "edit", **data).status_code == 303
    article.refresh_from_db()
    assert article.working.headline == "Dari Jendela Kedua"


def test_a_correction_is_before_readers_at_once_with_its_notice(desk):
    article = people.published(desk.wren, desk.warga, desk.edda)
    edda = signed_in(desk.edda)
    assert edda.get(review(article, "correct")).status_code == 200
    data = form_data(article, CorrectionForm, headline="Warga Menanam Enam Ratus Bakau", notice="correction")
    assert say(edda, article, "correct", **data).status_code == 422
    data["note"] = "It was six hundred."
    assert say(edda, article, "correct", **data).status_code == 303
    article.refresh_from_db()
    assert article.stage == Stage.PUBLISHED
    assert (article.shown.kind, article.shown.headline) == (EditionKind.CORRECTION, data["headline"])


def test_a_correction_that_changes_nothing_is_refused(desk):
    article = people.published(desk.wren, desk.warga, desk.edda)
    data = form_data(article, CorrectionForm, notice="update", note="Nothing really")
    answer = say(signed_in(desk.edda), article, "correct", **data)
    assert answer.status_code == 409 and "Nothing was changed." in answer.content.decode()


def test_the_edit_page_is_only_where_editing_is_legal(desk):
    article = people.submitted(desk.wren, desk.warga)
    assert signed_in(desk.edda).get(review(article, "edit")).status_code == 404
    assert signed_in(desk.edda).get(review(article, "correct")).status_code == 404


def test_what_a_writer_gave_up_unsent_stays_theirs(desk):
    article = people.published(desk.wren, desk.warga, desk.edda, headline="Terbit")
    workflow.revise(article, by=desk.wren)
    drafting.save(article, by=desk.wren, headline="Rahasia")
    number = article.working.number
    workflow.discard(article, by=desk.wren)
    edda = signed_in(desk.edda)
    address = f"{review(article)}versions/"
    assert edda.get(address, {"new": number}).status_code == 404
    for page in (edda.get(address), edda.get(review(article))):
        assert "Rahasia" not in page.content.decode()


def test_while_the_writer_works_editors_look_at_the_text_they_sent_back(desk):
    article = people.in_review(desk.wren, desk.warga, desk.edda, headline="Semula")
    workflow.edit(article, by=desk.edda, revision_hash=article.working.hash, headline="Disunting")
    asked = workflow.Request("source", "Siapa?", field="headline")
    workflow.request_changes(article, by=desk.edda, requests=[asked])
    drafting.save(article, by=desk.wren, headline="Rahasia")
    text = text_of(Article.objects.select_related("writer").get(pk=article.pk))
    assert text.headline == "Disunting"
