"""The studio in a real browser: from a pasted page to the editors' queue; no axe finding anywhere."""

from __future__ import annotations

import os

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import reverse

from articles import drafting, workflow
from articles.body import build
from articles.models import Article
from articles.workflow import Request
from tests import people

TEXT = "\n\n".join(
    ["Warga Kampung Melati Menanam Bakau", "Jakarta, Suara Warga - " + people.WORDS * 2, people.WORDS]
)


def sign_in(page, account, origin: str) -> None:
    known = Client()
    known.force_login(account)
    session = known.cookies["session"].value
    page.context.add_cookies([{"name": "session", "value": session, "url": origin}])


@pytest.fixture
def place(transactional_db):
    return people.section()


def test_from_a_pasted_page_to_the_editors(page, place, live_server):
    nina = people.member("Nina", consents=False)
    page.goto("/studio/")
    page.locator("[name=login]").fill(nina.email)
    page.locator("[name=password]").fill(people.PASSWORD)
    page.locator("form[action*=login] button.btn-primary").click()
    page.wait_for_url("**/studio/")
    page.locator(".empty a.btn").click()
    page.locator("[name=text]").fill(TEXT)
    page.locator("form[action*=paste] button").click()
    page.wait_for_url("**/write/")
    assert page.locator("[name=headline]").input_value() == "Warga Kampung Melati Menanam Bakau"
    page.locator("[name=excerpt]").fill("Pesisir utara kini mulai teduh oleh pohon yang dirawat bersama.")
    page.locator("[name=section]").select_option(label="Warga")
    page.locator("[name=conflict][value=no]").check()
    page.locator("[name=ai][value=no]").check()
    page.locator("[name=hand][value=first]").check()
    page.locator(".action-bar [name=submit]").click()
    page.wait_for_url("**/submit/")
    page.locator("a[href*=terms].btn").click()
    page.locator("form button.btn-primary").click()
    page.wait_for_url("**/submit/")
    page.locator("main form button.btn-primary").click()
    page.wait_for_url("**/pieces/*/")
    assert Article.objects.get().stage == "submitted"
    assert page.locator(".stage[data-tone=waiting]").is_visible()


@pytest.fixture
def addresses(place) -> dict[str, str]:
    wren, edda = people.wren(), people.edda(place)
    draft = people.draft(wren, place, headline="Draf yang Masih Ditulis")
    drafting.save(
        draft, by=wren, body=everything(), sources=[{"title": "x", "url": "https://example.org/" + "a" * 200}]
    )
    waiting = people.submitted(wren, place)
    asked = people.in_review(wren, place, edda)
    block = asked.working.body["content"][0]["attrs"]["id"]
    requests = [Request("source", "Who says so?", block=block, quote="Warga Kampung Melati"),
                Request("style", "Shorter, please.", field="headline")]  # fmt: skip
    workflow.request_changes(asked, by=edda, requests=requests)
    declined = people.in_review(wren, place, edda)
    workflow.decline(declined, by=edda, reason="unverified", note="Name a second source.")
    live = people.published(wren, place, edda)

    def to(name, *args):
        return reverse(f"studio:{name}", args=args)

    return {
        "board": to("board"),
        "new": to("new"),
        "profile": to("profile"),
        "terms": to("terms"),
        "write": to("write", draft.pk),
        "picture": to("picture", draft.pk),
        "preview": to("preview", draft.pk),
        "submit": to("submit", draft.pk),
        "waiting": to("piece", waiting.pk),
        "asked": to("piece", asked.pk),
        "declined": to("piece", declined.pk),
        "live": to("piece", live.pk),
        "version": to("version", asked.pk, 2),
        "email": reverse("account_email"),
        "password": reverse("account_change_password"),
        "logout": reverse("account_logout"),
    }


def everything() -> dict:
    return build.doc(
        build.paragraph("kapal-kapal itu  datang pukul lima" + "PanjangSekali" * 20),
        build.heading("Yang Mereka Bawa", number=1),
        build.figure("Bakau saat surut", "google"),
        build.quote(["Tidak ada yang menunggu."], attribution="Seorang nelayan"),
        build.bullet_list(["Kepiting", "Jala"]),
        build.table([["Tahun", "Pohon"], ["2025", "1200"]]),
        build.paragraph("Selesai."),
    )


ENTRANCE = {"login": "account_login", "signup": "account_signup", "reset": "account_reset_password"}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_no_page_has_a_finding_or_scrolls_sideways(page, addresses, live_server, theme, width):
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size({"width": width, "height": 900})
    for name, url_name in ENTRANCE.items():
        look(page, name, reverse(url_name), theme, width)
    sign_in(page, Article.objects.first().writer.account, live_server.url)
    for name, address in addresses.items():
        look(page, name, address, theme, width)


def look(page, name, address, theme, width):
    answer = page.goto(address)
    assert (answer.status, page.url.endswith(address)) == (200, True), (name, page.url)
    if folder := os.environ.get("SHOTS"):
        page.screenshot(path=f"{folder}/{name}-{width}-{theme}.png", full_page=True)
    found = Axe().run(page).response["violations"]
    assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in found] == [], name
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
