"""``make_corpus`` writes rows that nothing can tell from those the workflow writes."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from articles.body import plain_text, render_html, validate, word_count
from articles.editions import dateline
from articles.models import Article, Edition, Event, Fingerprint, Revision
from articles.originality import index
from articles.revisions import targets_of
from articles.workflow.engine import broken_links
from newsroom.demo.corpus import make

pytestmark = pytest.mark.django_db


def test_texts_are_sealed_and_rendered_as_the_workflow_would():
    make(60, writers=7, seed=1)

    pieces = Article.objects.select_related("revision", "live", "section", "live_section")
    assert pieces.count() == 60
    for article in pieces:
        revision, live = article.revision, article.live
        assert validate(revision.body) == revision.body
        assert revision.hash == revision.content_hash()
        assert revision.words == live.words == word_count(revision.body)
        assert live.text == plain_text(revision.body)
        assert live.html == render_html(
            revision.body, pictures={}, targets=targets_of(revision), dateline=dateline(revision)
        )


def test_what_the_rows_say_is_what_their_fields_allow():
    make(25, writers=3, seed=1, waiting=5)

    for model in (Article, Revision, Edition, Event):
        for row in model.objects.all():
            empty = {field.name for field in row._meta.fields if not getattr(row, field.attname)}
            row.clean_fields(exclude=empty)


def test_histories_are_whole_and_leave_nothing_to_do():
    make(25, writers=3, seed=1, waiting=5)

    for article in Article.objects.all():
        assert broken_links(article) == []
    assert not Event.objects.filter(handled_at=None).exists()


def test_some_wait_for_an_editor():
    make(4, writers=2, seed=1, waiting=6)

    assert Article.objects.filter(stage="submitted", live=None, submissions__number=1).count() == 6


def test_originality_finds_them_when_asked():
    make(4, writers=2, seed=1, prints=True)
    revision = Revision.objects.first()
    kept = set(Fingerprint.objects.filter(revision=revision).values_list("hash", "position"))

    Fingerprint.objects.all().delete()
    index(revision)

    assert kept == set(Fingerprint.objects.filter(revision=revision).values_list("hash", "position"))


def test_another_run_adds_to_the_same_writers():
    make(20, writers=4, seed=1)
    first = set(Article.objects.values_list("pk", flat=True))

    make(20, writers=4, seed=1)

    assert set(Article.objects.values_list("pk", flat=True)) > first
    assert Article.objects.count() == 40
    assert Article.objects.values("writer").distinct().count() <= 4


def test_rows_of_others_can_follow():
    make(5, writers=2, seed=1)
    writer = Article.objects.first().writer

    assert Article.objects.create(writer=writer).pk > Article.objects.order_by("-pk")[1].pk


def test_the_same_seed_tells_the_same_stories():
    def stories():
        with transaction.atomic():
            make(12, writers=3, seed=5)
            told = list(Edition.objects.order_by("pk").values_list("headline", "text"))
            transaction.set_rollback(True)
        return told

    assert stories() == stories()


def test_the_command_wants_a_number(capsys):
    with pytest.raises(CommandError):
        call_command("make_corpus", "--articles", "-3")

    call_command("make_corpus", "--articles", "3", "--writers", "2", "--quiet")

    assert capsys.readouterr().out == ""
    assert Article.objects.live().count() == 3
