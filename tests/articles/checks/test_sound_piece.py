from __future__ import annotations

from articles import checks
from articles.body import build, validate
from articles.snapshot import Snapshot

from .pieces import piece


def test_nothing_is_found_in_a_sound_piece() -> None:
    assert checks.run(piece()) == []


def test_nothing_is_found_in_a_sound_piece_of_every_block() -> None:
    link = build.link("Balai Bakau", "https://bakau.example.org/")
    snapshot = piece(
        build.paragraph(["Data tinggi bibit dimuat oleh ", link, "."]),
        build.heading("Bibit dari halaman", 1),
        build.figure(image=7),
        build.paragraph("Warga memakai ember bekas."),
        build.read_also("Bakau Kembali ke Pesisir", 3),
        build.heading("Perahu bergantian", 2),
        build.figure("Perahu menuju teluk", "Sari Utami", image=7, alt="Perahu kayu di air tenang."),
        build.quote("Kami menanam untuk cucu.", "Sari Utami, nelayan"),
        build.bullet_list(["ember", "tali"]),
        build.ordered_list(["gali", "tanam"]),
        build.table([["Pekan", "Tinggi"], ["1", "12 cm"]]),
        build.callout("Bibit dapat diminta di balai desa."),
        build.embed("youtube", "abcdefghijk", "Menanam bakau"),
        build.divider(),
        build.heading("Menunggu musim", 3),
        build.figure(image=7),
    )
    validate(snapshot.body)
    assert checks.run(snapshot) == []


def test_an_empty_piece_is_told_what_it_lacks_and_is_not_submittable() -> None:
    findings = checks.run(Snapshot(headline=""))
    assert {finding.check for finding in checks.blocking(findings)} == {
        "headline-missing",
        "section-missing",
        "body-short",
        "declarations",
    }


def test_ids_are_unique_and_findings_carry_what_their_check_says() -> None:
    ids = [check.id for check in checks.CHECKS]
    assert len(ids) == len(set(ids))
    known = {check.id: check for check in checks.CHECKS}
    for finding in checks.run(Snapshot(headline="")):
        assert (finding.version, finding.level) == (known[finding.check].version, known[finding.check].level)


def test_language_rules_leave_other_languages_alone() -> None:
    snapshot = piece(headline="Villagers plant mangroves along the bay", language="en")
    assert [finding.check for finding in checks.run(snapshot)] == []
