"""The desk in a real browser: a piece from the queue to readers, by keys and by mouse; axe has no finding."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client

from articles import workflow
from articles.models import ChangeRequest, LineupSlot, Reply, Report, Stage
from contributors.models import Verification
from tests import people

OPEN_ALL = "all => all.forEach(details => { details.removeAttribute('name'); details.open = true })"


@pytest.fixture
def cast(transactional_db):
    warga = people.section("Warga")
    return warga, people.wren(), people.edda(warga), people.cleo()


def sign_in(page, live_server, account) -> None:
    client = Client()
    client.force_login(account)
    cookies = {"session": client.cookies["session"].value, "django_language": "en"}
    page.context.add_cookies(
        [{"name": name, "value": value, "url": live_server.url} for name, value in cookies.items()]
    )


def answered(article, by) -> None:
    """Wren does what was asked and submits again."""
    article.refresh_from_db()
    for asked in article.changerequests.filter(state=ChangeRequest.State.OPEN):
        asked.state, asked.answered_at = ChangeRequest.State.DONE, asked.created_at
        asked.save()
    workflow.submit(article, by=by)


def test_from_the_queue_to_readers_by_keys_alone(page, live_server, cast):
    warga, wren, edda, _cleo = cast
    article = people.submitted(wren, warga)
    sign_in(page, live_server, edda)
    page.goto("/desk/")
    keys = page.keyboard
    keys.press("j")
    keys.press("c")
    page.wait_for_url(f"**/desk/pieces/{article.pk}/")

    keys.press("r")
    block = article.working.body["content"][0]["attrs"]["id"]
    page.locator("[name=item-0-pin]").select_option(f"block:{block}")
    keys.press("Tab")
    keys.type("seribu bibit")
    keys.press("Tab")
    keys.type("Source")
    keys.press("Tab")
    keys.type("Who counted them?")
    keys.press("Tab")
    keys.press("Enter")
    page.wait_for_url("**/desk/")
    assert ChangeRequest.objects.get().quote == "seribu bibit"

    answered(article, wren)
    page.goto("/desk/")
    keys.press("n")
    page.wait_for_url(f"**/desk/pieces/{article.pk}/")
    assert page.get_by_text("Who counted them?").is_visible()
    with page.expect_navigation():
        keys.press("a")
    with page.expect_navigation():
        keys.press("p")
    article.refresh_from_db()
    assert article.stage == Stage.PUBLISHED
    page.goto(article.get_absolute_url())
    assert page.get_by_role("heading", name=article.shown.headline).is_visible()


def test_choosing_words_in_the_piece_pins_the_request_to_them(page, live_server, cast):
    warga, wren, edda, _cleo = cast
    article = people.in_review(wren, warga, edda)
    sign_in(page, live_server, edda)
    page.goto(f"/desk/pieces/{article.pk}/")
    page.locator(".sheet .body > p").first.select_text()
    page.locator("summary", has_text="Request changes").click()
    page.locator("[name=item-0-reason]").focus()
    block = article.working.body["content"][0]["attrs"]["id"]
    assert page.locator("[name=item-0-pin]").input_value() == f"block:{block}"
    assert "Warga Kampung Melati" in page.locator("[name=item-0-quote]").input_value()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 768, 1440])
def test_no_page_has_a_finding_or_scrolls_sideways(page, live_server, cast, theme, width):
    warga, wren, edda, cleo = cast
    held = people.in_review(wren, warga, cleo)
    people.submitted(wren, warga)
    live = people.published(wren, warga, edda)
    workflow.schedule(people.approved(wren, warga, edda), by=edda, at=people.tomorrow())
    Report.objects.create(article=live, edition=live.live, reason="facts", text="It was six.")
    Reply.objects.create(article=live, name="Bu Sari", contact="sari@example.com", text="I was not asked.")
    Verification.objects.create(writer=wren.writer, statement="I teach in Melati.")
    LineupSlot.objects.create(article=live, position=1, placed_by=cleo.editor)
    sign_in(page, live_server, cleo)
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size({"width": width, "height": 900})
    addresses = [
        "/desk/",
        "/desk/all/",
        "/desk/mine/?q=nothing",
        f"/desk/pieces/{held.pk}/",
        f"/desk/pieces/{live.pk}/",
        f"/desk/pieces/{held.pk}/edit/",
        f"/desk/pieces/{live.pk}/correct/",
        f"/desk/pieces/{held.pk}/versions/",
        f"/desk/pieces/{live.pk}/record/",
        "/desk/schedule/",
        "/desk/attention/",
        "/desk/verification/",
        "/desk/lineup/",
        "/desk/measures/",
        "/desk/audit/",
    ]
    for address in addresses:
        page.goto(address)
        page.locator("details").evaluate_all(OPEN_ALL)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{address}: {found.generate_report()}"
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{address} scrolls {wide}px sideways at {width}"
