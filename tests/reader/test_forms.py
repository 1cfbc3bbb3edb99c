"""Readers report and ask to be heard without an account; programs and floods are kept out."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.urls import reverse

from articles.models import Reply, Report
from tests.reader import paper as papers

FROM_HERE = {"HTTP_SEC_FETCH_SITE": "same-origin"}
REPORT = {"reason": "facts", "text": "The boats came in at six, not at five.", "contact": ""}
REPLY = {"name": "Pak Darto", "contact": "darto@example.org", "text": "I never said that to anybody at all."}


@pytest.fixture(autouse=True)
def fresh_hour(db):
    cache.clear()


@pytest.fixture
def article(paper):
    return papers.publish(paper)


def send(client, name, article, said, **headers):
    return client.post(reverse(f"reader:{name}", args=[article.pk]), said, **FROM_HERE, **headers)


def test_a_report_reaches_the_desk_with_its_clock(client, article):
    answer = send(client, "report", article, REPORT)
    assert answer.status_code == 302
    report = Report.objects.get()
    assert (report.article, report.edition, report.reason) == (article, article.live, "facts")
    assert (report.due_at - report.created_at).total_seconds() == pytest.approx(48 * 3600, abs=5)
    assert client.get(answer.headers["Location"]).status_code == 200


def test_a_reply_reaches_the_desk(client, article):
    assert send(client, "reply", article, REPLY).status_code == 302
    assert Reply.objects.get().state == "received"


@pytest.mark.parametrize(
    ("name", "said", "at_fault"),
    [
        ("report", REPORT | {"reason": "boredom"}, "reason"),
        ("report", REPORT | {"reason": ""}, "reason"),
        ("report", REPORT | {"text": "no"}, "text"),
        ("report", REPORT | {"text": "x" * 2001}, "text"),
        ("report", REPORT | {"text": "A form feed \x0c in the middle of it"}, "text"),
        ("report", REPORT | {"contact": "not an address"}, "contact"),
        ("reply", REPLY | {"name": ""}, "name"),
        ("reply", REPLY | {"contact": ""}, "contact"),
    ],
)
def test_what_cannot_be_taken_is_said_at_the_field_and_kept(client, article, name, said, at_fault):
    answer = send(client, name, article, said)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert f'id="id_{at_fault}_error"' in html
    assert f'href="#id_{at_fault}' in html
    assert not Report.objects.exists()
    assert not Reply.objects.exists()
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_program_that_fills_everything_is_thanked_and_ignored(client, article):
    assert send(client, "report", article, REPORT | {"website": "https://spam.example"}).status_code == 302
    assert not Report.objects.exists()


def test_the_sixth_within_an_hour_has_to_wait_and_keeps_its_words(client, article):
    for _turn in range(5):
        assert send(client, "report", article, REPORT).status_code == 302
    answer = send(client, "report", article, REPORT)
    assert answer.status_code == 429
    assert REPORT["text"] in answer.content.decode()
    assert Report.objects.count() == 5
    assert send(client, "report", article, REPORT, REMOTE_ADDR="192.0.2.7").status_code == 302


def test_only_what_is_published_can_be_reported(client, paper):
    piece = papers.draft(paper)
    assert client.get(reverse("reader:report", args=[piece.pk])).status_code == 404
    assert send(client, "report", piece, REPORT).status_code == 404
    assert client.get(reverse("reader:thanks", args=["anything", piece.pk])).status_code == 404
