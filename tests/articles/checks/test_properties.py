from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from articles import checks
from articles.body import build, validate
from articles.snapshot import Picture, Snapshot, Source, Target
from tests.articles.body import strategies

WORDS = st.sampled_from(
    [
        "dirumah",
        "yang",
        "dalamw",
        "di",
        "tulis",
        "seIndonesia",
        "Maroko",
        "maroko",
        "resiko",
        "diupload",
        "Kamis",
        "korban",
        "(18/01/2023)",
        "“",
        "”",
        '"',
        "(",
        ")",
        "\u00a0",
        "  ",
        ".",
        ",",
        "KPKnya",
        "dilansir",
        "Kabar",
        "diduga",
        "undang-undang",
    ]
)
sentences = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
paragraphs = st.builds(
    lambda texts: build.paragraph([build.text(text, *marks) for text, marks in texts]),
    st.lists(st.tuples(sentences, strategies.plain_marks), min_size=1, max_size=3),
)
bodies = st.lists(paragraphs | strategies.blocks, max_size=6).map(lambda blocks: validate(build.doc(*blocks)))
pictures = st.builds(
    Picture,
    id=st.just(1),
    width=st.integers(0, 4000),
    alt=strategies.lines,
    caption=strategies.lines,
    credit=strategies.lines,
)
snapshots = st.builds(
    Snapshot,
    headline=strategies.lines | sentences,
    excerpt=strategies.lines | sentences,
    dateline_place=strategies.lines,
    dateline_outlet=strategies.lines,
    kind=st.sampled_from(["news", "listicle", "opinion", "?"]),
    body=bodies,
    sources=st.lists(
        st.builds(Source, strategies.lines, st.sampled_from(["", *strategies.LINKS])), max_size=2
    ).map(tuple),
    declarations=st.dictionaries(
        st.sampled_from(["conflict", "ai", "hand", "sensitive", "verified_with"]),
        st.none() | st.booleans() | st.integers() | strategies.lines | st.lists(strategies.lines, max_size=2),
    ),
    cover=st.none() | pictures,
    pictures=st.dictionaries(st.integers(1, 3), pictures, max_size=2),
    targets=st.just({2: Target(2, "Judul", "/x/", published=True)}),
)
FIELDS = ("headline", "excerpt", "dateline_place", "dateline_outlet", "body")


def fields(snapshot: Snapshot) -> dict[str, Any]:
    return {name: getattr(snapshot, name) for name in FIELDS}


@settings(max_examples=600, deadline=None)
@given(snapshots)
def test_checks_judge_any_piece_and_say_where(snapshot: Snapshot) -> None:
    blocks = {block["attrs"]["id"] for block in snapshot.body["content"]}
    for finding in checks.run(snapshot):
        assert finding.message
        assert not finding.block or finding.block in blocks
        assert checks.from_json(finding.as_json()) == finding


@settings(max_examples=80, deadline=None)
@given(snapshots)
def test_an_applied_fix_leaves_a_valid_body_and_one_finding_less(snapshot: Snapshot) -> None:
    findings = checks.run(snapshot)
    for finding in findings:
        if finding.fix is None:
            continue
        changed = replace(snapshot, **checks.apply_fix(fields(snapshot), finding.fix))
        validate(changed.body)
        place = (finding.check, finding.block, finding.quote, finding.position, finding.fix)
        again = checks.run(changed)
        assert place not in [(f.check, f.block, f.quote, f.position, f.fix) for f in again]
