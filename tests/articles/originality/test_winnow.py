from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.originality.winnow import SHINGLE, WINDOW, fingerprints, tokens

words = st.lists(st.sampled_from("abcdefgh"), max_size=120)
run = st.lists(st.sampled_from("abcdefgh"), min_size=SHINGLE + WINDOW - 1, max_size=40)


@settings(max_examples=150, deadline=None)
@given(run, words, words, words, words)
def test_a_long_shared_run_leaves_a_common_print(shared, before, after, front, back) -> None:
    mine = {made.hash for made in fingerprints(before + shared + after)}
    theirs = {made.hash for made in fingerprints(front + shared + back)}
    assert mine & theirs


@given(words)
def test_prints_are_in_order_and_inside_the_text(compared) -> None:
    places = [made.position for made in fingerprints(compared)]
    assert places == sorted(set(places))
    assert all(place + SHINGLE <= len(compared) for place in places)
    assert bool(places) == (len(compared) >= SHINGLE)


def test_a_drone_prints_once_a_window() -> None:
    assert len(fingerprints(["ombak"] * 1000)) <= 1000 / WINDOW + 1


@given(st.text(max_size=200))
def test_tokens_know_where_they_stand(text: str) -> None:
    compared, spans = tokens(text)
    assert len(compared) == len(spans)
    assert all(text[span.start : span.end] == span.text for span in spans)
