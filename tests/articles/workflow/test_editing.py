"""What an editor improves in review."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from articles import workflow
from articles.exceptions import NotAllowed, TextChanged
from articles.models import Article, Image, Revision, Section, Stage
from contributors.models import Account
from tests import people


def test_an_edit_is_a_new_sealed_revision_under_the_editors_name(
    place: Section, wren: Account, edda: Account
) -> None:
    article = people.in_review(wren, place, edda)
    before, claimed_at = article.working, article.claimed_at
    event = workflow.edit(
        article, by=edda, revision_hash=before.hash, headline="Warga Melati Menanam Seribu Bakau"
    )
    now = Article.objects.get(pk=article.pk)
    assert (now.stage, now.holder, now.claimed_at) == (Stage.IN_REVIEW, edda.editor, claimed_at)
    assert (now.working.author, now.working.is_open, now.working.number) == (edda, False, before.number + 1)
    assert now.working.hash == now.working.content_hash() != before.hash
    assert event.data == {"fields": ["headline"]}
    assert Revision.objects.get(pk=before.pk).headline == people.CONTENT["headline"]


def test_an_edit_of_another_text_is_refused_with_the_text_that_stands(
    place: Section, wren: Account, edda: Account
) -> None:
    article = people.in_review(wren, place, edda)
    opened = article.working.hash
    workflow.edit(article, by=edda, revision_hash=opened, excerpt="Ringkasan yang lebih tajam.")
    with pytest.raises(TextChanged) as refused:
        workflow.edit(article, by=edda, revision_hash=opened, excerpt="Ringkasan dari tab yang lama.")
    assert refused.value.revision.excerpt == "Ringkasan yang lebih tajam."


def test_what_cannot_be_kept_is_told_by_field_and_nothing_moves(
    place: Section, wren: Account, edda: Account
) -> None:
    article = people.in_review(wren, place, edda)
    with pytest.raises(ValidationError) as refused:
        workflow.edit(
            article, by=edda, revision_hash=article.working.hash, headline="x" * 201, body={"type": "doc"}
        )
    assert set(refused.value.message_dict) == {"headline", "body"}
    now = Article.objects.get(pk=article.pk)
    assert (now.moves, now.revisions.count()) == (article.moves, 1)


def test_only_the_holder_edits(place: Section, wren: Account, edda: Account, ellis: Account) -> None:
    article = people.in_review(wren, place, edda)
    for other in (ellis, wren):
        with pytest.raises(NotAllowed):
            workflow.edit(article, by=other, revision_hash=article.working.hash, headline="Judul Lain")


def test_an_editor_takes_pictures_from_their_own_library_or_the_writers(
    place: Section, wren: Account, edda: Account, sam: Account
) -> None:
    article = people.in_review(wren, place, edda)
    for number, owner in enumerate((wren, edda)):
        picture = Image.objects.create(owner=owner, file=f"{number}.jpg", sha256=str(number))
        workflow.edit(article, by=edda, revision_hash=article.working.hash, cover=picture)
    foreign = Image.objects.create(owner=sam, file="s.jpg", sha256="s")
    with pytest.raises(ValidationError, match="cover"):
        workflow.edit(article, by=edda, revision_hash=article.working.hash, cover=foreign)
