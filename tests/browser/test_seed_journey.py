"""The same journey by hand: Wren and Edda, each in a browser of their own, and Sam who reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from articles.models import Article
from tests import people
from tests.journeys.seed import needs_seed, pasted

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.django_db(transaction=True), needs_seed]


@pytest.fixture
def visitor(browser: Browser, live_server):
    """Opens a page of somebody's own; signed in, when an address is given."""
    contexts = []

    def open_page(email: str = "", width: int = 1440) -> Page:
        context = browser.new_context(
            base_url=live_server.url, locale="id-ID", viewport={"width": width, "height": 900}
        )
        context.set_default_timeout(20_000)
        contexts.append(context)
        page = context.new_page()
        if email:
            page.goto(reverse("account_login"))
            page.fill("input[name=login]", email)
            page.fill("input[name=password]", people.PASSWORD)
            page.press("input[name=password]", "Enter")
            page.wait_for_url(lambda url: "/login/" not in url)
        return page

    yield open_page
    for context in contexts:
        context.close()


def press(page: Page, verb: str) -> None:
    """Press the button of one verb; what needs more than a button is unfolded first."""
    form = page.locator(f'form[action$="/{verb}/"]').first
    folded = form.locator("xpath=ancestor::details[not(@open)]")
    if folded.count():
        folded.first.locator("summary").first.click()
    with page.expect_navigation():
        form.locator("button[type=submit], button:not([type])").first.click()


def test_the_seed_by_hand(transactional_db, visitor: Callable[..., Page]) -> None:
    section = people.section("Dunia")
    people.wren(), people.edda(section)
    wren, edda = visitor("wren@example.com", width=360), visitor("edda@example.com")

    wren.goto(reverse("studio:paste"))
    wren.fill("textarea[name=text]", pasted())
    wren.locator("main form button, main form input[type=submit]").last.click()
    wren.wait_for_url("**/write/")
    wren.select_option("select[name=section]", label="Dunia")
    for question, answer in (("conflict", "no"), ("ai", "no"), ("hand", "second")):
        wren.check(f"input[name={question}][value={answer}]")
    wren.click("button[name=submit]")
    wren.wait_for_url("**/submit/")
    wren.click("main form button.btn-primary")
    wren.wait_for_url("**/pieces/*/")
    piece = Article.objects.get()
    assert piece.stage == "submitted"

    review = reverse("desk:review", args=[piece.pk])
    edda.goto(reverse("desk:waiting"))
    edda.click(f'a[href="{review}"]')
    press(edda, "claim")
    lead = piece.working.body["content"][0]["attrs"]["id"]
    asking = edda.locator('details:has(form[action$="/request-changes/"]):not([open]) > summary')
    if asking.count():
        asking.click()
    edda.select_option("select[name=item-0-pin]", f"block:{lead}")
    edda.select_option("select[name=item-0-reason]", "style")
    edda.fill("textarea[name=item-0-text]", "Akhiri teras dengan titik.")
    press(edda, "request-changes")

    wren.goto(reverse("studio:write", args=[piece.pk]))
    wren.wait_for_selector("#composer[data-ready]")
    with wren.expect_navigation():  # the check beside the lead offers the very full stop
        wren.click(f'#checks li[data-block="{lead}"] button[name=fix]')
    wren.goto(reverse("studio:piece", args=[piece.pk]))
    change = piece.changerequests.get()
    wren.check(f"input[name=request-{change.pk}-state][value=done]")
    press(wren, f"requests/{change.pk}")
    wren.goto(reverse("studio:submit", args=[piece.pk]))
    wren.click("main form button.btn-primary")
    wren.wait_for_url("**/pieces/*/")

    edda.goto(review)
    for verb in ("claim", "approve", "publish"):
        press(edda, verb)
        edda.goto(review)
    piece.refresh_from_db()
    assert piece.stage == "published"

    sam = visitor(width=360)
    sam.goto(piece.get_absolute_url())
    assert sam.locator("h1").inner_text() == piece.live.headline
    assert sam.locator("article .num").all_inner_texts() == ["1.", "2.", "3."]
    assert "security." in sam.locator("article").inner_text()
    assert sam.context.cookies() == []
