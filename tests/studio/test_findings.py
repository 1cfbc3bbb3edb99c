"""One finding at a time: its fix taken, called a false alarm, taken back; what was typed is saved first."""

from __future__ import annotations

import pytest
from django.urls import reverse

from articles.body import build, plain_text
from tests import people

from .forms import filled

SLIP = "Kelompok itu akan menanam lagi pada musim hujan berikutnya"


@pytest.fixture
def article(desk):
    texts = [people.WORDS * 2, SLIP]
    return people.draft(desk.wren, desk.section, body=build.doc(*map(build.paragraph, texts)))


def found(desk, article, check: str):
    page = desk.client.get(reverse("studio:write", args=[article.pk]))
    findings = [each for place in page.context["verdict"].places for each in place.findings]
    return next((finding for finding in findings if finding.check == check), None)


def press(desk, article, name: str, key: str, **typed):
    article.refresh_from_db()
    sent = filled(article, desk.wren, **typed)
    return desk.client.post(reverse("studio:write", args=[article.pk]), {**sent, name: key})


def test_a_fix_is_one_button_and_what_was_typed_is_kept(desk, article):
    finding = found(desk, article, "paragraph-end")
    assert press(desk, article, "fix", finding.key, excerpt="Baru saja diketik.").status_code == 303
    article.refresh_from_db()
    assert plain_text(article.working.body).endswith(f"{SLIP}.")
    assert article.working.excerpt == "Baru saja diketik."
    assert found(desk, article, "paragraph-end") is None


def test_a_false_alarm_is_set_apart_and_can_be_taken_back(desk, article):
    key = found(desk, article, "paragraph-end").key
    press(desk, article, "false_alarm", key)
    assert found(desk, article, "paragraph-end") is None
    assert article.false_alarms.count() == 1
    press(desk, article, "take_back", key)
    assert found(desk, article, "paragraph-end").key == key


def test_what_blocks_is_never_a_false_alarm(desk, article):
    press(desk, article, "save", "1", headline="")
    key = found(desk, article, "headline-missing").key
    press(desk, article, "false_alarm", key)
    assert found(desk, article, "headline-missing")
    assert not article.false_alarms.exists()


@pytest.mark.parametrize("name", ["fix", "false_alarm", "take_back"])
def test_a_finding_that_is_gone_is_no_error(desk, article, name):
    assert press(desk, article, name, "paragraph-end.000000000000").status_code == 303
