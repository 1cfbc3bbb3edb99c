"""How many queries a page may take; the number does not grow with what is shown."""

from __future__ import annotations

import pytest
from django.urls import reverse

from articles import workflow
from articles.workflow import Request
from tests import people

from .forms import filled


@pytest.fixture
def count(desk, django_assert_max_num_queries):
    def get(most: int, name: str, *args):
        with django_assert_max_num_queries(most):
            answer = desk.client.get(reverse(f"studio:{name}", args=args))
        assert answer.status_code == 200
        return answer

    return get


def test_the_board(desk, count):
    for _piece in range(3):
        people.draft(desk.wren, desk.section)
        people.submitted(desk.wren, desk.section)
        people.in_review(desk.wren, desk.section, desk.edda)
        people.published(desk.wren, desk.section, desk.edda)
    count(8, "board")


def test_the_composer(desk, count, django_assert_max_num_queries):
    article = people.draft(desk.wren, desk.section)
    count(12, "write", article.pk)
    sent = filled(article, desk.wren, headline="Baru")
    with django_assert_max_num_queries(16):
        assert desk.client.post(reverse("studio:write", args=[article.pk]), sent).status_code == 303


def test_the_page_of_a_piece(desk, count):
    article = people.submitted(desk.wren, desk.section)
    for _round in range(3):
        workflow.claim(article, by=desk.edda)
        asked = [Request("style", f"Change {n}.", field="headline") for n in range(4)]
        workflow.request_changes(article, by=desk.edda, requests=asked)
        article.changerequests.filter(state="open").update(state="done", answered_at=article.created_at)
        workflow.submit(article, by=desk.wren)
    count(12, "piece", article.pk)
    count(12, "submit", people.draft(desk.wren, desk.section).pk)
    count(8, "preview", article.pk)
