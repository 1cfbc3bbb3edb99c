"""What a question finds: words by their stem, phrases, beginnings, slips of the pen; and in what order."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import clock, search
from articles.search import Question, terms_of
from tests import people


def publish(desk, headline: str, *paragraphs: str, by=None, place=None, ago: int = 0, **fields):
    with clock.at(timezone.now() - timedelta(days=ago)):
        return people.published(
            by or desk.wren,
            place or desk.coast,
            desk.edda,
            headline=headline,
            body=people.body(people.WORDS, *paragraphs, people.WORDS),
            **fields,
        )


def found(question: str, **where) -> list[int]:
    return search.find(Question(terms_of(question), **where))


@pytest.fixture
def coffee(desk):
    return publish(desk, "Koperasi Kopi Gayo Bangkit", "Para petani menjemur biji di Café Takengon.")


@pytest.mark.parametrize(
    "question",
    [
        "koperasi",
        "KOPERASI gayo",
        "kopinya",
        "penjemuran",
        "pertanian",
        "cafe",
        "takengon koperasi",
        "  kopi,\tgayo!  ",
        "koper",
        "bang",
        "Lingkungan",
        "Wren",
    ],
)
def test_words_are_found_by_their_stem_without_case_or_accents(coffee, question):
    assert found(question) == [coffee.pk]


@pytest.mark.parametrize("question", ["teh", "kopi teh", "gay kopi", "s/1", "takengon pesisir kota"])
def test_every_word_must_stand_somewhere(coffee, question):
    assert found(question) == []


def test_a_phrase_stands_as_it_is_said(desk, coffee):
    other = publish(desk, "Gayo dan Kopi")
    assert found('"kopi gayo"') == found("“kopi gayo”") == [coffee.pk]
    assert sorted(found("kopi gayo")) == [coffee.pk, other.pk]
    assert sorted(found('gayo "kopi')) == [coffee.pk, other.pk]


def test_a_phrase_does_not_reach_from_the_headline_into_the_text(desk):
    publish(desk, "Berita dari Aceh", excerpt="Tengah malam itu banyak kapal kembali ke pelabuhan kecil.")
    assert found('"aceh tengah"') == []
    assert len(found("aceh tengah")) == 1


def test_an_english_text_is_stemmed_as_english(desk):
    article = publish(desk, "Fishing Boats Returned")
    article.language = "en"
    article.save(update_fields=["language"])
    search.refresh(type(article).objects.all())
    assert found("boat return") == [article.pk]


def test_where_and_when_narrow_a_question(desk):
    old = publish(desk, "Bakau Lama", ago=40)
    new = publish(desk, "Bakau Baru", by=desk.vera, place=desk.city, topics=["Ruang Kota"])
    week_ago = timezone.now() - timedelta(days=7)
    assert found("bakau") == [new.pk, old.pk]
    assert found("bakau", filed=(search.in_section(desk.coast.pk),)) == [old.pk]
    assert found("bakau", filed=(search.by_writer("vera"),)) == [new.pk]
    assert found("bakau", filed=(search.on_topic("ruang-kota"),)) == [new.pk]
    assert found("", filed=(search.by_writer("wren"),)) == [old.pk]
    assert found("bakau", since=week_ago) == [new.pk]
    assert found("bakau", until=week_ago) == [old.pk]


def test_a_headline_says_more_than_a_passing_word(desk):
    about = publish(desk, "Menenun Songket di Rumah", ago=9)
    passing = publish(desk, "Pasar Malam Kembali", "Seorang ibu memakai songket.")
    assert found("songket") == [about.pk, passing.pk]


def test_only_the_newest_of_very_many_are_ranked(desk, monkeypatch):
    monkeypatch.setattr("articles.search.finding.RANKED", 2)
    pieces = [publish(desk, f"Bakau {at}", ago=9 - at) for at in range(3)]
    assert sorted(found("bakau")) == [piece.pk for piece in pieces[1:]]


@pytest.mark.parametrize("question", ["koprasi", "koperrasi", "koperasl gayo", "kopersai", "gayo takengan"])
def test_a_letter_wrong_is_forgiven(coffee, question):
    asked = Question(terms_of(question))
    assert search.find(asked) == []
    _terms, articles = search.nearly(asked, 20)
    assert [article.pk for article in articles] == [coffee.pk]


@pytest.mark.parametrize("question", ["kpi", "1928", '"kopi gay"', "x" * 30])
def test_what_is_too_short_or_too_long_is_not_guessed_at(coffee, question):
    assert search.nearly(Question(terms_of(question)), 20) is None


def test_what_was_sought_is_marked_where_it_stands():
    pieces = search.passage(
        "a " * 90 + "Para petani menjemur koperasi. " + "b " * 200, terms_of("tani kope"), "id"
    )
    assert [text for text, sought in pieces if sought] == ["petani", "koperasi"]
    assert pieces[0] == ("… ", False) and pieces[-1] == (" …", False)
    assert 150 < sum(len(text) for text, _sought in pieces) < 300
    assert search.passage("Tidak ada apa-apa.", terms_of("tani"), "id") == []
    assert search.marked("Kopi & teh", terms_of("kopi"), "id") == [("Kopi", True), (" & teh", False)]
