"""The composer in a real browser: what is typed is kept, whatever happens to network, session or tab."""

from __future__ import annotations

import json

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import expect

from articles import drafting
from articles.body import build, plain_text
from articles.body.schema import SCHEMA
from articles.models import Article, Revision
from tests import people
from tests.studio.test_compose import photo

from .test_studio_pages import everything, sign_in


@pytest.fixture
def article(transactional_db) -> Article:
    return people.draft(people.wren(), people.section())


@pytest.fixture
def composer(page, article, live_server):
    sign_in(page, article.writer.account, live_server.url)
    page.goto(reverse("studio:write", args=[article.pk]))
    page.wait_for_selector("#composer[data-ready]")
    return page


def kept(article: Article) -> Revision:
    return Revision.objects.get(working_copy_of=article)


def type_at_end(page, text: str) -> None:
    page.locator(".editor-text").focus()
    settle(page)
    page.keyboard.press("Control+End")
    settle(page)
    page.keyboard.type(text)


def settle(page) -> None:
    """The editor takes a moved caret or focus in after some frames: long before a person's next key."""
    page.evaluate(
        """async () => {
            for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
        }"""
    )


def wait_until_saved(page) -> None:
    """Typing marks the form at once; the mark goes when the server has everything."""
    expect(page.locator("#composer")).not_to_have_attribute("data-unsaved", "", timeout=15_000)


def test_what_is_typed_is_saved_without_a_click(composer, article):
    before = kept(article)
    type_at_end(composer, " Ditambah.")
    wait_until_saved(composer)
    after = kept(article)
    assert plain_text(after.body) == plain_text(before.body) + " Ditambah."
    ids = [node["attrs"]["id"] for node in before.body["content"]]
    assert [node["attrs"]["id"] for node in after.body["content"]] == ids
    composer.locator("[name=headline]").fill("Judul Lain")
    wait_until_saved(composer)
    assert kept(article).headline == "Judul Lain"


def test_every_block_goes_through_the_page_unchanged(page, article, live_server):
    body = build.doc(
        *everything()["content"],
        build.ordered_list(["Satu", "Dua"], start=3),
        build.callout(["Belum pasti."], tone="unverified"),
        build.embed("youtube", "dQw4w9WgXcQ", "Penanaman"),
        build.read_also("Seribu Bakau"),
        build.divider(),
        build.paragraph([build.text("a", "strong"), build.text("b", "em", "strike"), build.text("c", "sub"),
                         build.hard_break(), build.link("d", "https://example.org/")]),
    )  # fmt: skip
    drafting.save(article, by=article.writer.account, body=body)
    sign_in(page, article.writer.account, live_server.url)
    page.goto(reverse("studio:write", args=[article.pk]))
    page.wait_for_selector("#composer[data-ready]")
    before = kept(article)
    assert json.loads(page.locator("[name=body_json]").input_value()) == before.body
    page.locator(".action-bar [name=save]").click()
    page.wait_for_selector(".messages")
    assert kept(article).version == before.version + 1
    assert kept(article).body == before.body


def test_the_page_knows_the_same_blocks_as_the_server(composer):
    known = composer.evaluate(
        """async () => {
            const address = document.querySelector("script[type=module]").src;
            const { SCHEMA } = await import(address.replace("compose", "schema"));
            const { getSchema } = await import("editor");
            const shape = (types) => Object.fromEntries(Object.entries(types).map(
                ([name, type]) => [name, Object.keys(type.spec.attrs || {}).sort()]));
            const schema = getSchema(SCHEMA);
            return { nodes: shape(schema.nodes), marks: shape(schema.marks) };
        }"""
    )
    ours = {
        "nodes": {name: sorted(kind.spec.get("attrs") or {}) for name, kind in SCHEMA.nodes.items()},
        "marks": {name: sorted(kind.spec.get("attrs") or {}) for name, kind in SCHEMA.marks.items()},
    }
    assert known == ours


def test_the_menu_of_blocks_opens_with_a_slash(composer, article):
    type_at_end(composer, "\n/")
    expect(composer.locator(".block-menu")).to_be_visible()
    composer.keyboard.press("ArrowDown")
    composer.keyboard.press("ArrowDown")
    composer.keyboard.press("Enter")
    composer.keyboard.type("Kepala Baru")
    wait_until_saved(composer)
    composer.locator(".action-bar [name=save]").click()
    composer.wait_for_selector(".messages")
    last = kept(article).body["content"][-1]
    assert (last["type"], last["attrs"]["number"]) == ("heading", 1)
    assert last["content"][0]["text"] == "Kepala Baru"


