"""What the database itself holds, whoever writes to it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from articles.models import (
    Article,
    ChangeRequest,
    Edition,
    Image,
    LineupSlot,
    Reply,
    Report,
    Revision,
    RevisionImage,
    Section,
)
from contributors.models import Account
from tests import people
from tests.articles.workflow.moves import at_stage

pytestmark = pytest.mark.django_db

NOW = timezone.now()


@pytest.fixture
def place() -> Section:
    return people.section()


@pytest.fixture
def wren() -> Account:
    return people.wren()


@pytest.fixture
def edda(place: Section) -> Account:
    return people.edda(place)


@pytest.fixture
def live(place: Section, wren: Account, edda: Account) -> Article:
    return people.published(wren, place, edda)


IMPOSSIBLE: dict[str, tuple[str, dict[str, Any]]] = {
    "unknown stage": ("draft", {"stage": "lost"}),
    "review without a holder": ("draft", {"stage": "in_review"}),
    "holder let go in review": ("in_review", {"holder": None}),
    "claim without a time": ("in_review", {"claimed_at": None}),
    "claimed draft": ("draft", {"claimed_at": NOW}),
    "approved without a pin": ("draft", {"stage": "approved"}),
    "pin taken off": ("approved", {"approved_hash": ""}),
    "pinned draft": ("draft", {"approved_hash": "0" * 64}),
    "scheduled without a time": ("approved", {"stage": "scheduled"}),
    "time without a schedule": ("approved", {"publish_at": NOW}),
    "published without an edition": ("draft", {"stage": "published"}),
    "edition taken from the published": ("published", {"live": None}),
    "retracted but live": ("published", {"stage": "retracted"}),
    "live without a date": ("published", {"published_at": None}),
    "live without a section": ("published", {"live_section": None}),
}


@pytest.mark.parametrize(("stage", "values"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_a_piece_cannot_stand_like_this(
    stage: str, values: dict[str, Any], place: Section, wren: Account, edda: Account
) -> None:
    article = at_stage(stage, by=wren, place=place, reviewer=edda, chief=people.cleo())
    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=article.pk).update(**values)


def refuses(make: Any) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make()


def test_a_piece_has_one_open_revision(place: Section, wren: Account) -> None:
    article = people.draft(wren, place)
    refuses(lambda: Revision.objects.create(article=article, number=2, author=wren))
    refuses(lambda: Revision.objects.create(article=article, number=1, author=wren, sealed_at=NOW, hash="x"))


def test_sealed_means_hashed(place: Section, wren: Account) -> None:
    revision = Revision.objects.filter(pk=people.draft(wren, place).working.pk)
    refuses(lambda: revision.update(sealed_at=NOW))
    refuses(lambda: revision.update(hash="0" * 64))


def test_an_edition_is_numbered_once_and_says_why(live: Article) -> None:
    edition = live.editions.filter(number=1)
    copy = Edition.objects.get(number=1)
    copy.pk = None
    refuses(copy.save)
    refuses(lambda: edition.update(kind="retraction", note="Tanpa alasan."))
    refuses(lambda: edition.update(kind="retraction", reason_code="child"))
    refuses(lambda: edition.update(reason_code="child"))
    for kind in ("correction", "reply", "reinstatement"):
        refuses(lambda kind=kind: edition.update(kind=kind))


def test_a_change_request_is_pinned_and_its_answer_dated(live: Article, edda: Account) -> None:
    said = {
        "article": live, "revision": live.working, "author": edda, "round": 1, "reason": "style", "text": "x",
    }  # fmt: skip
    refuses(lambda: ChangeRequest.objects.create(**said))
    request = ChangeRequest.objects.create(**said, field="headline")
    row = ChangeRequest.objects.filter(pk=request.pk)
    refuses(lambda: row.update(state="disputed", answered_at=NOW))
    refuses(lambda: row.update(state="done"))
    refuses(lambda: row.update(answered_at=NOW))


def test_answers_to_readers_are_whole(live: Article) -> None:
    report = Report.objects.create(article=live, edition=live.live, reason="facts", text="Keliru.")
    refuses(lambda: Report.objects.filter(pk=report.pk).update(answered_at=NOW))
    refuses(lambda: Report.objects.filter(pk=report.pk).update(answer="Sudah."))
    reply = Reply.objects.create(
        article=live, name="Budi", contact="budi@example.com", text="Saya membantah."
    )
    refuses(lambda: Reply.objects.filter(pk=reply.pk).update(state="published"))
    refuses(lambda: Reply.objects.filter(pk=reply.pk).update(state="refused"))


def test_places_and_pictures_have_their_bounds(live: Article, edda: Account, place: Section) -> None:
    refuses(
        lambda: LineupSlot.objects.create(
            position=1, article=live, placed_by=edda.editor, starts_at=NOW, ends_at=NOW
        )
    )
    refuses(lambda: Image.objects.create(owner=edda, file="x.jpg", sha256="x", focal_x=1.5))
    Image.objects.create(owner=edda, file="x.jpg", sha256="x")
    refuses(lambda: Image.objects.create(owner=edda, file="y.jpg", sha256="x"))
    refuses(lambda: Section.objects.filter(pk=place.pk).update(target_hours=0))


def test_nothing_points_at_what_is_gone(live: Article, wren: Account, place: Section) -> None:
    picture = Image.objects.create(owner=wren, file="x.jpg", sha256="x")
    RevisionImage.objects.create(revision=live.working, image=picture)
    for thing in (live, live.working, live.live, wren, wren.writer, place, picture):
        with pytest.raises(ProtectedError):
            thing.delete()
