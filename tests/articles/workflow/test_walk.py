"""Random people try random verbs on a piece for as long as it takes; whatever they do, the promises hold.

``NEWSROOM_WALK=long`` walks further (minutes): see CONTRIBUTING.
"""

from __future__ import annotations

import os
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from articles import clock, drafting, workflow
from articles.exceptions import EditorialError, IllegalMove, NotAllowed
from articles.models import Article, ChangeRequest, Revision, Stage
from articles.models.vocabulary import EditionKind
from articles.permissions import may
from articles.querysets import IDLE_AFTER
from articles.requests import answer
from articles.transitions import TABLE, Verb
from articles.workflow.engine import broken_links
from contributors.models import Account
from tests import people

from .moves import MOVES

WALKS = {
    "short": settings(max_examples=7, stateful_step_count=25),
    "long": settings(max_examples=300, stateful_step_count=60),
}
WALK = settings(
    WALKS[os.environ.get("NEWSROOM_WALK", "short")],
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],  # shrinking a walk takes far longer than reading its steps
    suppress_health_check=list(HealthCheck),
)
NAMES = ("wren", "vera", "sam", "edda", "ellis", "ebba", "cleo", "clock")
SANCTIONED = {Verb.APPROVE, Verb.CORRECT}  # an editor stands for the text by its hash


