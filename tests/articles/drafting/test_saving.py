"""Saving what is typed: by its writer, while it is a draft, without overwriting what was not seen."""

from __future__ import annotations

import pytest

from articles import drafting, workflow
from articles.exceptions import IllegalMove, NotAllowed, StaleDraft
from articles.models import Article, Revision, Section
from articles.workflow import Request
from contributors.models import Account
from tests import people


def test_a_piece_starts_empty_and_open(wren: Account, place: Section) -> None:
    article = drafting.start(by=wren, section=place, kind="opinion")
    now = Article.objects.get(pk=article.pk)
    assert (now.stage, now.moves, now.writer, now.section) == ("draft", 0, wren.writer, place)
    assert (now.working.number, now.working.is_open, now.working.kind) == (1, True, "opinion")
    assert now.working.headline == ""


def test_saving_keeps_what_is_given_and_leaves_the_rest(article: Article, wren: Account) -> None:
    version = article.working.version
    drafting.save(article, by=wren, headline="  Judul\nBaru\tdari Wren ")
    kept = Revision.objects.get(pk=article.working.pk)
    assert (kept.headline, kept.excerpt) == ("Judul Baru dari Wren", people.CONTENT["excerpt"])
    assert kept.version == version + 1
    assert (kept.is_open, kept.hash) == (True, "")
    assert Article.objects.get(pk=article.pk).events.count() == 0


def test_words_are_counted(article: Article, wren: Account) -> None:
    drafting.save(article, by=wren, body=people.body("Satu dua tiga.", "Empat lima."))
    assert Revision.objects.get(pk=article.working.pk).words == 5


def test_a_piece_is_listed_under_what_its_draft_says(article: Article, wren: Account) -> None:
    sport = people.section("Olahraga")
    drafting.save(article, by=wren, section=sport, kind="listicle", headline="Lima Lapangan Kampung")
    now = Article.objects.get(pk=article.pk)
    assert (now.section, now.kind, now.slug) == (sport, "listicle", "lima-lapangan-kampung")


def test_a_save_from_an_older_version_is_refused_with_the_text_kept(article: Article, wren: Account) -> None:
    seen = article.working.version
    drafting.save(article, by=wren, version=seen, headline="Dari Telepon")
    with pytest.raises(StaleDraft) as stale:
        drafting.save(article, by=wren, version=seen, headline="Dari Komputer")
    assert stale.value.revision.headline == "Dari Telepon"
    drafting.save(article, by=wren, version=seen + 1, headline="Dari Komputer")


@pytest.mark.parametrize("version", [0, -1, 10**30, "2", 2.5])
def test_a_version_nobody_was_given_is_stale(version: object, article: Article, wren: Account) -> None:
    with pytest.raises(StaleDraft):
        drafting.save(article, by=wren, version=version, headline="Judul")


def test_only_its_writer_saves(article: Article) -> None:
    for other in (people.sam(), people.cleo()):
        with pytest.raises(NotAllowed):
            drafting.save(article, by=other, headline="Judul Orang Lain")


def test_nothing_is_saved_while_editors_have_the_piece(
    article: Article, wren: Account, place: Section
) -> None:
    edda = people.edda(place)
    workflow.submit(article, by=wren)
    with pytest.raises(IllegalMove):
        drafting.save(article, by=wren, headline="Menyusul")
    workflow.claim(article, by=edda)
    with pytest.raises(IllegalMove):
        drafting.save(article, by=wren, headline="Menyusul")
    workflow.request_changes(article, by=edda, requests=[Request("style", "Perpendek.", field="headline")])
    drafting.save(article, by=wren, headline="Judul yang Diperpendek")


def test_the_workflows_fields_are_nobodys_to_save(article: Article, wren: Account) -> None:
    for name in ("stage", "hash", "sealed_at", "author", "words", "version_", "pictures"):
        with pytest.raises(TypeError):
            drafting.save(article, by=wren, **{name: "x"})
