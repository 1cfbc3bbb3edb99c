"""The audit: every event to be found, each chain checked, the record of one piece whole."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from articles import drafting, workflow
from articles.models import Article
from tests import people
from tests.desk.conftest import review, signed_in


def test_events_are_the_chiefs_and_found_by_verb_piece_and_person(desk):
    assert signed_in(desk.edda).get("/desk/audit/").status_code == 404
    first = people.published(desk.wren, desk.warga, desk.edda)
    people.in_review(desk.vera, desk.warga, desk.ellis)
    cleo = signed_in(desk.cleo)

    def verbs(**query) -> list[str]:
        return [event.verb for event in cleo.get("/desk/audit/", query).context["page"].rows]

    assert verbs(piece=first.pk) == ["publish", "approve", "claim", "submit"]
    assert verbs(who="ellis@example.com") == ["claim"]
    assert verbs(verb="submit") == ["submit", "submit"]
    assert len(verbs(piece="nonsense", day="also")) == 6


def test_the_record_of_a_piece_tells_text_checks_reasons_people_and_times(desk):
    article = people.published(desk.wren, desk.warga, desk.edda)
    page = signed_in(desk.edda).get(review(article, "record")).content.decode()
    assert article.working.hash in page and "Edda" in page and "The chain of events is whole." in page
    assert signed_in(desk.emil).get(review(article, "record")).status_code == 404


def test_what_a_writer_is_typing_is_in_no_record(desk):
    article = people.published(desk.wren, desk.warga, desk.edda)
    workflow.revise(article, by=desk.wren)
    drafting.save(article, by=desk.wren, headline="Rahasia")
    hidden = people.draft(desk.wren, desk.warga, headline="Rahasia Juga")
    cleo = signed_in(desk.cleo)
    for address in ("/desk/audit/", review(article, "record"), "/desk/admin/articles/article/"):
        page = cleo.get(address)
        assert page.status_code == 200 and "rahasia" not in page.content.decode().lower(), address
    found = cleo.get(f"/desk/admin/articles/article/{hidden.pk}/change/")
    assert found.url == cleo.get("/desk/admin/articles/article/999999/change/").url


def test_verify_events_says_that_all_is_whole(desk, capsys):
    people.published(desk.wren, desk.warga, desk.edda)
    call_command("verify_events")
    assert "1 chains are whole." in capsys.readouterr().out


def test_verify_events_fails_when_moves_and_events_do_not_agree(desk, capsys):
    article = people.published(desk.wren, desk.warga, desk.edda)
    Article.objects.filter(pk=article.pk).update(moves=9)
    with pytest.raises(CommandError, match="1 of 1"):
        call_command("verify_events", str(article.pk))
    assert "9 moves but 4 events" in capsys.readouterr().err


@pytest.mark.skipif(connection.vendor != "sqlite", reason="lifts a trigger the way SQLite does")
def test_verify_events_finds_an_altered_row(desk, capsys):
    article = people.published(desk.wren, desk.warga, desk.edda)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'articles_event'"
        )
        for (name,) in cursor.fetchall():
            cursor.execute(f'DROP TRIGGER "{name}"')
        cursor.execute("UPDATE articles_event SET note = 'nothing to see' WHERE verb = 'approve'")
    with pytest.raises(CommandError):
        call_command("verify_events")
    assert f"{article.pk}/3 approve: was altered" in capsys.readouterr().err
