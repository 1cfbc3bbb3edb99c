"""Changing what readers see, with a typed and timed note; taking it away; giving it back."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from articles import workflow
from articles.body import build
from articles.exceptions import IllegalMove, NotAllowed, OwnPiece, ReasonMissing, TextChanged
from articles.models import Article, Edition, Revision, Section, Stage
from articles.models.vocabulary import EditionKind, RetractionReason
from articles.transitions import Verb
from contributors.models import Account
from tests import people

from .moves import MOVES

CORRECTED = build.doc(build.paragraph("Jumlah bibit yang ditanam sembilan ratus, bukan seribu."))


@pytest.fixture
def article(place: Section, wren: Account, edda: Account) -> Article:
    return people.published(wren, place, edda)


@pytest.mark.parametrize("kind", [EditionKind.CORRECTION, EditionKind.UPDATE, EditionKind.REPLY])
def test_a_correction_is_the_next_edition_with_a_note(
    kind: EditionKind, article: Article, edda: Account
) -> None:
    before = article.shown
    event = workflow.correct(
        article,
        by=edda,
        revision_hash=article.working.hash,
        kind=kind,
        note=" Jumlah bibit keliru. ",
        body=CORRECTED,
    )
    now = Article.objects.get(pk=article.pk)
    edition = now.shown
    assert (now.stage, now.working) == (Stage.PUBLISHED, edition.revision)
    assert (edition.number, edition.kind, edition.note) == (2, kind, "Jumlah bibit keliru.")
    assert edition.revision.hash == edition.revision.content_hash() == event.revision_hash
    assert edition.revision.author == edition.editor.account == edda
    assert "sembilan ratus" in edition.text
    assert "seribu" in Edition.objects.get(pk=before.pk).text
    assert now.updated_at > now.published_at == before.published_at


def test_a_correction_of_another_text_is_refused(article: Article, edda: Account, ellis: Account) -> None:
    read = article.working.hash
    MOVES[Verb.CORRECT](article, ellis)
    with pytest.raises(TextChanged):
        workflow.correct(article, by=edda, revision_hash=read, note="Salah.", body=CORRECTED)


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("note", {"note": " "}),
        ("kind", {"kind": EditionKind.RETRACTION}),
        ("kind", {"kind": EditionKind.REINSTATEMENT}),
        ("body", {"body": None}),
    ],
)
def test_a_correction_tells_what_and_changes_something(
    field: str, said: dict[str, object], article: Article, edda: Account
) -> None:
    arguments = {"note": "Salah.", "body": CORRECTED, **said}
    if arguments["body"] is None:
        del arguments["body"]
    with pytest.raises(ReasonMissing) as refused:
        workflow.correct(article, by=edda, revision_hash=article.working.hash, **arguments)
    assert refused.value.field == field
    assert Article.objects.get(pk=article.pk).shown.number == 1


@pytest.mark.parametrize("note", ["\ud800", "\x00", "x" * 1001], ids=["surrogate", "nul", "long"])
def test_a_notice_no_database_keeps_is_told(
    note: str, article: Article, edda: Account, cleo: Account
) -> None:
    with pytest.raises(ValidationError):
        workflow.correct(article, by=edda, revision_hash=article.working.hash, note=note, body=CORRECTED)
    with pytest.raises(ValidationError):
        workflow.retract(article, by=cleo, reason=RetractionReason.SARA, note=note)


def test_a_published_article_keeps_a_section(article: Article, edda: Account) -> None:
    with pytest.raises(ValidationError):
        workflow.correct(
            article, by=edda, revision_hash=article.working.hash, note="Salah.", section=None
        )  # fmt: skip


def test_writers_do_not_correct_alone(article: Article, wren: Account) -> None:
    with pytest.raises(NotAllowed):
        MOVES[Verb.CORRECT](article, wren)


def test_an_article_under_update_is_corrected_after_it(
    article: Article, wren: Account, edda: Account
) -> None:
    workflow.revise(article, by=wren)
    with pytest.raises(IllegalMove):
        MOVES[Verb.CORRECT](article, edda)


def test_a_retraction_leaves_a_tombstone_with_its_reason(article: Article, cleo: Account) -> None:
    address = article.get_absolute_url()
    workflow.retract(article, by=cleo, reason=RetractionReason.TRAUMA, note="Atas permintaan korban.")
    now = Article.objects.get(pk=article.pk)
    assert (now.stage, now.live, now.get_absolute_url()) == (Stage.RETRACTED, None, address)
    assert not Article.objects.live().exists()
    assert list(Article.objects.tombstones()) == [now]
    stone = now.editions.get(number=2)
    assert (stone.kind, stone.reason_code, stone.html, stone.text) == ("retraction", "trauma", "", "")
    assert not now.topics.exists()


@pytest.mark.parametrize(
    ("reason", "note", "field"), [("wish", "Diminta.", "reason"), (RetractionReason.CHILD, "", "note")]
)
def test_nothing_is_retracted_at_a_mere_wish(
    reason: str, note: str, field: str, article: Article, cleo: Account
) -> None:
    with pytest.raises(ReasonMissing) as refused:
        workflow.retract(article, by=cleo, reason=reason, note=note)
    assert refused.value.field == field
    assert Article.objects.live().exists()


def test_only_a_chief_retracts_and_not_their_own(place: Section, article: Article, edda: Account) -> None:
    with pytest.raises(NotAllowed):
        MOVES[Verb.RETRACT](article, edda)
    ebba = people.member("Ebba")
    people.Editor.objects.create(account=ebba, name="Ebba", is_chief=True)
    with pytest.raises(OwnPiece):
        MOVES[Verb.RETRACT](people.published(ebba, place, edda), ebba)


@pytest.mark.parametrize(
    "verbs",
    [[], [Verb.SUBMIT], [Verb.SUBMIT, Verb.CLAIM], [Verb.SUBMIT, Verb.CLAIM, Verb.REQUEST_CHANGES],
     [Verb.SUBMIT, Verb.CLAIM, Verb.APPROVE], [Verb.SUBMIT, Verb.CLAIM, Verb.APPROVE, Verb.SCHEDULE]],
    ids=lambda verbs: verbs[-1] if verbs else "draft",
)  # fmt: skip
def test_what_is_live_is_retracted_whatever_update_is_under_way(
    verbs: list[Verb], article: Article, wren: Account, edda: Account, cleo: Account
) -> None:
    shown = article.shown
    workflow.revise(article, by=wren)
    for verb in verbs:
        MOVES[verb](article, wren if verb is Verb.SUBMIT else edda)
    MOVES[Verb.RETRACT](article, cleo)
    now = Article.objects.get(pk=article.pk)
    assert (now.stage, now.working, now.holder, now.publish_at) == (
        Stage.RETRACTED, shown.revision, None, None,
    )  # fmt: skip
    workflow.reinstate(article, by=cleo, note="Alasan gugur.")
    assert Article.objects.get(pk=article.pk).shown.revision == shown.revision


def test_reinstating_gives_back_the_last_text_with_a_notice(article: Article, cleo: Account) -> None:
    first, text = article.published_at, article.shown.html
    MOVES[Verb.RETRACT](article, cleo)
    workflow.reinstate(article, by=cleo, note="Putusan dibatalkan.")
    now = Article.objects.get(pk=article.pk)
    assert (now.stage, now.published_at, now.shown.html) == (Stage.PUBLISHED, first, text)
    assert (now.shown.number, now.shown.kind, now.shown.note) == (3, "reinstatement", "Putusan dibatalkan.")
    assert sorted(now.topics.names()) == ["Lingkungan", "Pesisir"]


def test_a_text_altered_while_away_does_not_come_back(article: Article, cleo: Account) -> None:
    MOVES[Verb.RETRACT](article, cleo)
    Revision.objects.filter(pk=article.working.pk).update(headline="Judul Selundupan")
    with pytest.raises(TextChanged):
        workflow.reinstate(article, by=cleo, note="Putusan dibatalkan.")


def test_reinstating_says_why(article: Article, cleo: Account) -> None:
    MOVES[Verb.RETRACT](article, cleo)
    with pytest.raises(ReasonMissing):
        workflow.reinstate(article, by=cleo, note="")
