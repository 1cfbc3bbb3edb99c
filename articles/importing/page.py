"""A page on its way from lines to a piece: what the readers of its parts share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from .model import Dateline, Finding, Line, Writer


@dataclass(slots=True)
class Page:
    """Lines with their roles, and what was read off them so far.

    Roles: dropped, taken (its words are kept elsewhere), figure, read_also, heading; none yet means text.
    """

    lines: list[Line]
    headline: str = ""
    excerpt: str = ""
    dateline: Dateline | None = None
    lead: Line | None = None
    dates: list[str] = field(default_factory=list)
    writer: Writer | None = None
    editor: str | None = None
    topics: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)

    def find(self, code: str, message: str, where: str = "") -> None:
        self.findings.append(Finding(code, message, where))

    def drop(self, line: Line) -> None:
        """Leave a line out as part of the page, not of the piece; it is reported in the end."""
        line.role = "dropped"

    def take(self, line: Line, label: str = "") -> None:
        """A line whose words are kept in a field; ``label`` is what stood there beside them."""
        line.role = "taken"
        if label:
            self.labels.append(label)

    def open_lines(self) -> Iterator[Line]:
        return (line for line in self.lines if not line.role)

    def split(self, divide: Callable[[Line], list[Line]]) -> None:
        self.lines = [part for line in self.lines for part in divide(line)]

    def report_dropped(self) -> None:
        """One finding for each run of lines left out, so that nothing vanishes unseen."""
        run: list[Line] = []
        for line in [*self.lines, Line([])]:
            if line.role == "dropped":
                run.append(line)
            elif run and line.role != "taken":
                texts = " / ".join(f"“{with_marker(dropped)}”" for dropped in run)
                self.find(
                    "furniture",
                    _("Left out as part of the page: %(texts)s") % {"texts": texts},
                    where(run[0]),
                )
                run = []
        if self.labels:
            labels = ", ".join(dict.fromkeys(self.labels))
            self.find("labels", _("Understood as labels and left out: %(labels)s") % {"labels": labels})


def with_marker(line: Line) -> str:
    return f"{line.marker.sign} {line.text}" if line.marker else line.text


def where(line: Line) -> str:
    return f"line {line.source}"