class Newsroom(RuleBasedStateMachine):
    """Two sections, one of which wants two approvals; a piece in each; editors who write as well."""

    @initialize()
    def open(self) -> None:
        self.moment = people.tomorrow()
        one, two = people.section("Warga"), people.section("Kota", second_approval=True)
        ebba = people.member("Ebba")
        people.Editor.objects.create(account=ebba, name="Ebba").sections.set([one, two])
        self.people: dict[str, Account | None] = {
            "wren": people.wren(), "vera": people.vera(), "sam": people.sam(), "edda": people.edda(one, two),
            "ellis": people.ellis(one, two), "ebba": ebba, "cleo": people.cleo(), "clock": None,
        }  # fmt: skip
        self.sections = [one, two]
        self.pieces = [people.draft(self.people["wren"], one), people.draft(ebba, two)]
        self.moves = [0, 0]

    @rule(which=st.integers(0, 1), name=st.sampled_from(NAMES), verb=st.sampled_from(list(MOVES)))
    def anybody_tries_anything(self, which: int, name: str, verb: Verb) -> None:
        self.attempt(which, name, verb)

    @rule(which=st.integers(0, 1), picks=st.lists(st.integers(0, 10**6), min_size=3, max_size=9))
    def things_go_on(self, which: int, picks: list[int]) -> None:
        """Whoever may, does: without this most walks never leave the queue."""
        for pick in picks:
            article = self.row(which)
            self.answer_all(article, "done" if pick % 2 else "disputed")
            able = {verb: [name for name in NAMES if may(self.people[name], verb, article)] for verb in MOVES}
            verbs = [verb for verb in MOVES if able[verb]]
            if verbs:
                verb = verbs[pick % len(verbs)]
                self.attempt(which, able[verb][pick // 20 % len(able[verb])], verb)

    @rule(
        which=st.integers(0, 1), name=st.sampled_from(NAMES[:-1]), text=st.sampled_from(["Melati", "Mawar"])
    )
    def somebody_types(self, which: int, name: str, text: str) -> None:
        before = self.row(which)
        may_type = before.stage in (Stage.DRAFT, Stage.CHANGES_REQUESTED)
        own = before.writer.account_id == self.people[name].pk
        try:
            drafting.save(before, by=self.people[name], dateline_place=f"Kota {text}")
        except (IllegalMove, NotAllowed):
            assert not (may_type and own)
        else:
            assert may_type and own

    @rule(hours=st.sampled_from([1, 3, 30]))
    def time_passes(self, hours: int) -> None:
        self.moment += timedelta(hours=hours)

    @rule(which=st.integers(0, 1), to=st.integers(0, 1))
    def the_holder_refiles(self, which: int, to: int) -> None:
        article = self.row(which)
        if article.stage == Stage.IN_REVIEW:
            workflow.edit(
                article,
                by=article.holder.account,
                revision_hash=article.working.hash,
                section=self.sections[to],
            )
            self.moves[which] += 1
            self.keeps_its_promises(which)

    def answer_all(self, article: Article, state: str) -> None:
        if article.stage == Stage.CHANGES_REQUESTED:
            for request in article.changerequests.filter(round=article.round, state="open"):
                answer(request, by=article.writer.account, state=state, text="Sudah saya lihat.")

    def attempt(self, which: int, name: str, verb: Verb) -> None:
        before, by = self.row(which), self.people[name]
        allowed = may(by, verb, before)
        waiting = ChangeRequest.objects.filter(article=before, round=before.round, state="open").exists()
        due_at = (
            before.active_at and before.active_at + IDLE_AFTER if verb is Verb.RELEASE else before.publish_at
        )
        early = by is None and (due_at is None or due_at > self.moment)
        due = not early and not (verb is Verb.SUBMIT and before.stage == Stage.CHANGES_REQUESTED and waiting)
        try:
            with clock.at(self.moment):
                event = MOVES[verb](self.row(which), by)
        except EditorialError:
            assert not (allowed and due), f"{verb} by {name} at {before.stage} should have been made"
            assert Article.objects.values().get(pk=before.pk) == self.values(before)
            return
        assert allowed and due, f"{verb} by {name} at {before.stage} should have been refused"
        made = Verb(event.verb)
        assert made is verb or (made, verb) == (Verb.ENDORSE, Verb.APPROVE)
        assert Stage(before.stage) in TABLE[made].sources
        assert (event.from_stage, event.to_stage) == (before.stage, TABLE[made].target)
        assert event.actor == by
        self.moves[which] += 1
        self.keeps_its_promises(which)

    def row(self, which: int) -> Article:
        return Article.objects.select_related("writer__account", "holder__account", "revision", "live").get(
            pk=self.pieces[which].pk
        )

    def values(self, article: Article) -> dict[str, Any]:
        return {field.attname: getattr(article, field.attname) for field in article._meta.concrete_fields}

    def keeps_its_promises(self, which: int) -> None:
        article = self.row(which)
        one_event_for_each_move_in_an_unbroken_chain(article, self.moves[which])
        claims_pins_and_dates_stand_where_they_belong(article)
        what_readers_see_is_what_an_editor_stood_for(article)


def one_event_for_each_move_in_an_unbroken_chain(article: Article, moves: int) -> None:
    assert broken_links(article) == []
    assert moves == article.moves == article.events.count()
    last = article.events.order_by("-number").first()
    assert article.stage == (last.to_stage if last else Stage.DRAFT)


def claims_pins_and_dates_stand_where_they_belong(article: Article) -> None:
    assert (article.holder is not None) == (article.stage == Stage.IN_REVIEW)
    assert article.holder is None or article.holder.account_id != article.writer.account_id
    assert (article.publish_at is not None) == (article.stage == Stage.SCHEDULED)
    assert article.working.is_open == (article.stage in (Stage.DRAFT, Stage.CHANGES_REQUESTED))
    pinned = article.stage in (Stage.APPROVED, Stage.SCHEDULED)
    assert article.approved_hash == (article.working.hash if pinned else "")
    if pinned and article.section.second_approval:
        judged = article.events.filter(
            verb__in=[Verb.ENDORSE, Verb.APPROVE], revision_hash=article.approved_hash
        )
        assert judged.values("actor").distinct().count() >= 2


def what_readers_see_is_what_an_editor_stood_for(article: Article) -> None:
    numbers = list(article.editions.values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    if article.live is None:
        assert article.stage != Stage.PUBLISHED
        return
    assert article.live == article.editions.last()
    assert article.live.kind != EditionKind.RETRACTION
    shown = Revision.objects.get(pk=article.live.revision_id)
    assert shown.hash == shown.content_hash()
    stood_for = article.events.filter(verb__in=SANCTIONED, revision=shown, revision_hash=shown.hash)
    assert stood_for.exclude(actor=article.writer.account_id).exists()


class TestWalk(TestCase):
    """Each walk is a transaction of its own, so it runs on whichever database the suite runs on."""

    def test_whatever_people_do_the_promises_hold(self) -> None:
        walk = self

        class Walk(Newsroom):
            def __init__(self) -> None:
                super().__init__()
                walk.setup_example()

            def teardown(self) -> None:
                walk.teardown_example(None)

        run_state_machine_as_test(Walk, settings=WALK)
