"""What the verbs do for originality: submissions keep their matches, what goes live is compared with."""

from __future__ import annotations

import pytest

from articles import originality, workflow
from articles.models import Article, Image, Submission
from articles.revisions import snapshot_of
from tests import people

from .makers import story

pytestmark = pytest.mark.django_db


def article_ids(text: str) -> list[int]:
    return [match.article_id for match in originality.compare(text)]


def test_a_submission_keeps_what_it_shares_with_another() -> None:
    place = people.section()
    first = people.submitted(people.wren(), place, body=people.body(story(1), story(2)))
    second = people.submitted(people.vera(), place, body=people.body(story(1), story(3)))
    assert Submission.objects.get(article=first).matches == []
    (match,) = Submission.objects.get(article=second).matches
    assert (match["article_id"], match["share_percent"]) == (first.pk, 50)


def test_a_correction_is_compared_with_and_what_it_took_out_is_not() -> None:
    place = people.section()
    edda = people.edda(place)
    article = people.published(people.wren(), place, edda, body=people.body(story(1), story(2)))
    assert article_ids(story(2)) == [article.pk]
    workflow.correct(
        article,
        by=edda,
        revision_hash=article.working.hash,
        note="Salah.",
        body=people.body(story(1), story(3)),
    )
    assert (article_ids(story(2)), article_ids(story(3))) == ([], [article.pk])


def test_an_update_in_review_leaves_the_live_text_compared() -> None:
    place, wren = people.section(), people.wren()
    article = people.published(wren, place, people.edda(place), body=people.body(story(1), story(2)))
    workflow.revise(article, by=wren)
    people.drafting.save(article, by=wren, body=people.body(story(3), story(4)))
    workflow.submit(article, by=wren)
    assert article_ids(story(1)) == article_ids(story(3)) == [article.pk]


def test_the_checks_hear_where_a_picture_stands_already() -> None:
    place, wren, vera = people.section(), people.wren(), people.vera()
    covers = [
        Image.objects.create(
            owner=owner, file="images/x.webp", width=1600, height=900, sha256=f"{n:064}", phash=77
        )
        for n, owner in enumerate((wren, vera))
    ]
    people.submitted(wren, place, cover=covers[0], headline="Ombak Pagi di Teluk Lestari")
    second = people.submitted(vera, place, cover=covers[1])
    (seen,) = snapshot_of(Article.objects.get(pk=second.pk).working).seen[covers[1].pk]
    assert seen.headline == "Ombak Pagi di Teluk Lestari"
    told = {row["check"]: row["message"] for row in Submission.objects.get(article=second).findings}
    assert "Ombak" not in told["picture-seen"]  # nobody has published it yet


def test_of_a_live_article_the_headline_readers_see_is_told() -> None:
    place, wren, vera = people.section(), people.wren(), people.vera()
    covers = [
        Image.objects.create(
            owner=owner, file="images/x.webp", width=1600, height=900, sha256=f"{n:064}", phash=77
        )
        for n, owner in enumerate((wren, vera))
    ]
    live = people.published(wren, place, people.edda(place), cover=covers[0], headline="Ombak Pagi")
    workflow.revise(live, by=wren)
    people.drafting.save(live, by=wren, headline="Rahasia")
    workflow.submit(live, by=wren)
    second = people.submitted(vera, place, cover=covers[1])
    (seen,) = snapshot_of(Article.objects.get(pk=second.pk).working).seen[covers[1].pk]
    assert (seen.headline, seen.published) == ("Ombak Pagi", True)
