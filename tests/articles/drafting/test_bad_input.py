"""What cannot be kept is told by field, on every database alike, and nothing changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from articles import drafting
from articles.body import build
from articles.models import Article, Image, Revision
from contributors.models import Account
from tests import people

HUGE = 10**5000
LINES = ("headline", "excerpt", "dateline_place", "dateline_outlet")


def deep(levels: int) -> Any:
    value: Any = []
    for _ in range(levels):
        value = [value]
    return value


def deep_body() -> dict[str, Any]:
    node: dict[str, Any] = {"type": "paragraph"}
    for _ in range(3000):
        node = {"type": "bullet_list", "content": [{"type": "list_item", "content": [node]}]}
    return {"type": "doc", "content": [node]}


def text_body(text: str) -> dict[str, Any]:
    return {
        "type": "doc",
        "content": [
            {"type": "paragraph", "attrs": {"id": "aaaaaa"}, "content": [{"type": "text", "text": text}]}
        ],
    }


WORDS = {"nul": "a\x00b", "control": "a\x07b", "surrogate": "a\ud800b", "non-character": "a\ufffeb"}
BAD: dict[str, tuple[str, Any]] = {
    **{f"{name}: {kind}": (name, words) for name in LINES for kind, words in WORDS.items()},
    **{f"{name}: long": (name, "x" * 401) for name in LINES},
    **{f"{name}: number": (name, HUGE) for name in LINES},
    **{f"{name}: nothing": (name, None) for name in LINES},
    **{f"{name}: deep": (name, deep(100_000)) for name in (*LINES, "kind", "section", "body", "topics")},
    **{f"body: {kind}": ("body", text_body(words)) for kind, words in WORDS.items()},
    "body: deep": ("body", deep_body()),
    "body: deep list": ("body", {"type": "doc", "content": deep(100_000)}),
    "body: long": ("body", text_body("x" * 2_000_000)),
    "body: huge id": ("body", build.doc({"type": "figure", "attrs": {"id": "aaaaaa", "image": HUGE}})),
    "body: script": ("body", {"type": "doc", "content": [{"type": "script"}]}),
    "body: text": ("body", "<p>Halo</p>"),
    "kind: unknown": ("kind", "poem"),
    "kind: number": ("kind", HUGE),
    "kind: list": ("kind", ["news"]),
    "section: number": ("section", 1),
    "cover: number": ("cover", 1),
    "topics: text": ("topics", "Lingkungan"),
    "topics: many": ("topics", [f"Topik {n}" for n in range(9)]),
    "topics: long": ("topics", ["x" * 61]),
    "topics: number": ("topics", [HUGE]),
    "topics: swelling": ("topics", ["\ufdfa" * 20]),
    **{f"topics: {kind}": ("topics", [words]) for kind, words in WORDS.items()},
    "sources: many": ("sources", [{"title": "x"}] * 41),
    "sources: number": ("sources", [{"title": HUGE}]),
    "sources: other": ("sources", [{"title": "x", "evil": "y"}]),
    "sources: script": ("sources", [{"title": "x", "url": "javascript:alert(1)"}]),
    "sources: broken": ("sources", [{"title": "x", "url": "http://[::1"}]),
    "sources: long": ("sources", [{"title": "x" * 201}]),
    **{f"sources: {kind}": ("sources", [{"title": words}]) for kind, words in WORDS.items()},
    "declarations: list": ("declarations", []),
    "declarations: number": ("declarations", {"conflict": HUGE}),
    "declarations: nan": ("declarations", {"conflict": float("nan")}),
    "declarations: deep": ("declarations", {"conflict": deep(100_000)}),
    "declarations: many": ("declarations", {f"n{n}": "" for n in range(13)}),
    "declarations: long": ("declarations", {"conflict": "x" * 2001}),
    "declarations: names": ("declarations", {1: "x"}),
    **{f"declarations: {kind}": ("declarations", {"ai": words}) for kind, words in WORDS.items()},
    **{f"declarations: named {kind}": ("declarations", {words: ""}) for kind, words in WORDS.items()},
}


@pytest.mark.parametrize(("field", "value"), BAD.values(), ids=BAD)
def test_it_is_told_by_field_and_nothing_changes(
    field: str, value: Any, article: Article, wren: Account
) -> None:
    before = Revision.objects.values().get(pk=article.working.pk)
    sound = "excerpt" if field == "headline" else "headline"
    with pytest.raises(ValidationError) as refused:
        drafting.save(article, by=wren, **{field: value, sound: "Baru"})
    assert set(refused.value.message_dict) == {field}
    assert all(refused.value.message_dict[field])
    assert Revision.objects.values().get(pk=article.working.pk) == before


def test_every_bad_field_is_told_at_once(article: Article, wren: Account) -> None:
    with pytest.raises(ValidationError) as refused:
        drafting.save(article, by=wren, headline="x" * 300, body=None, topics=3, kind="poem")
    assert set(refused.value.message_dict) == {"headline", "body", "topics", "kind"}


def figure(image: int) -> dict[str, Any]:
    return build.figure(image=image, alt="", caption="", credit="")


PLACES: dict[str, Callable[[Image], dict[str, Any]]] = {
    "cover": lambda picture: {"cover": picture},
    "figure": lambda picture: {"body": build.doc(figure(picture.pk))},
    "missing": lambda picture: {"body": build.doc(figure(picture.pk + 1))},
}


@pytest.mark.parametrize("make", PLACES.values(), ids=PLACES)
def test_pictures_of_others_are_not_shown_by_guessing_their_number(
    make: Callable[[Image], dict[str, Any]], article: Article, wren: Account
) -> None:
    picture = Image.objects.create(owner=people.sam(), file="sam.jpg", sha256="s")
    with pytest.raises(ValidationError):
        drafting.save(article, by=wren, **make(picture))


def test_ones_own_pictures_are(article: Article, wren: Account) -> None:
    picture = Image.objects.create(owner=wren, file="wren.jpg", sha256="w")
    kept = drafting.save(article, by=wren, cover=picture, body=build.doc(figure(picture.pk)))
    assert Revision.objects.get(pk=kept.pk).cover == picture


def test_what_is_declared_comes_back_as_it_went_in(article: Article, wren: Account) -> None:
    said = {"conflict": "Saya anggota\nkelompok tani.", "hand": "first", "sensitive": ["minors"], "ok": True}
    drafting.save(article, by=wren, declarations=said)
    assert Revision.objects.get(pk=article.working.pk).declarations == said


def test_a_topic_is_named_once(article: Article, wren: Account) -> None:
    kept = drafting.save(article, by=wren, topics=["Bakau ", "BAKAU", " ", "ＢＡＫＡＵ", "C++", "C#", "🌱"])
    assert kept.topics == ["Bakau", "C++", "C#", "🌱"]
