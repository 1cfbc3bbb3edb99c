"""The reader's pages in a real browser: no axe finding, no sideways scrolling, no script needed."""

from __future__ import annotations

import io
from types import SimpleNamespace

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image as Picture

from articles.body import build
from articles.models import Article
from tests.reader import paper as papers

NAMES = ("front", "article", "list", "writer", "edition", "report", "gone", "missing", "guideline", "search")


@pytest.fixture
def addresses(transactional_db) -> dict[str, str]:
    paper = papers.open_paper()
    cover = drawn(paper)
    for at in range(8):
        papers.publish(
            paper, f"Piece {at} of the Paper", ago=at + 2, cover=cover if at % 2 else None, topics=["Bakau"]
        )
    article = papers.publish(paper, cover=cover, topics=["Bakau", "Pangan"], body=every_block(cover.pk))
    article = papers.correct(article, paper.edda, "It was six, not five.", headline="Mangroves Are Back")
    gone = papers.publish(paper, "Gone")
    papers.retract(gone, paper.cleo)
    return {
        "front": "/",
        "article": article.get_absolute_url(),
        "list": "/pesisir/",
        "writer": "/penulis/wren/",
        "edition": reverse("reader:edition", args=[article.pk, 2]),
        "report": reverse("reader:report", args=[article.pk]),
        "gone": gone.get_absolute_url(),
        "missing": "/tidak-ada/",
        "guideline": "/pedoman/",
        "search": "/cari/?q=piece",
    }


def drawn(paper: SimpleNamespace):
    image = papers.picture(paper.wren)
    file = io.BytesIO()
    Picture.new("RGB", (1200, 800), "#4a7c59").save(file, "JPEG")
    image.variants = []
    image.file.save("mangrove.jpg", ContentFile(file.getvalue()), save=False)
    image.width, image.height = 1200, 800
    image.save()
    return image


def every_block(image: int) -> dict:
    return build.doc(
        build.paragraph("The boats came in at five."),
        build.heading("What they brought", number=1),
        build.figure(image=image, alt="Mangroves", caption="Mangroves at low tide", credit="Wren"),
        build.quote(["Nobody waited for us."], attribution="A fisherman"),
        build.bullet_list(["Crabs", "Nets"]),
        build.ordered_list(["First", "Second"]),
        build.table([["Year", "Trees", "Alive"], ["2025", "1200", "840"]]),
        build.callout(["Not yet verified."], tone="unverified"),
        build.embed("youtube", "dQw4w9WgXcQ", "The planting"),
        build.divider(),
        build.paragraph("AVeryLongWordThatNobodyBreaks" * 6),
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_no_page_has_a_finding_or_scrolls_sideways(page, addresses, theme, width):
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size({"width": width, "height": 900})
    for name in NAMES:
        page.goto(addresses[name])
        found = Axe().run(page).response["violations"]
        assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in found] == [], name
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name


def test_everything_can_be_read_without_scripts(browser, live_server, addresses):
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    page = context.new_page()
    page.goto(addresses["article"])
    assert page.locator("h1").inner_text() == "Mangroves Are Back"
    assert page.locator(".body").is_visible()
    assert not page.locator("[data-theme-toggle]").is_visible()
    assert not page.locator("[data-share]").is_visible()
    page.goto(addresses["report"])
    page.locator("[name=reason]").first.check()
    page.locator("[name=text]").fill("The boats came in at six, not at five.")
    page.locator("[name=send]").click()
    assert "/terima-kasih/" in page.url
    assert context.cookies() == []
    context.close()
    assert Article.objects.get(live__headline="Mangroves Are Back").reports.count() == 1


def test_a_chosen_theme_stays_and_no_cookie_does(page, addresses):
    page.emulate_media(color_scheme="light")
    page.goto(addresses["article"])
    page.locator("[data-theme-toggle]").click()
    page.goto(addresses["front"])
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 19, 17)"
    assert page.context.cookies() == []


def test_the_keyboard_reaches_the_text_and_the_badge_explains_itself(page, addresses):
    page.goto(addresses["article"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    tip = page.locator("#tip-byline")
    assert not tip.is_visible()
    page.locator(".byline .badge").focus()
    assert tip.is_visible()


def test_nothing_moves_while_the_page_loads(page, addresses):
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => { for (const entry of list.getEntries())"
        " window.moved += entry.value }).observe({type: 'layout-shift', buffered: true})"
    )
    for name in ("front", "article"):
        page.goto(addresses[name], wait_until="networkidle")
        assert page.evaluate("window.moved") < 0.01, name