def test_offline_typing_survives_and_arrives_later(composer, article):
    composer.context.set_offline(True)
    type_at_end(composer, " Tanpa jaringan.")
    expect(composer.locator("#saved-state")).to_have_attribute("data-state", "offline")
    type_at_end(composer, " Masih mengetik.")
    composer.context.set_offline(False)
    wait_until_saved(composer)
    assert plain_text(kept(article).body).endswith(" Tanpa jaringan. Masih mengetik.")
    assert composer.locator("dialog").count() == 0


def test_a_lost_answer_is_no_conflict_with_oneself(composer, article):
    lost = []

    def lose(route):
        if lost:
            return route.continue_()
        lost.append(route.fetch().status)
        return route.abort()

    composer.route("**/autosave/", lose)
    type_at_end(composer, " Jawaban hilang.")
    expect(composer.locator("#saved-state")).to_have_attribute("data-state", "offline")
    type_at_end(composer, " Lanjut.")
    wait_until_saved(composer)
    assert lost == [200]
    assert plain_text(kept(article).body).endswith(" Jawaban hilang. Lanjut.")
    assert composer.locator("dialog").count() == 0


def test_a_closed_tab_loses_nothing(composer, article):
    composer.context.set_offline(True)
    type_at_end(composer, " Sebelum ditutup.")
    expect(composer.locator("#saved-state")).to_have_attribute("data-state", "offline")
    composer.context.set_offline(False)
    composer.unroute_all()
    composer.goto(reverse("studio:write", args=[article.pk]))
    wait_until_saved(composer)
    assert plain_text(kept(article).body).endswith(" Sebelum ditutup.")


def test_signed_out_in_mid_typing(composer, article, live_server):
    Session.objects.all().delete()
    type_at_end(composer, " Sesi habis.")
    expect(composer.locator("#saved-state a")).to_be_visible()
    sign_in(composer, article.writer.account, live_server.url)
    wait_until_saved(composer)
    assert plain_text(kept(article).body).endswith(" Sesi habis.")


def test_two_tabs_show_both_texts(composer, article):
    drafting.save(article, by=article.writer.account, headline="Dari Tab Lain")
    composer.locator("[name=headline]").fill("Dari Tab Ini")
    dialog = composer.locator("dialog")
    expect(dialog).to_contain_text("Dari Tab Lain")
    expect(dialog).to_contain_text("Dari Tab Ini")
    dialog.locator("[data-keep]").click()
    wait_until_saved(composer)
    assert kept(article).headline == "Dari Tab Ini"


def test_checks_follow_the_text(composer, article):
    composer.locator("[name=headline]").fill("")
    expect(composer.locator("#checks [data-level=block]")).to_have_count(1)
    composer.locator("[name=headline]").fill("Warga Kampung Melati Menanam Seribu Bakau")
    expect(composer.locator("#checks [data-level=block]")).to_have_count(0)


def test_saving_while_a_save_is_on_its_way_is_no_conflict(composer, article):
    held = []
    composer.route("**/autosave/", lambda route: held.append(route))
    type_at_end(composer, " Disimpan dua kali.")
    expect(composer.locator("#saved-state")).to_have_attribute("data-state", "saving")
    composer.locator(".action-bar [name=save]").click()
    held[0].continue_()
    composer.wait_for_selector(".messages")
    assert plain_text(kept(article).body).endswith(" Disimpan dua kali.")
    composer.wait_for_selector("#composer[data-ready]")
    assert composer.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('studio:'))") == []


def test_a_fix_is_one_press(composer, article):
    type_at_end(composer, "\nTanpa titik di akhir")
    wait_until_saved(composer)
    composer.locator("#checks [name=fix]").first.click()
    composer.wait_for_selector(".messages")
    assert plain_text(kept(article).body).endswith("Tanpa titik di akhir.")


def test_a_picture_is_dropped_into_the_text(composer, article):
    composer.locator(".editor-bar .btn").first.click()
    composer.locator("[data-block=picture]").click()
    composer.locator(".block-figure input[type=file]").set_input_files(
        {"name": "bakau.jpg", "mimeType": "image/jpeg", "buffer": photo().read()}
    )
    expect(composer.locator(".block-figure img")).to_be_visible()
    composer.locator(".block-figure input.input").first.fill("Bakau saat surut")
    wait_until_saved(composer)
    figures = [node["attrs"] for node in kept(article).body["content"] if node["type"] == "figure"]
    assert [(each["image"], each["caption"]) for each in figures] == [
        (article.writer.account.images.get().pk, "Bakau saat surut")
    ]
