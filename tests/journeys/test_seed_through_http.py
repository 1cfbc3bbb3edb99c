"""A page copied from a browser becomes a published article: paste, draft, submit, review, reader."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article, Stage
from articles.workflow.engine import broken_links
from contributors.models import Account
from tests import people
from tests.journeys.seed import needs_seed, pasted

pytestmark = [pytest.mark.django_db, needs_seed]


def signed_in(account: Account) -> Client:
    client = Client()
    client.force_login(account)
    return client


def typed(client: Client, piece: Article, **changes: str) -> dict[str, str]:
    """The composer's form as the page shows it, with what the writer changes."""
    form = client.get(reverse("studio:write", args=[piece.pk])).context["form"]
    shown = {name: form[name].value() for name in form.fields if name != "upload"}
    return {name: str(value) for name, value in {**shown, **changes}.items() if value not in (None, "")}


def post(client: Client, name: str, piece: Article, data: dict[str, str] | None = None) -> Article:
    response = client.post(reverse(name, args=[piece.pk]), data or {})
    assert response.status_code == 303, response.content.decode()[:3000]
    piece.refresh_from_db()
    return piece


def test_the_seed_from_paste_to_reader() -> None:
    section = people.section("Dunia")
    wren, edda = people.wren(), people.edda(section)
    studio, desk = signed_in(wren), signed_in(edda)

    # Wren pastes the page as it was copied.
    response = studio.post(reverse("studio:paste"), {"text": pasted()})
    assert response.status_code == 303
    piece = Article.objects.get(writer=wren.writer)
    assert piece.stage == Stage.DRAFT
    body = piece.working.body["content"]
    assert [block["attrs"]["number"] for block in body if block["type"] == "heading"] == [1, 2, 3]
    assert [block["attrs"]["credit"] for block in body if block["type"] == "figure"] == [
        "pixabay.com/edu_castro27",
        "pixabay.com/jorono",
    ]
    assert sum(block["type"] == "read_also" for block in body) == 3

    # The form says what an import cannot know; then the piece goes to the editors.
    answers = {"section": str(section.pk), "conflict": "no", "ai": "no", "hand": "second"}
    post(studio, "studio:write", piece, typed(studio, piece, **answers))
    post(studio, "studio:submit", piece)
    assert piece.stage == Stage.SUBMITTED
    found = {finding["check"] for finding in piece.submissions.get().findings}
    assert {"name-case", "picture-section", "source-unlinked"} <= found

    # Edda takes it, and asks for the full stop the lead lacks.
    post(desk, "desk:claim", piece)
    assert piece.holder == edda.editor
    lead = piece.working.body["content"][0]["attrs"]["id"]
    asked = {
        "item-TOTAL_FORMS": "1",
        "item-INITIAL_FORMS": "0",
        "item-0-pin": f"block:{lead}",
        "item-0-quote": "cyber security",
        "item-0-reason": "style",
        "item-0-text": "Akhiri teras dengan titik.",
    }
    post(desk, "desk:request_changes", piece, asked)
    assert piece.stage == Stage.CHANGES_REQUESTED

    # It cannot come back before Wren has answered.
    post(studio, "studio:submit", piece)
    assert piece.stage == Stage.CHANGES_REQUESTED
    text = typed(studio, piece)["body"]
    post(
        studio, "studio:write", piece, typed(studio, piece, body=text.replace("security\n", "security.\n", 1))
    )
    change = piece.changerequests.get()
    response = studio.post(
        reverse("studio:answer", args=[piece.pk, change.pk]),
        {f"request-{change.pk}-state": "done", f"request-{change.pk}-text": "Sudah."},
    )
    assert response.status_code == 303
    post(studio, "studio:submit", piece)
    assert piece.stage == Stage.SUBMITTED
    assert piece.working.body["content"][0]["content"][0]["text"].endswith("security.")
    assert piece.working.body["content"][0]["attrs"]["id"] == lead

    # Edda approves the very text she saw, and publishes it.
    post(desk, "desk:claim", piece)
    post(desk, "desk:approve", piece, {"revision_hash": piece.working.hash})
    assert piece.approved_hash == piece.working.hash
    post(desk, "desk:publish", piece)
    assert piece.stage == Stage.PUBLISHED
    assert broken_links(piece) == []

    # Sam, whom nobody knows, reads it.
    page = Client().get(piece.get_absolute_url())
    assert page.status_code == 200
    assert not page.cookies
    html = page.content.decode()
    for shown in (piece.live.headline, piece.live.excerpt, "Wren", "Edda", "Jakarta, IDN Times"):
        assert shown in html
    assert html.count('class="num"') == 3
    assert "platform untuk menulis" not in html.split("<article", 1)[1].split("</article>", 1)[0]
    wren.writer.refresh_from_db()
    assert wren.writer.badge == "writer"
