from __future__ import annotations

from dataclasses import replace

from articles.body import build
from articles.snapshot import Target

from .pieces import PICTURE, found, mended, piece


def test_a_cover_is_wanted_and_a_caption_alone_is_no_picture() -> None:
    findings = found("picture-missing", piece(build.figure("Bibit bakau", "Sari Utami"), cover=None))
    assert [(finding.where, finding.quote) for finding in findings] == [
        ("cover", ""),
        ("body", "Bibit bakau"),
    ]


def test_a_point_without_picture_stands_out_when_others_have_one() -> None:
    heads = [
        build.heading("Bibit", 1),
        build.figure(image=7),
        build.heading("Perahu", 2),
        build.heading("Musim", 3),
    ]
    assert [finding.quote for finding in found("picture-section", piece(*heads))] == ["Perahu", "Musim"]
    assert found("picture-section", piece(build.heading("Bibit", 1), build.heading("Perahu", 2))) == []


def test_pictures_are_described_in_words_of_their_own() -> None:
    bare = replace(PICTURE, alt="")
    assert found("picture-alt", piece(build.figure(image=7), pictures={7: bare}))
    assert found("picture-alt", piece(build.figure(image=7, alt="Ember di perahu"), pictures={7: bare})) == []
    assert found("picture-alt", piece(build.figure("Perahu", image=7, alt="perahu")))


def test_pictures_have_a_caption() -> None:
    assert [
        finding.where for finding in found("picture-caption", piece(cover=replace(PICTURE, caption="")))
    ] == ["cover"]


def test_a_headline_glued_to_the_caption_is_taken_off() -> None:
    headline = "Warga Kampung Lestari Menanam Bakau"
    snapshot = piece(build.figure(f"{headline}bibit di ember", "Sari Utami", image=7), headline=headline)
    assert len(found("picture-caption", snapshot)) == 1
    assert mended("picture-caption", snapshot).body["content"][1]["attrs"]["caption"] == "bibit di ember"


def test_the_licence_is_named() -> None:
    assert found("picture-licence", piece(cover=replace(PICTURE, licence=" ")))


def test_small_pictures_are_pointed_out_and_unknown_widths_are_not() -> None:
    assert found("picture-width", piece(cover=replace(PICTURE, width=999)))
    assert found("picture-width", piece(cover=replace(PICTURE, width=0))) == []


def test_where_a_picture_stands_already_is_told() -> None:
    (finding,) = found("picture-seen", piece(seen={7: (Target(9, "Ombak di Teluk", "/x/", published=True),)}))
    assert "Ombak di Teluk" in finding.message
    assert finding.level == "note"


def test_pieces_that_are_not_published_are_not_named() -> None:
    hidden = tuple(Target(number, "Rahasia", "", published=False) for number in (9, 10))
    (finding,) = found("picture-seen", piece(seen={7: hidden}))
    assert "Rahasia" not in finding.message
