"""``load_demo`` fills a database once, with pieces in every stage, by the workflow's own verbs."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction

from articles import checks
from articles.body import iter_blocks, plain_text
from articles.models import Article, ChangeRequest, Edition, Event, Stage
from articles.revisions import snapshot_of
from articles.workflow.engine import broken_links
from contributors.models import Account, Badge, Writer
from newsroom.demo.load import keep_picture
from newsroom.demo.manuscript import Drawing
from newsroom.demo.people import address, cards
from newsroom.demo.pictures import scene


@pytest.fixture(scope="module")
def first_time(django_db_setup, django_db_blocker):
    """What the command says when it loads; everything is rolled back after the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        said = StringIO()
        call_command("load_demo", no_pictures=True, stdout=said)
        yield said.getvalue()
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def demo(first_time, db):
    return first_time


def test_the_command_prints_who_can_sign_in(demo):
    assert {card.email for card in cards()} == {
        f"{name}@example.com" for name in ("cleo", "edda", "vera", "wren", "sam")
    }
    for card in cards():
        assert card.email in demo and card.password in demo
        assert Account.objects.get(email=card.email).check_password(card.password)


def test_loading_again_changes_nothing_and_says_so():
    before = (Article.objects.count(), Event.objects.count(), Account.objects.count())
    said = StringIO()

    call_command("load_demo", stdout=said)

    assert "already there" in said.getvalue()
    assert "wren@example.com" in said.getvalue()
    assert (Article.objects.count(), Event.objects.count(), Account.objects.count()) == before


def test_nobody_is_written_letters_about_the_past():
    assert not Event.objects.filter(handled_at=None).exists()


def test_there_is_a_piece_in_every_stage():
    assert set(Article.objects.values_list("stage", flat=True)) == set(Stage.values)


def test_there_is_an_appeal_an_update_in_review_a_correction_and_a_retraction():
    assert Article.objects.filter(stage="submitted", appealed_at__isnull=False).exists()
    assert Article.objects.filter(stage="in_review", live__isnull=False).exists()
    assert Edition.objects.filter(kind="correction").exclude(note="").exists()
    assert Edition.objects.filter(kind="retraction", reason_code="child").exists()


def test_requested_changes_are_pinned_to_their_passages():
    pinned = ChangeRequest.objects.exclude(block="")

    assert pinned.exists()
    for request in pinned:
        blocks = {block.id: block.text for block in iter_blocks(request.revision.body)}
        assert blocks[request.block][request.position :].startswith(request.quote)


def test_a_published_piece_tells_of_a_round_that_was_answered():
    answered = ChangeRequest.objects.filter(article__stage="published")

    assert {request.state for request in answered} == {"done", "disputed"}
    done = answered.exclude(block="").get()
    assert done.quote in plain_text(done.revision.body)
    assert done.quote not in done.article.live.text


def test_no_text_would_be_refused_by_a_check():
    for article in Article.objects.select_related("revision__section"):
        found = checks.run(snapshot_of(article.revision), checks.load_rules())
        assert checks.blocking(found) == [], article


def test_every_history_is_whole_and_in_order():
    for article in Article.objects.all():
        assert broken_links(article) == []
        times = list(article.events.order_by("number").values_list("at", flat=True))
        assert times == sorted(times), article


def test_there_are_writers_at_each_badge_and_a_suspended_one():
    badges = set(Writer.objects.values_list("badge", flat=True))

    assert badges == set(Badge.values)
    dodi = Writer.objects.get(account__email="dodi@example.com")
    assert dodi.suspended_at is not None
    assert dodi.articles.live().exists()


def test_pictures_are_kept_with_their_words_and_measures():
    wren = Account.objects.get(email=address("wren"))
    drawing = Drawing("bars", 1, alt="Batang.", caption="Ilustrasi", credit="Mira Santoso")

    image = keep_picture(drawing, scene("bars", 1), wren)

    image.refresh_from_db()
    assert (image.width, image.height) == (1600, 1000)
    assert (image.alt, image.caption, image.credit) == ("Batang.", "Ilustrasi", "Mira Santoso")
    assert image.licence
