"""What people are written about their pieces: once, in their language, with one link to the place to act."""

from __future__ import annotations

import re
import threading
from datetime import timedelta
from smtplib import SMTPRecipientsRefused
from typing import Any

import pytest
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.utils import timezone

from articles import clock, workflow
from articles.models import Article, Event
from articles.workflow.review import Request
from contributors.models import Account
from newsroom import notices
from newsroom.worker import STEPS, Worker
from tests import people

Box = list[EmailMessage]

pytestmark = pytest.mark.django_db


@pytest.fixture
def wren() -> Account:
    return people.wren()


@pytest.fixture
def section() -> Any:
    return people.section()


@pytest.fixture
def edda(section: Any) -> Account:
    return people.edda(section)


def settle() -> None:
    """One look of the worker at the outbox."""
    Worker([step for step in STEPS if step.name == "notices"]).tick(threading.Event())


def quiet() -> None:
    """Forget what has happened so far."""
    Event.objects.filter(handled_at=None).update(handled_at=timezone.now())


def letter(box: list[EmailMessage], to: Account) -> EmailMessage:
    (found,) = box
    assert found.to == [to.email]
    assert not Event.objects.filter(handled_at=None).exists()
    return found


def links(mail: EmailMessage) -> list[str]:
    return re.findall(r"http://127\.0\.0\.1:8000/\S+", mail.body)


def do(verb: str, article: Article, edda: Account, cleo: Account) -> None:
    revision_hash = article.working.hash
    match verb:
        case "decline":
            workflow.decline(article, by=edda, reason="not_new", note="Kami sudah memuatnya kemarin.")
        case "approve":
            workflow.approve(article, by=edda, revision_hash=revision_hash)
        case "schedule":
            workflow.schedule(article, by=edda, at=people.tomorrow())
        case "publish":
            workflow.publish(article, by=edda)
        case "correct":
            workflow.correct(
                article,
                by=edda,
                revision_hash=revision_hash,
                note="Nama desa diperbaiki.",
                headline="Desa Anggrek",
            )
        case "retract":
            workflow.retract(article, by=cleo, reason="child", note="Seorang anak dapat dikenali.")
        case "reinstate":
            workflow.retract(article, by=cleo, reason="child", note="Seorang anak dapat dikenali.")
            quiet()
            workflow.reinstate(article, by=cleo, note="Wajahnya kini disamarkan.")


WAITS_AT = {
    "decline": people.in_review, "approve": people.in_review, "schedule": people.approved,
    "publish": people.approved, "correct": people.published, "retract": people.published,
    "reinstate": people.published,
}  # fmt: skip


@pytest.mark.parametrize(
    ("verb", "says"),
    [
        ("decline", ["Edda", "Already covered", "Kami sudah memuatnya kemarin."]),
        ("approve", ["Edda", "approved"]),
        ("schedule", ["will be published on", "WIB"]),
        ("publish", ["is published"]),
        ("correct", ["Edda", "Correction", "Nama desa diperbaiki."]),
        ("retract", ["Cleo", "A child's future", "Seorang anak dapat dikenali."]),
        ("reinstate", ["Cleo", "Wajahnya kini disamarkan."]),
    ],
)
def test_the_writer_hears_of_every_decision(
    verb: str, says: list[str], wren: Account, edda: Account, section: Any, mailoutbox: Box
) -> None:
    Account.objects.filter(pk=wren.pk).update(language="en")
    article = WAITS_AT[verb](wren, section, edda)
    quiet()
    do(verb, article, edda, people.cleo())
    settle()
    mail = letter(mailoutbox, wren)
    assert all(words in mail.body for words in says), mail.body
    assert links(mail) == [f"http://127.0.0.1:8000/studio/pieces/{article.pk}/"]
    assert "Bakau" in mail.subject or verb == "correct"
    assert "&" not in mail.body and "“" in mail.subject


def test_the_writer_hears_who_reads_the_piece(
    wren: Account, edda: Account, section: Any, mailoutbox: Box
) -> None:
    article = people.submitted(wren, section)
    settle()
    assert mailoutbox == []  # of what they did themselves nobody is told
    workflow.claim(article, by=edda)
    settle()
    assert "Edda" in letter(mailoutbox, wren).body


def test_requested_changes_come_as_the_list_of_this_round(
    wren: Account, edda: Account, section: Any, mailoutbox: Box
) -> None:
    article = people.in_review(wren, section, edda)
    quiet()
    block = article.working.body["content"][0]["attrs"]["id"]
    asked = [
        Request("source", "Siapa yang mengatakannya?", block=block, quote="seribu <bibit> bakau"),
        Request("clarity", "Judul terlalu umum.", field="headline"),
    ]
    workflow.request_changes(article, by=edda, requests=asked, note="Hampir selesai.")
    settle()
    body = letter(mailoutbox, wren).body
    assert body.index("Siapa yang mengatakannya?") < body.index("Judul terlalu umum.") < body.index("Hampir")
    assert "“seribu <bibit> bakau”" in body


