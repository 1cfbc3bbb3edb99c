"""Reading a demo piece from its text file: settings between ``+++`` lines, then the text.

Blocks stand apart by a blank line. What begins a block says what it is::

    ## 1. Numbered head          ### Smaller head
    > a quotation                > — who said it
    - item                       1. item
    | cell | cell |              ---
    !figure mangroves 2          with alt:, caption: and credit: on lines of their own
    !read-also other-file        !embed youtube REF A title
    !note A remark               (also !unverified and !sensitive)

Within a line ``{day -1}`` is the day before publication, as newspapers write it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from articles.body import build

FOLDER = Path(__file__).parent / "articles"
WEEKDAYS = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
DAY = re.compile(r"\{day (-?\d+)\}")
TONES = ("note", "unverified", "sensitive")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture to draw, and what it says of itself."""

    scene: str
    seed: int
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True, slots=True)
class Manuscript:
    name: str
    settings: Mapping[str, Any]
    blocks: tuple[str, ...]

    @property
    def language(self) -> str:
        return str(self.settings.get("language", "id"))

    @property
    def cover(self) -> Drawing:
        cover = self.settings["cover"]
        scene, seed = cover["scene"].split()
        return Drawing(scene, int(seed), cover["alt"], cover["caption"], cover["credit"])

    def drawings(self) -> list[Drawing]:
        """The cover, then every figure of the text."""
        return [self.cover, *(_drawing(block) for block in self.blocks if block.startswith("!figure"))]

    def body(
        self, *, day: date, images: Mapping[Drawing, int], articles: Mapping[str, tuple[int, str]]
    ) -> dict[str, Any]:
        """The text as a body; ``articles`` gives id and headline by file name.

        A figure whose drawing is not among ``images`` is left out.
        """
        made = (self._block(block, day, images, articles) for block in self.blocks)
        return build.doc(*(block for block in made if block is not None))

    def _block(
        self,
        block: str,
        day: date,
        images: Mapping[Drawing, int],
        articles: Mapping[str, tuple[int, str]],
    ) -> dict[str, Any] | None:
        if block.startswith("!figure"):
            drawing = _drawing(block)
            if drawing not in images:
                return None
            return build.figure(drawing.caption, drawing.credit, image=images[drawing], alt=drawing.alt)
        if block.startswith("!read-also"):
            article, headline = articles[block.split()[1]]
            return build.read_also(headline, article)
        return _plain_block(dated(block, day, self.language))


def read(path: Path) -> Manuscript:
    _, head, text = path.read_text(encoding="utf-8").split("+++\n", 2)
    blocks = tuple(block.strip() for block in re.split(r"\n\s*\n", text.strip()))
    return Manuscript(path.stem, tomllib.loads(head), blocks)


def read_all() -> list[Manuscript]:
    """Every piece of the demo, the oldest first, as they came to be."""
    return sorted(map(read, FOLDER.glob("*.txt")), key=lambda piece: -piece.settings["age"])


def dated(text: str, day: date, language: str) -> str:
    def written(found: re.Match[str]) -> str:
        then = day + timedelta(days=int(found[1]))
        return f"{WEEKDAYS[language][then.weekday()]} ({then:%d/%m/%Y})"

    return DAY.sub(written, text)


def _drawing(block: str) -> Drawing:
    first, *rest = block.splitlines()
    _, scene, seed = first.split()
    said = dict(line.split(": ", 1) for line in rest)
    return Drawing(scene, int(seed), said["alt"], said["caption"], said["credit"])


def _plain_block(block: str) -> dict[str, Any]:
    lines = block.splitlines()
    if block == "---":
        return build.divider()
    if block.startswith("#"):
        return _heading(block)
    if block.startswith("!embed"):
        _, provider, ref, title = block.split(" ", 3)
        return build.embed(provider, ref, title)
    if block.startswith("!"):
        tone, _, text = block[1:].partition(" ")
        if tone not in TONES:
            raise ValueError(f"Unknown block: {block}")
        return build.callout(_inline(text), tone)
    if block.startswith("> "):
        said = [line[2:] for line in lines]
        by = said.pop().removeprefix("— ") if said[-1].startswith("— ") else ""
        return build.quote(_inline(" ".join(said)), by)
    if block.startswith("- "):
        return build.bullet_list([_inline(line[2:]) for line in lines])
    if re.match(r"1\. ", block):
        return build.ordered_list([_inline(line.split(". ", 1)[1]) for line in lines])
    if block.startswith("|"):
        return build.table([[cell.strip() for cell in line.strip("|").split("|")] for line in lines])
    return build.paragraph(_inline(" ".join(lines)))


def _heading(block: str) -> dict[str, Any]:
    found = re.fullmatch(r"(##|###) (?:(\d+)\. )?(.+)", block)
    if found is None:
        raise ValueError(f"Unknown head: {block}")
    number = int(found[2]) if found[2] else None
    return build.heading(found[3], number=number, level=len(found[1]))


def _inline(text: str) -> list[str | dict[str, Any]]:
    """Text with **strong**, *emphasis* and [links](https://…)."""
    made: list[str | dict[str, Any]] = []
    for part in re.split(r"(\*\*.+?\*\*|\*.+?\*|\[.+?\]\(\S+?\))", text):
        if part.startswith("**"):
            made.append(build.text(part[2:-2], "strong"))
        elif part.startswith("*"):
            made.append(build.text(part[1:-1], "em"))
        elif found := re.fullmatch(r"\[(.+?)\]\((\S+?)\)", part):
            made.append(build.link(found[1], found[2]))
        elif part:
            made.append(part)
    return made
