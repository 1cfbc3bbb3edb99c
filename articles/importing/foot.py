"""The foot of a page: disclaimer, topics, and the editor's name that looks like one more topic."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from .furniture import is_elsewhere, is_furniture
from .model import Line
from .names import is_person, is_prose, words
from .page import Page, where, with_marker

_WORK = re.compile(
    r"karya|tulisan|artikel|konten|opini|isi |pandangan|article|content|views|opinions?", re.IGNORECASE
)
_DUTY = re.compile(r"tanggung\s?jawab|responsib|liab", re.IGNORECASE)
_AUTHOR = re.compile(
    r"penulis|blogger|bloger|kontributor|kreator|pengguna|author|writer|contributor", re.IGNORECASE
)
_HOUSE = re.compile(
    r"platform|komunitas|community|redaksi|media|situs|laman|portal|editorial|publisher", re.IGNORECASE
)
_DISTANCE = re.compile(
    r"(?:tidak|bukan|belum tentu)\s(?:selalu\s)?(?:mewakili|mencerminkan|merupakan|menjadi|mengubah)|"
    r"di luar tanggung|"
    r"do(?:es)? not (?:necessarily )?(?:reflect|represent)|sepenuhnya|solely",
    re.IGNORECASE,
)
_TOPICS = re.compile(
    r"(?P<label>topik(?: terkait)?|topics?|tags?|tag terkait|kata kunci|keywords?|tagar|label)\s?:?"
    r"(?:\s*(?P<rest>\S.*))?",
    re.IGNORECASE,
)
LONGEST_TOPIC = 60


def drop_disclaimer(page: Page) -> None:
    """The site's own words about who answers for a piece; known by what they say, not by how."""
    for index, line in enumerate(page.lines):
        if not line.role and not line.hint and words(line.text) <= 90 and _is_disclaimer(page, index):
            page.drop(line)


def _is_disclaimer(page: Page, index: int) -> bool:
    text = page.lines[index].text
    signs = [bool(sign.search(text)) for sign in (_WORK, _DUTY, _AUTHOR, _HOUSE, _DISTANCE)]
    work, duty, author, house, distance = signs
    inside = any(not line.role and is_prose(line.text) for line in page.lines[index + 1 : index + 4])
    if inside and index > 6:
        return work and duty and author and (house or distance) and sum(signs) >= 4
    return work and ((duty and author) or (distance and house and (author or duty)))


def read_topics(page: Page) -> None:
    """What follows "Topik:"; the last name among them may be the editor's."""
    body = "\n".join(line.text.casefold() for line in page.lines if not line.role and is_prose(line.text))
    for index, line in enumerate(page.lines):
        label = None if line.role or len(line.text) > 300 else _TOPICS.fullmatch(line.text)
        if not label or not _is_topic_label(page, index, label):
            continue
        below = _lines_below(page, index)
        if label["rest"] and not all(item.marker for item in below):
            below = []
        if not label["rest"] and not below and not is_foot(page, index):
            continue
        page.take(line, label["label"] + (":" if ":" in line.text else ""))
        for item in below:
            page.take(item)
        names = [
            name for text in (label["rest"] or "", *(item.text for item in below)) for name in _split(text)
        ]
        if page.editor is None and below and (editor := _editor_among(names, below, body)):
            page.editor = names.pop()
            page.find("editor_among_topics", editor, where(below[-1]))
        page.topics += [name for name in names if name not in page.topics]


def _is_topic_label(page: Page, index: int, label: re.Match[str]) -> bool:
    """A word that begins a sentence is no label: it wants a colon, a line of its own or hash signs."""
    text = page.lines[index].text
    if not label["rest"]:
        return ":" in text or is_foot(page, index)
    return (
        (":" in text[: len(label["label"]) + 2] or "#" in text)
        and words(label["rest"]) <= 40
        and not text.endswith(".")
    )


def is_foot(page: Page, index: int) -> bool:
    """Whether no more text of the piece follows."""
    return not any(not line.role and is_prose(line.text) for line in page.lines[index + 1 :])


def _lines_below(page: Page, index: int) -> list[Line]:
    below: list[Line] = []
    for line in page.lines[index + 1 : index + 31]:
        marked = line.marker is not None
        if line.role or line.hint.startswith("head") or is_elsewhere(line.text) or is_furniture(line.text):
            break
        if (
            words(line.text) > 6
            or len(line.text) > LONGEST_TOPIC
            or is_prose(line.text)
            or (below and marked != (below[0].marker is not None))
        ):
            break
        below.append(line)
    return below


def _split(text: str) -> list[str]:
    if all(word.startswith("#") for word in text.split()):
        return [word.strip("#,") for word in text.split() if word.strip("#,")]
    return [part for part in (piece.strip(" .") for piece in re.split(r"[,;|•·]", text)) if part]


def _editor_among(names: list[str], below: list[Line], body: str) -> str:
    """Why the last name is an editor's, or nothing: topics are spoken of in the piece, editors are not."""
    name = names[-1] if names else ""
    if not is_person(name, most=4) or name.casefold() in body:
        return ""
    others = names[:-1]
    apart = len(below) > 1 and below[-1].gap and not any(line.gap for line in below[1:-1]) and len(below) > 2
    told_apart = [other for other in others if other.casefold() in body or not is_person(other, most=4)]
    if others and not apart and not told_apart:
        return ""
    shown = with_marker(below[-1])
    return _("“%(name)s” stood among the topics and was read as the editor: “%(line)s”.") % {
        "name": name,
        "line": shown,
    }
