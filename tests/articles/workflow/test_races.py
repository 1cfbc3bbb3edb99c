"""Several people at once, with real threads and real connections: one wins, the others hear of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from articles import clock, drafting, workflow
from articles.exceptions import IllegalMove, LostRace, NotAllowed, NotDue, StaleDraft, TextChanged
from articles.models import Article, Edition, Revision, Section, Stage, Topic
from articles.querysets import IDLE_AFTER
from articles.transitions import Verb
from articles.workflow.engine import broken_links
from contributors.models import Account
from tests import people

from .moves import MOVES
from .race import race, split

pytestmark = pytest.mark.django_db(transaction=True)

ROUNDS = range(3)  # who wins is chance


@pytest.fixture(autouse=True)
def nothing_half_done(transactional_db: None) -> Iterator[None]:
    yield
    for article in Article.objects.all():
        assert broken_links(article) == []
        assert article.events.count() == article.moves


@pytest.fixture
def place(transactional_db: None) -> Section:
    return people.section()


@pytest.fixture
def wren(place: Section) -> Account:
    return people.wren()


@pytest.fixture
def edda(place: Section) -> Account:
    return people.edda(place)


def now(article: Article) -> Article:
    return Article.objects.get(pk=article.pk)


def test_of_six_who_claim_one_gets_the_piece(place: Section, wren: Account) -> None:
    editors = [people.editor(name, place) for name in ("Ana", "Bea", "Cid", "Dan", "Eva", "Fay")]
    article = people.submitted(wren, place)
    won, lost = split(race(article, *((editor, MOVES[Verb.CLAIM]) for editor in editors)))
    assert len(won) == 1
    assert now(article).holder.account == won[0].actor
    assert [type(error) for error in lost] == [LostRace] * 5
    assert {error.winner for error in lost} == {won[0].actor.editor.name}


@pytest.mark.parametrize("verb", [Verb.PUBLISH, Verb.REOPEN, Verb.SCHEDULE])
def test_of_two_who_decide_on_an_approved_piece_one_does(
    verb: Verb, place: Section, wren: Account, edda: Account
) -> None:
    ellis = people.ellis(place)
    article = people.approved(wren, place, edda)
    won, lost = split(race(article, (edda, MOVES[verb]), (ellis, MOVES[verb])))
    assert (len(won), [type(error) for error in lost]) == (1, [LostRace])
    assert now(article).moves == 4


def test_two_workers_make_one_edition(place: Section, wren: Account, edda: Account) -> None:
    article = people.approved(wren, place, edda)
    at = people.tomorrow()
    workflow.schedule(article, by=edda, at=at)

    def work(mine: Article, by: Account | None) -> object:
        with clock.at(at):
            return workflow.publish(mine, by=by)

    won, lost = split(race(article, (None, work), (None, work), (None, work)))
    assert (len(won), [type(error) for error in lost]) == (1, [LostRace] * 2)
    assert Edition.objects.filter(article=article).count() == 1


@pytest.mark.parametrize("attempt", ROUNDS)
def test_approving_while_the_text_is_edited(
    attempt: int, place: Section, wren: Account, edda: Account
) -> None:
    article = people.in_review(wren, place, edda)
    read = article.working.hash

    def approve(mine: Article, by: Account | None) -> object:
        return workflow.approve(mine, by=by, revision_hash=read)

    def edit(mine: Article, by: Account | None) -> object:
        return workflow.edit(mine, by=by, revision_hash=read, headline="Judul yang Belum Dibaca Siapa Pun")

    won, lost = split(race(article, (edda, approve), (edda, edit)))
    assert len(won) == 1
    assert isinstance(lost[0], TextChanged | LostRace)
    after = now(article)
    if after.stage == Stage.APPROVED:
        assert after.approved_hash == after.working.hash == read
    else:
        assert (after.stage, after.approved_hash) == (Stage.IN_REVIEW, "")


@pytest.mark.parametrize("attempt", ROUNDS)
def test_submitting_while_the_composer_saves(attempt: int, place: Section, wren: Account) -> None:
    article = people.draft(wren, place)
    version = article.working.version

    def autosave(mine: Article, by: Account | None) -> Revision:
        return drafting.save(mine, by=by, version=version, excerpt="Ringkasan yang disimpan terakhir.")

    submitted, saved = race(article, (wren, MOVES[Verb.SUBMIT]), (wren, autosave))
    assert not isinstance(submitted, Exception)
    text = now(article).working
    assert text.hash == text.content_hash() == submitted.revision_hash
    if isinstance(saved, Exception):
        assert isinstance(saved, IllegalMove | StaleDraft)
        assert text.excerpt == people.CONTENT["excerpt"]
    else:
        assert text.excerpt == "Ringkasan yang disimpan terakhir."


def test_two_tabs_save_and_no_text_is_overwritten_unseen(place: Section, wren: Account) -> None:
    article = people.draft(wren, place)
    version = article.working.version

    def save(headline: str) -> object:
        return lambda mine, by: drafting.save(mine, by=by, version=version, headline=headline)

    won, lost = split(race(article, (wren, save("Dari Tab Satu")), (wren, save("Dari Tab Dua"))))
    assert (len(won), [type(error) for error in lost]) == (1, [StaleDraft])
    assert lost[0].revision.headline == won[0].headline == now(article).working.headline


def test_two_tabs_submit_and_there_is_one_round(place: Section, wren: Account) -> None:
    article = people.draft(wren, place)
    won, lost = split(race(article, (wren, MOVES[Verb.SUBMIT]), (wren, MOVES[Verb.SUBMIT])))
    assert (len(won), [type(error) for error in lost]) == (1, [LostRace])
    assert (now(article).round, article.submissions.count()) == (1, 1)


@pytest.mark.parametrize("verb", [Verb.APPROVE, Verb.DECLINE, Verb.REQUEST_CHANGES])
def test_deciding_while_the_clock_releases(verb: Verb, place: Section, wren: Account, edda: Account) -> None:
    article = people.in_review(wren, place, edda)
    idle = article.active_at + IDLE_AFTER

    def release(mine: Article, by: Account | None) -> object:
        with clock.at(idle):
            return workflow.release(mine, by=by)

    won, lost = split(race(article, (edda, MOVES[verb]), (None, release)))
    assert len(won) == 1
    assert isinstance(lost[0], LostRace)
    assert now(article).moves == 3


def test_working_while_the_clock_releases(place: Section, wren: Account, edda: Account) -> None:
    article = people.in_review(wren, place, edda)
    idle = article.active_at + IDLE_AFTER

    def release(mine: Article, by: Account | None) -> object:
        with clock.at(idle):
            return workflow.release(mine, by=by)

    edited, released = race(article, (edda, MOVES[Verb.EDIT]), (None, release))
    if isinstance(edited, Exception):
        assert isinstance(edited, LostRace | NotAllowed)
        assert now(article).stage == Stage.SUBMITTED
    else:
        assert isinstance(released, NotDue)
        assert now(article).holder == edda.editor


@pytest.mark.parametrize("attempt", ROUNDS)
def test_withdrawing_while_it_is_claimed(attempt: int, place: Section, wren: Account, edda: Account) -> None:
    article = people.submitted(wren, place)
    won, lost = split(race(article, (wren, MOVES[Verb.WITHDRAW]), (edda, MOVES[Verb.CLAIM])))
    assert (len(won), [type(error) for error in lost]) == (1, [LostRace])
    assert now(article).working.is_open == (won[0].verb == Verb.WITHDRAW)


def test_correcting_while_it_is_retracted(place: Section, wren: Account, edda: Account) -> None:
    cleo = people.cleo()
    article = people.published(wren, place, edda)
    corrected, retracted = race(article, (edda, MOVES[Verb.CORRECT]), (cleo, MOVES[Verb.RETRACT]))
    assert not isinstance(retracted, Exception)
    assert not isinstance(corrected, Exception) or isinstance(corrected, LostRace)
    assert now(article).live is None


def test_two_corrections_of_one_text(place: Section, wren: Account, edda: Account) -> None:
    ellis = people.ellis(place)
    article = people.published(wren, place, edda)
    read = article.working.hash

    def correct(mine: Article, by: Account | None) -> object:
        return workflow.correct(
            mine, by=by, revision_hash=read, note="Nama dibetulkan.", excerpt=f"Dibetulkan oleh {by.editor}."
        )

    won, lost = split(race(article, (edda, correct), (ellis, correct)))
    assert len(won) == 1
    assert isinstance(lost[0], TextChanged)
    assert [edition.number for edition in article.editions.all()] == [1, 2]


def test_two_pieces_bring_the_same_new_topics(place: Section, wren: Account, edda: Account) -> None:
    names = [f"Topik {letter}" for letter in "ABCDEF"]
    vera = people.vera()
    one = people.approved(wren, place, edda, topics=names)
    two = people.approved(vera, place, edda, topics=names[::-1])

    def publish_two(mine: Article, by: Account | None) -> object:
        return workflow.publish(Article.objects.get(pk=two.pk), by=by)

    won, lost = split(race(one, (edda, MOVES[Verb.PUBLISH]), (edda, publish_two)))
    assert (len(won), lost) == (2, [])
    assert sorted(Topic.objects.values_list("name", flat=True)) == names
