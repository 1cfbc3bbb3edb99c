from __future__ import annotations

from articles.body import build
from articles.snapshot import Target

from .pieces import found, piece


def test_a_line_leads_to_a_published_article() -> None:
    assert found("read-also-target", piece(build.read_also("Bakau Kembali", 3))) == []


def test_a_line_leads_nowhere_to_a_draft_or_to_the_piece_itself() -> None:
    lines = [build.read_also(f"Judul {number}", article) for number, article in enumerate((None, 4, 5, 1))]
    targets = {4: Target(4, "Draf", "", published=False), 1: Target(1, "Ini", "/x/", published=True)}
    findings = found("read-also-target", piece(*lines, targets=targets))
    assert [finding.quote for finding in findings] == ["Judul 0", "Judul 1", "Judul 2", "Judul 3"]
    assert len({finding.message for finding in findings}) == 3


def test_one_line_to_a_section() -> None:
    first, second = build.read_also("Satu", 3), build.read_also("Dua", 3)
    assert [finding.quote for finding in found("read-also-crowded", piece(first, second))] == ["Dua"]
    assert found("read-also-crowded", piece(first, build.heading("Lalu"), second)) == []
