"""The index holds the words of live editions, and of nothing else, at every moment."""

from __future__ import annotations

import threading

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from articles import drafting, search, workflow
from articles.models import Article, Edition, SearchEntry, Topic
from articles.search import Question, terms_of
from newsroom.worker import STEPS, Worker
from tests import people


def found(question: str) -> list[int]:
    return search.find(Question(terms_of(question)))


def work() -> None:
    Worker([step for step in STEPS if step.name == "names"]).tick(threading.Event())


def canary(word: str) -> dict:
    return {
        "headline": f"{word} headline",
        "excerpt": f"{word}excerpt is not for readers.",
        "topics": [f"{word}topic"],
        "body": people.body(people.WORDS, f"{word}text.", people.WORDS),
    }


CANARIES = ["canary", "canaryexcerpt", "canarytopic", "canarytext"]


@pytest.mark.parametrize("stage", [people.draft, people.submitted])
def test_what_nobody_approved_is_not_found(desk, stage):
    stage(desk.wren, desk.coast, **canary("canary"))
    assert [found(word) for word in CANARIES] == [[]] * 4
    assert not SearchEntry.objects.exists()


@pytest.mark.parametrize("stage", [people.in_review, people.approved])
def test_what_is_not_out_yet_is_not_found(desk, stage):
    stage(desk.wren, desk.coast, desk.edda, **canary("canary"))
    assert [found(word) for word in CANARIES] == [[]] * 4


def test_an_update_being_written_leaves_the_live_words_alone(desk):
    article = people.published(desk.wren, desk.coast, desk.edda, headline="Bakau Tumbuh")
    workflow.revise(article, by=desk.wren)
    drafting.save(article, by=desk.wren, **canary("canary"))
    search.refresh(Article.objects.all())
    assert found("bakau") == [article.pk]
    assert [found(word) for word in CANARIES] == [[]] * 4


def test_a_corrected_text_is_found_by_its_new_words_only(desk):
    article = people.published(desk.wren, desk.coast, desk.edda, **canary("canary"))
    assert [found(word) for word in CANARIES] == [[article.pk]] * 4
    workflow.correct(
        article,
        by=desk.edda,
        revision_hash=article.working.hash,
        note="The name was wrong.",
        **canary("finch"),
    )
    assert [found(word) for word in CANARIES] == [[]] * 4
    assert found("finchtext") == [article.pk]


def test_what_was_retracted_is_gone_until_it_is_given_back(desk):
    article = people.published(desk.wren, desk.coast, desk.edda, **canary("canary"))
    workflow.retract(article, by=desk.cleo, reason="child", note="It named a child.")
    assert [found(word) for word in CANARIES] == [[]] * 4
    assert search.nearly(Question(terms_of("canarytexd")), 5)[1].count() == 0
    workflow.reinstate(article, by=desk.cleo, note="It was another child.")
    assert [found(word) for word in CANARIES] == [[article.pk]] * 4


def test_a_move_that_fails_leaves_no_words(desk):
    article = people.approved(desk.wren, desk.coast, desk.edda, **canary("canary"))
    with pytest.raises(RuntimeError), transaction.atomic():
        workflow.publish(article, by=desk.edda)
        raise RuntimeError
    assert found("canary") == []


def test_everything_can_be_made_anew(desk, capsys):
    article = people.published(desk.wren, desk.coast, desk.edda, headline="Bakau Tumbuh")
    gone = people.published(desk.wren, desk.coast, desk.edda, headline="Bakau Mati")
    SearchEntry.objects.filter(article=article).delete()
    # Changed past the workflow, as a hand in the database might.
    Article.objects.filter(pk=gone.pk).update(live=None, stage="retracted")
    assert found("bakau") == [gone.pk]

    call_command("rebuild_search")

    assert found("bakau") == [article.pk]
    assert "1 articles" in capsys.readouterr().out


def test_a_writer_s_new_name_replaces_the_old_one(desk):
    article = people.published(desk.wren, desk.coast, desk.edda)
    other = people.published(desk.vera, desk.coast, desk.edda)
    desk.wren.writer.name = "Jenny Sparrow"
    desk.wren.writer.save()
    assert [entry.pk for entry in search.renamed(timezone.now())] == [article.pk]
    work()
    assert found("wren") == []
    assert found("sparrow") == [article.pk]
    assert found("vera") == [other.pk]
    assert not search.renamed(timezone.now()).exists()


def test_a_topic_s_new_name_replaces_the_old_one(desk):
    article = people.published(desk.wren, desk.coast, desk.edda, topics=["Mangrove"])
    topic = Topic.objects.get(name="Mangrove")
    topic.name = "Bakau Muda"
    topic.save()
    work()
    assert found("mangrove") == []
    assert found("muda") == [article.pk]


def test_who_has_published_nothing_may_be_renamed(desk):
    article = people.approved(desk.wren, desk.coast, desk.edda)
    desk.wren.writer.save()
    work()
    assert not SearchEntry.objects.filter(article=article).exists()


@pytest.mark.skipif("connection.vendor != 'sqlite'")
def test_the_words_leave_with_the_entry(desk):
    people.published(desk.wren, desk.coast, desk.edda)
    SearchEntry.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM articles_searchwords")
        assert cursor.fetchone() == (0,)


HOSTILE = [
    "",
    '"',
    '""""',
    "'",
    "' OR 1=1 --",
    "*",
    "a*",
    "kopi* OR",
    "NEAR(kopi gayo)",
    "kopi AND NOT gayo",
    "headline:kopi",
    "^kopi",
    "kopi & | ! <-> :*",
    "(((((",
    "\\",
    "\x00",
    "ko\x00pi",
    "\ud800",
    "😀😀",
    "½ ² ١٢ ꙮ 漢字 हिन्दी ไทย",
    "_ _ _",
    "{text} : x",
    "s/1 w/wren",
    '"kopi ' * 200,
    "x" * 10_000,
    "ko " * 5000,
    "\u0301" * 500,
    "ﷺ" * 300,
]


@pytest.mark.parametrize("question", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_asked_has_an_answer(desk, question):
    people.published(desk.wren, desk.coast, desk.edda, headline="Bakau Tumbuh")
    asked = Question(terms_of(question))
    assert search.find(asked) == []
    guess = search.nearly(asked, 5)
    assert guess is None or not guess[1].exists()


def test_whatever_stands_in_a_text_can_be_kept(desk):
    text = " ".join(word.replace("\x00", "").replace("\ud800", "") for word in HOSTILE)
    people.published(
        desk.wren,
        desk.coast,
        desk.edda,
        headline="Kata 'Aneh' \\ Sekali",
        body=people.body(people.WORDS, text),
    )
    assert len(found("aneh kata")) == 1
    assert len(found("漢字")) == 1


def test_a_text_of_monstrous_length_can_be_kept(desk):
    article = people.published(desk.wren, desk.coast, desk.edda)
    for many, word in ((20_000, "kata"), (15_000, "漢" * 38)):
        words = " ".join(f"{number}{word}" for number in range(many))
        Edition.objects.filter(pk=article.live_id).update(text=f"mulanya {words}")
        search.refresh(Article.objects.all())
        assert found("mulanya 12kata") == ([article.pk] if word == "kata" else [])
        assert found("mulanya") == [article.pk]
        assert found("19999kata") == ([article.pk] if word == "kata" else [])
