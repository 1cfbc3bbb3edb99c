from __future__ import annotations

import json

import pytest

from articles import originality
from articles.body import plain_text

from .makers import story, submitted, write

pytestmark = pytest.mark.django_db


def test_a_copied_passage_is_shown_in_both_texts() -> None:
    copied = story(1)
    theirs = submitted(story(2), copied, story(3), headline="Asal Mula Garam")
    mine = f"{story(4)}\n{copied}\n{story(5)}"
    (match,) = originality.compare(mine)
    (passage,) = match.passages
    assert (match.article_id, match.revision_id, match.headline) == (
        theirs.pk,
        theirs.revision_id,
        "Asal Mula Garam",
    )
    assert mine[passage.mine_start : passage.mine_end] == passage.text == copied.rstrip(".")
    assert plain_text(theirs.revision.body)[passage.theirs_start : passage.theirs_end] == copied.rstrip(".")
    assert match.share_percent == 33
    assert not passage.quoted


def test_case_punctuation_and_hyphens_hide_nothing() -> None:
    words = story(1).split()
    submitted(" ".join(words))
    disguised = ", ".join(word.upper() for word in words[:20]) + " -- " + "-".join(words[20:])
    (match,) = originality.compare(disguised)
    assert match.share_percent == 100


def test_sixteen_words_in_a_row_are_always_found_and_nine_never_told() -> None:
    words = story(1, 200).split()
    submitted(" ".join(words))
    for start in range(0, 180, 7):
        copied = " ".join(words[start : start + 16])
        (match,) = originality.compare(f"{story(8, 30)} {copied} {story(9, 30)}")
        assert match.passages[0].words >= 16
    assert originality.compare(f"{story(8, 30)} {' '.join(words[20:29])} {story(9, 30)}") == []


def test_original_texts_and_empty_ones_match_nothing() -> None:
    submitted(story(1))
    for text in (story(2), "", "Ombak.", "\n\n", "😀" * 500):
        assert originality.compare(text) == []


def test_ones_own_article_is_left_out() -> None:
    article = submitted(story(1))
    assert originality.compare(story(1), exclude_article=article.pk) == []
    assert originality.compare(story(1))


def test_what_was_never_submitted_is_not_compared() -> None:
    write(story(1))
    assert originality.compare(story(1)) == []


def test_the_nearest_article_comes_first() -> None:
    half = submitted(story(1), story(7), by="wren")
    whole = submitted(story(1), story(2))
    matches = originality.compare(f"{story(1)}\n{story(2)}")
    assert [match.article_id for match in matches] == [whole.pk, half.pk]
    assert [match.share_percent for match in matches] == [100, 50]


def test_a_quotation_is_told_and_not_counted() -> None:
    spoken = story(1).rstrip(".")
    submitted(f"{story(2)} “{spoken},” katanya.")
    (match,) = originality.compare(f"{story(3)} “{spoken},” ujarnya.")
    assert match.passages[0].quoted
    assert match.share_percent == 0


def test_what_everybody_says_is_boilerplate() -> None:
    for seed in range(25):
        submitted(story(1), story(100 + seed))
    assert originality.compare(story(1)) == []
    (match,) = originality.compare(f"{story(1)}\n{story(2)}\n{story(110)}")
    assert [passage.text for passage in match.passages] == [story(110).rstrip(".")]


def test_a_text_of_one_word_over_and_over_is_borne() -> None:
    droning = "ombak " * 3000
    submitted(droning)
    (match,) = originality.compare(droning)
    assert match.share_percent == 100


def test_a_match_is_kept_as_json() -> None:
    submitted(story(1))
    (match,) = originality.compare(story(1))
    assert json.loads(json.dumps(match.as_json()))["passages"][0]["text"] == match.passages[0].text


def test_queries_do_not_grow_with_what_is_stored(django_assert_num_queries) -> None:
    for seed in range(5):
        submitted(story(1), story(10 + seed))
    with django_assert_num_queries(2):
        originality.compare(story(1))