def test_a_claim_let_go_by_the_clock_is_told_to_the_editors_of_the_section_only(
    wren: Account, edda: Account, section: Any, mailoutbox: Box
) -> None:
    ellis = people.ellis(section)
    people.editor("Esa", people.section("Olahraga"))
    people.cleo()
    with clock.at(timezone.now() - timedelta(hours=5)):
        article = people.in_review(wren, section, edda)
    quiet()
    workflow.release(article, by=None)
    settle()
    assert sorted(mail.to[0] for mail in mailoutbox) == [edda.email, ellis.email]
    assert links(mailoutbox[0]) == [f"http://127.0.0.1:8000/desk/pieces/{article.pk}/"]


def test_a_claim_given_back_by_hand_is_told_to_nobody(
    wren: Account, edda: Account, section: Any, mailoutbox: Box
) -> None:
    article = people.in_review(wren, section, edda)
    quiet()
    workflow.release(article, by=edda)
    settle()
    assert mailoutbox == []
    assert not Event.objects.filter(handled_at=None).exists()


def test_a_letter_is_in_the_language_of_whoever_gets_it(
    wren: Account,
    edda: Account,
    section: Any,
    mailoutbox: Box,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spoken = []
    render = notices.render_to_string

    def listening(*args: Any) -> str:
        spoken.append(notices.translation.get_language())
        return render(*args)

    monkeypatch.setattr(notices, "render_to_string", listening)
    article = people.approved(wren, section, edda)
    quiet()
    Account.objects.filter(pk=wren.pk).update(language="en")
    workflow.publish(article, by=edda)
    settle()
    assert spoken == ["en"]


def test_a_headline_cannot_add_lines_to_the_head_of_a_letter(
    wren: Account, edda: Account, section: Any, mailoutbox: Box
) -> None:
    article = people.submitted(wren, section)
    type(article.working).objects.filter(pk=article.working.pk).update(
        headline="Bakau\r\nBcc: sam@example.com"
    )
    workflow.claim(article, by=edda)
    settle()
    mail = letter(mailoutbox, wren)
    assert "\n" not in mail.subject
    assert mail.recipients() == [wren.email]


def test_the_second_look_of_another_worker_sends_nothing(
    wren: Account, edda: Account, section: Any, mailoutbox: Box
) -> None:
    people.in_review(wren, section, edda)
    read_by_both = list(notices.outbox(timezone.now()))
    for event in [*read_by_both, *read_by_both]:
        notices.handle(event)
    assert len(mailoutbox) == 1


def test_while_one_worker_writes_the_other_leaves_the_letter_to_it(
    wren: Account, edda: Account, section: Any, mailoutbox: Box
) -> None:
    people.in_review(wren, section, edda)
    event = notices.outbox(timezone.now()).get(verb="claim")
    cache.add(f"notices:{event.pk}", True)
    settle()
    assert mailoutbox == []
    cache.delete(f"notices:{event.pk}")
    settle()
    assert len(mailoutbox) == 1


def test_a_crash_before_the_mark_repeats_the_letter_under_the_same_number(
    wren: Account,
    edda: Account,
    section: Any,
    mailoutbox: Box,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    people.in_review(wren, section, edda)
    with monkeypatch.context() as crash:
        crash.setattr(notices, "_mark", lambda event: 1 / 0)
        event = notices.outbox(timezone.now()).get(verb="claim")
        with pytest.raises(ZeroDivisionError):
            notices.handle(event)
    settle()
    first, second = mailoutbox
    assert first.extra_headers["Message-ID"] == second.extra_headers["Message-ID"]


def refuse(monkeypatch: pytest.MonkeyPatch, address: str, code: int) -> None:
    send = EmailMessage.send

    def sending(self: EmailMessage, fail_silently: bool = False) -> int:
        if self.to == [address]:
            raise SMTPRecipientsRefused({address: (code, b"no")})
        return send(self, fail_silently)

    monkeypatch.setattr(EmailMessage, "send", sending)


def test_an_address_refused_for_good_is_let_go_and_the_others_get_theirs(
    wren: Account,
    edda: Account,
    section: Any,
    mailoutbox: Box,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    people.in_review(wren, section, edda)
    people.in_review(vera := people.vera(), section, edda)
    refuse(monkeypatch, wren.email, 550)
    settle()
    letter(mailoutbox, vera)


def test_an_address_refused_for_now_waits_and_stops_no_other(
    wren: Account,
    edda: Account,
    section: Any,
    mailoutbox: Box,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waiting = people.in_review(wren, section, edda)
    people.in_review(vera := people.vera(), section, edda)
    refuse(monkeypatch, wren.email, 451)
    settle()
    assert [mail.to for mail in mailoutbox] == [[vera.email]]
    assert [event.article_id for event in notices.outbox(timezone.now())] == [waiting.pk]


def test_who_left_is_not_written_to(wren: Account, edda: Account, section: Any, mailoutbox: Box) -> None:
    article = people.submitted(wren, section)
    Account.objects.filter(pk=wren.pk).update(is_active=False)
    workflow.claim(article, by=edda)
    settle()
    assert mailoutbox == []
    assert not Event.objects.filter(handled_at=None).exists()
