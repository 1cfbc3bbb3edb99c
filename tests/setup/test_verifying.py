"""A verification tells the truth: every failure counts, and the last line counts the tests."""

import sys

from newsroom.verifying import steps
from newsroom.verifying.steps import Report


def test_a_failing_step_is_remembered_and_the_next_is_taken():
    report = Report()
    report.step("Lint", [sys.executable, "-c", "raise SystemExit(3)"])
    report.step("Types", [sys.executable, "-c", ""])
    assert report.failed == ["Lint"]


def test_a_step_that_hangs_is_ended(monkeypatch):
    monkeypatch.setattr(steps, "LIMIT", 0.2)
    report = Report()
    report.step("Tests", [sys.executable, "-c", "import time; time.sleep(60)"])
    assert report.failed == ["Tests"]


def test_tests_are_counted_over_all_runs(tmp_path):
    sample = tmp_path / "test_sample.py"
    sample.write_text(
        "import pytest\n"
        "def test_right(): pass\n"
        "def test_wrong(): assert False\n"
        "@pytest.mark.skip\n"
        "def test_later(): pass\n"
    )
    report = Report()
    command = [sys.executable, "-m", "pytest", "-p", "no:django", "-c", "/dev/null", str(sample)]
    for number in (1, 2):
        report.pytest(f"Run {number}", command, tmp_path / f"{number}.xml", {})
    report.skip("Browser", "there is none.")
    assert report.failed == ["Run 1", "Run 2"]
    assert report.closing() == [
        "Browser was skipped: there is none.",
        "Failed: Run 1, Run 2.",
        "2 passed, 2 failed, 2 skipped",
    ]


def test_a_run_that_breaks_before_it_counts_has_failed(tmp_path):
    report = Report()
    report.pytest("Run", [sys.executable, "-c", "raise SystemExit(4)"], tmp_path / "none.xml", {})
    assert report.failed == ["Run"]


def test_tests_run_with_their_own_settings_wherever_they_are_started_from(settings):
    assert settings.SETTINGS_MODULE == "tests.settings"
