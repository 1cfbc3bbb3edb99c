"""Every verb from every stage by everybody: what the table allows happens, all else is refused by name."""

from __future__ import annotations

import pytest
from django.db import transaction

from articles.exceptions import IllegalMove, NotAllowed, NotDue, OwnPiece, RequestsOpen
from articles.models import Article, Section, Stage
from articles.permissions import legal_verbs, may
from articles.transitions import NEEDS_LIVE, TABLE, Role, Verb
from contributors.models import Account
from tests import people

from .moves import MOVES, at_stage

ROLES: dict[str, set[Role]] = {
    "wren": {Role.WRITER},
    "edda": {Role.EDITOR, Role.HOLDER},
    "ellis": {Role.EDITOR},
    "cleo": {Role.EDITOR, Role.CHIEF},
    "otto": set(),  # edits another section
    "sam": set(),
    "clock": {Role.CLOCK},
}


class Undone(Exception):
    """Ends a try of which nothing shall stay."""


def attempt(verb: Verb, article: Article, by: Account | None) -> Exception | None:
    """What a move raises, or None when it is made; either way the piece stays where it stood."""
    try:
        with transaction.atomic():
            MOVES[verb](Article.objects.get(pk=article.pk), by)
            raise Undone
    except Undone:
        return None
    except Exception as error:
        return error


@pytest.mark.parametrize("stage", Stage)
def test_the_table_is_all_there_is(
    stage: Stage, place: Section, wren: Account, edda: Account, ellis: Account, cleo: Account, sam: Account
) -> None:
    otto = people.editor("Otto", people.section("Olahraga"))
    everybody = {"wren": wren, "edda": edda, "ellis": ellis, "cleo": cleo, "otto": otto, "sam": sam}
    article = at_stage(stage, by=wren, place=place, reviewer=edda, chief=cleo)
    before = Article.objects.values().get(pk=article.pk)
    for verb in MOVES:
        rule = TABLE[verb]
        possible = stage in rule.sources and (verb not in NEEDS_LIVE or article.live_id is not None)
        for name, held in ROLES.items():
            by = everybody.get(name)
            now = Article.objects.get(pk=article.pk)
            error = attempt(verb, article, by)
            case = f"{verb} at {stage} by {name}: {error!r}"
            legal = possible and bool(held & rule.who)
            assert may(by, verb, now) == legal, case
            if not possible:
                assert isinstance(error, IllegalMove), case
            elif not legal:
                assert isinstance(error, NotAllowed), case
            elif by is None:
                assert error is None or isinstance(error, NotDue), case
            elif verb is Verb.SUBMIT and stage == Stage.CHANGES_REQUESTED:
                assert isinstance(error, RequestsOpen), case
            else:
                assert error is None, case
    assert Article.objects.values().get(pk=article.pk) == before


@pytest.mark.parametrize("stage", Stage)
def test_an_editor_is_told_that_the_piece_is_their_own(
    stage: Stage, place: Section, edda: Account, cleo: Account
) -> None:
    edda_writes = people.member("Ebba")
    people.Editor.objects.create(account=edda_writes, name="Ebba", is_chief=True)
    article = at_stage(stage, by=edda_writes, place=place, reviewer=edda, chief=cleo)
    editorial = [verb for verb, rule in TABLE.items() if Role.WRITER not in rule.who and verb in MOVES]
    for verb in editorial:
        if stage in TABLE[verb].sources and (verb not in NEEDS_LIVE or article.live_id is not None):
            assert isinstance(attempt(verb, article, edda_writes), OwnPiece), verb


def test_the_table_covers_every_verb_but_the_start() -> None:
    assert set(TABLE) == set(Verb) - {Verb.START}
    assert set(MOVES) == set(TABLE) - {Verb.ENDORSE}  # approving endorses, where the section wants two


def test_what_a_face_shows_as_buttons_is_in_the_order_of_the_table(
    place: Section, wren: Account, edda: Account
) -> None:
    article = people.submitted(wren, place)
    assert legal_verbs(wren, article) == [Verb.WITHDRAW]
    assert legal_verbs(edda, article) == [Verb.CLAIM]
