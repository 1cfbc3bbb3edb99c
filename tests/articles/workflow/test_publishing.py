"""What goes before readers is the text that was approved, and nothing else."""

from __future__ import annotations

import pytest

from articles import drafting, workflow
from articles.body import build
from articles.exceptions import IllegalMove, NotAllowed, TextChanged
from articles.models import Article, Edition, Revision, Section, Stage
from articles.models.vocabulary import EditionKind
from articles.transitions import Verb
from contributors.models import Account, Badge
from tests import people

from .moves import MOVES


def test_publishing_makes_an_edition_of_the_approved_text(
    place: Section, wren: Account, edda: Account, ellis: Account
) -> None:
    article = people.approved(wren, place, edda)
    approved = article.working
    event = workflow.publish(article, by=ellis)
    now = Article.objects.get(pk=article.pk)
    assert (now.stage, now.live, now.approved_hash) == (Stage.PUBLISHED, article.editions.get(), "")
    edition = now.shown
    assert (edition.number, edition.kind, edition.revision) == (1, EditionKind.PUBLICATION, approved)
    assert edition.editor == edda.editor  # credited is who judged the text, not who pressed the button
    assert "seribu bibit bakau" in edition.text
    assert "<p" in edition.html
    assert (now.slug, now.live_section) == ("warga-kampung-melati-menanam-seribu-bakau", place)
    assert now.published_at == now.updated_at == edition.published_at
    assert event.data == {"edition": 1}
    assert sorted(now.topics.names()) == ["Lingkungan", "Pesisir"]


@pytest.mark.parametrize(
    "tampered",
    [
        {"headline": "Judul Selundupan"},
        {"body": build.doc(build.paragraph("Teks selundupan."))},
        {"hash": "0" * 64},
        {"topics": ["Selundupan"]},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_a_text_altered_behind_the_approval_never_goes_live(
    tampered: dict[str, object], place: Section, wren: Account, edda: Account
) -> None:
    article = people.approved(wren, place, edda)
    Revision.objects.filter(pk=article.working.pk).update(**tampered)
    with pytest.raises(TextChanged):
        workflow.publish(article, by=edda)
    now = Article.objects.get(pk=article.pk)
    assert (now.stage, now.live) == (Stage.APPROVED, None)
    assert not Edition.objects.exists()


def test_a_rehashed_text_is_not_the_pinned_one(place: Section, wren: Account, edda: Account) -> None:
    article = people.approved(wren, place, edda)
    revision = Revision.objects.get(pk=article.working.pk)
    revision.headline = "Judul Selundupan"
    revision.hash = revision.content_hash()
    revision.save()
    with pytest.raises(TextChanged):
        workflow.publish(article, by=edda)


def test_another_revision_slipped_in_is_not_the_pinned_one(
    place: Section, wren: Account, edda: Account
) -> None:
    article = people.approved(wren, place, edda)
    slipped = Revision.objects.create(
        article=article, number=99, author=wren, sealed_at=article.working.sealed_at, hash="1" * 64
    )
    Article.objects.filter(pk=article.pk).update(revision=slipped)
    with pytest.raises(TextChanged):
        workflow.publish(article, by=edda)


def test_a_members_first_article_makes_a_writer(place: Section, wren: Account, edda: Account) -> None:
    people.published(wren, place, edda)
    wren.writer.refresh_from_db()
    assert wren.writer.badge == Badge.WRITER


def test_a_verified_writer_stays_verified(place: Section, edda: Account) -> None:
    vera = people.vera()
    people.published(vera, place, edda)
    vera.writer.refresh_from_db()
    assert vera.writer.badge == Badge.VERIFIED


def test_an_update_in_review_leaves_the_reviewed_text_live(
    place: Section, wren: Account, edda: Account, ellis: Account
) -> None:
    article = people.published(wren, place, edda)
    shown, first_time = article.shown, article.published_at
    workflow.revise(article, by=wren)
    drafting.save(article, by=wren, headline="Warga Kampung Melati Menanam Dua Ribu Bakau", topics=["Banjir"])
    for verb, by in ((Verb.SUBMIT, wren), (Verb.CLAIM, ellis), (Verb.APPROVE, ellis)):
        MOVES[verb](article, by)
        now = Article.objects.live().get(pk=article.pk)
        assert (now.live, now.slug) == (shown, "warga-kampung-melati-menanam-seribu-bakau")
        assert now.shown.headline == people.CONTENT["headline"]
        assert sorted(now.topics.names()) == ["Lingkungan", "Pesisir"]
    workflow.publish(article, by=ellis)
    now = Article.objects.get(pk=article.pk)
    assert (now.shown.number, now.shown.kind, now.shown.editor) == (2, EditionKind.UPDATE, ellis.editor)
    assert (now.slug, now.published_at) == ("warga-kampung-melati-menanam-dua-ribu-bakau", first_time)
    assert now.updated_at > first_time
    assert list(now.topics.names()) == ["Banjir"]
    assert Edition.objects.get(pk=shown.pk).headline == people.CONTENT["headline"]


def test_discarding_an_update_takes_the_working_copy_back_to_what_readers_see(
    place: Section, wren: Account, edda: Account
) -> None:
    article = people.published(wren, place, edda)
    sport = people.section("Olahraga")
    workflow.revise(article, by=wren)
    drafting.save(article, by=wren, headline="Judul yang Tidak Jadi", section=sport)
    workflow.discard(article, by=wren)
    now = Article.objects.get(pk=article.pk)
    assert (now.stage, now.working, now.section) == (Stage.PUBLISHED, now.shown.revision, place)
    assert not now.revisions.filter(sealed_at=None).exists()
    workflow.revise(article, by=edda)
    assert (article.working.headline, article.working.author) == (people.CONTENT["headline"], wren)


def test_a_draft_that_was_never_live_cannot_be_discarded_into_publication(
    place: Section, wren: Account
) -> None:
    article = people.draft(wren, place)
    with pytest.raises(IllegalMove):
        workflow.discard(article, by=wren)


def test_strangers_and_the_writer_do_not_publish(
    place: Section, wren: Account, edda: Account, sam: Account
) -> None:
    article = people.approved(wren, place, edda)
    for other in (wren, sam):
        with pytest.raises(NotAllowed):
            workflow.publish(article, by=other)
