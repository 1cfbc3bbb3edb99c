"""Runs the steps of a verification one after the other and remembers how each went."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

LIMIT = 20 * 60  # seconds for one step: a test that hangs must not hang everything


@dataclass(slots=True)
class Report:
    """How the steps went so far."""

    failed: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    tests: Counter[str] = field(default_factory=Counter)

    def step(self, name: str, command: Sequence[str], env: Mapping[str, str] | None = None) -> None:
        """Run the command, say how it went and how long it took; a failure ends nothing."""
        print(f"\n=== {name}", flush=True)
        started = time.monotonic()
        status = _run(command, {**os.environ, **(env or {})})
        word = {0: "ok", None: "took too long"}.get(status, f"failed ({status})")
        print(f"=== {name}: {word}, {time.monotonic() - started:.1f} s", flush=True)
        if status != 0:
            self.failed.append(name)

    def pytest(self, name: str, command: Sequence[str], results: Path, env: Mapping[str, str]) -> None:
        """A step whose tests are counted, by the JUnit file it writes."""
        self.step(name, [*command, f"--junitxml={results}"], env)
        if not results.exists():
            return
        for suite in ElementTree.parse(results).getroot().iter("testsuite"):  # noqa: S314  our own file
            failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
            skipped = int(suite.get("skipped", 0))
            passed = int(suite.get("tests", 0)) - failed - skipped
            self.tests.update(passed=passed, failed=failed, skipped=skipped)

    def skip(self, name: str, reason: str) -> None:
        print(f"\n=== {name}: SKIPPED. {reason}", flush=True)
        self.notes.append(f"{name} was skipped: {reason}")

    def closing(self) -> list[str]:
        """The last lines to print; the very last counts the tests."""
        lines = [*self.notes]
        if self.failed:
            lines.append(f"Failed: {', '.join(self.failed)}.")
        lines.append(", ".join(f"{self.tests[word]} {word}" for word in ("passed", "failed", "skipped")))
        return lines


def _run(command: Sequence[str], env: Mapping[str, str]) -> int | None:
    """The exit status; None when it took longer than LIMIT and was ended with all it had started."""
    process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, start_new_session=True)  # noqa: S603
    try:
        return process.wait(LIMIT)
    except subprocess.TimeoutExpired:
        return None
    finally:
        # What a step left running in its session goes with it, also on Ctrl-C.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
