"""Who wrote and who edited: the writer's card, bylines, editor credits."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from .model import Line, Writer
from .names import is_person, is_prose, skeleton
from .page import Page, where

BADGES = (
    "(?:Verified |Official )?(?:Community )?(?:Writer|Member|Author|Contributor)|Verified|Terverifikasi|"
    "(?:Penulis|Kontributor|Anggota)(?: Terverifikasi| Komunitas| Resmi)?"
)
_BADGE = re.compile(BADGES, re.IGNORECASE)
_PICTURE = re.compile(
    r"(?:'s |’s )?(?:profile |profil )?(?:photo|foto|picture|avatar)(?: profil| profile)?", re.IGNORECASE
)
_WRITTEN_BY = re.compile(
    r"(?P<label>(?:ditulis oleh|written by|penulis|oleh|writer|author|reporter|pewarta|wartawan|jurnalis|teks"
    r"|by)\s?[:\-–]?)\s+"
    r"(?P<name>\S.{2,80})",
    re.IGNORECASE,
)
_EDITED_BY = re.compile(
    r"(?P<label>(?:disunting oleh|edited by|penyunting|editor|redaktur)\s?[:\-–]?)\s+(?P<name>\S.{1,60})",
    re.IGNORECASE,
)
_LABEL_ALONE = re.compile(
    r"(?:(?P<writer>penulis|writer|author|ditulis oleh|oleh)|editor|penyunting|redaktur)\s?:?", re.IGNORECASE
)
_BETWEEN = re.compile(
    r"\s*[|•·]\s*|\s{2,}|\s[-–—]\s|,\s*(?=editor|penyunting)|\s+(?=editor\s?:|penyunting\s?:)", re.IGNORECASE
)


def read_people(page: Page) -> None:
    for index, line in enumerate(page.lines):
        if not line.role and len(line.text) <= 160:
            _read_card(page, index) or _read_bylines(page, line) or _read_labelled_below(page, index)


def _read_card(page: Page, index: int) -> bool:
    """The card under a piece: "Name Photo Verified Writer Name", in one line or in several."""
    line = page.lines[index]
    if _BADGE.fullmatch(line.text):
        return _read_spread_card(page, index)
    if _is_picture_of_next(page, index):
        page.take(line)
        _set_writer(page, page.lines[index + 1], page.lines[index + 1].text, "", twice=True)
        return True
    found = next((badge for badge in _BADGE.finditer(line.text)), None)
    before, after = (
        (line.text[: found.start()], line.text[found.end() :]) if found else _around_picture(line.text)
    )
    name, pictured = _without_picture(before)
    after, pictured_after = _without_picture(after)
    twice = bool(name) and skeleton(name) == skeleton(after)
    if not (twice or (found and (pictured or pictured_after))):
        return False
    names = [part for part in (name, after) if part]
    if not names or len({skeleton(part) for part in names}) > 1 or not is_person(names[0], least=1):
        return False
    if _is_another(page, names[0]):
        return False
    _set_writer(page, line, names[0], found[0] if found else "", twice=len(names) > 1)
    return True


def _is_another(page: Page, name: str) -> bool:
    return page.writer is not None and skeleton(page.writer.name) != skeleton(name)


def _is_picture_of_next(page: Page, index: int) -> bool:
    """A line such as "Foto Name" above the name itself."""
    below = page.lines[index + 1] if index + 1 < len(page.lines) else None
    name, pictured = _without_picture(page.lines[index].text)
    alone = below is not None and not below.role and skeleton(below.text) == skeleton(name)
    return pictured and alone and is_person(name) and not _is_another(page, name)


def _around_picture(text: str) -> tuple[str, str]:
    found = _PICTURE.search(text)
    return (text[: found.end()], text[found.end() :]) if found and found.start() else ("", "")


def _without_picture(text: str) -> tuple[str, bool]:
    bare, count = _PICTURE.subn("", text)
    return bare.strip(" ,|•·-–—()"), bool(count)


def _read_spread_card(page: Page, index: int) -> bool:
    """A badge alone on its line: the name stands above it, below it or both."""
    above = page.lines[index - 1] if index else None
    below = page.lines[index + 1] if index + 1 < len(page.lines) else None
    named: list[tuple[Line, str]] = []
    for near in (above, below):
        if near and near.role in ("", "dropped") and len(near.text) <= 80:
            name = _without_picture(near.text)[0]
            if is_person(name, least=1 if named else 2, most=5):
                named.append((near, name))
    if len(named) > 1 and skeleton(named[0][1]) != skeleton(named[1][1]):
        named = named[:1] if _PICTURE.search(named[0][0].text) else named[1:]
    if not named or _is_another(page, named[0][1]):
        return False
    for near, name in named:
        page.take(near, near.text if skeleton(near.text) != skeleton(name) else "")
    badge = page.lines[index].text
    if badge.casefold() in ("penulis", "author") and named[0][0] is below:
        badge = ""  # here it is a label
    _set_writer(page, page.lines[index], named[0][1], badge, twice=len(named) > 1)
    return True


def _set_writer(page: Page, line: Line, name: str, badge: str, *, twice: bool) -> None:
    page.take(line)
    if page.writer is None:
        page.writer = Writer(name)
    page.writer.badge = page.writer.badge or badge
    if twice:
        message = _("The writer's name stood twice around the picture: “%(text)s”.") % {"text": line.text}
        page.find("name_printed_twice", message, where(line))
    elif skeleton(line.text) not in skeleton(name + badge):
        page.labels.append(line.text)


def _read_bylines(page: Page, line: Line) -> bool:
    """A line such as "Penulis: Name | Editor: Name", or one half of it."""
    parts = [part for part in _BETWEEN.split(line.text) if part]
    if len(parts) > 3:
        return False
    read = [_read_byline(part) for part in parts]
    if not all(read):
        return False
    known = {"writer": page.writer.name if page.writer else "", "editor": page.editor or ""}
    for kind, label, name in filter(None, read):
        bare, badge = _split_badge(name) if kind == "writer" else (name, "")
        if known[kind] and skeleton(known[kind]) != skeleton(bare):
            page.find(
                "unplaced", _("“%(text)s” names one more; it was kept.") % {"text": line.text}, where(line)
            )
            return True
        known[kind] = bare
        if kind == "editor":
            page.editor = page.editor or name
        else:
            page.writer = page.writer or Writer(bare)
            page.writer.badge = page.writer.badge or badge
        page.labels.append(f"{label} {badge}".strip())
    page.take(line)
    return True


def _read_byline(text: str) -> tuple[str, str, str] | None:
    if (found := _EDITED_BY.fullmatch(text)) and is_person(found["name"], least=1):
        return "editor", found["label"], found["name"]
    if (found := _WRITTEN_BY.fullmatch(text)) and is_person(_split_badge(found["name"])[0]):
        return "writer", found["label"], found["name"]
    return None


def _split_badge(name: str) -> tuple[str, str]:
    found = re.fullmatch(rf"(.+?)\s*[(,\-–]?\s*({BADGES})\)?", name, re.IGNORECASE)
    return (found[1].strip(), found[2]) if found else (name, "")


def _read_labelled_below(page: Page, index: int) -> bool:
    """A label on its own, "Editor" or "Penulis", with the name on the next line."""
    label = _LABEL_ALONE.fullmatch(page.lines[index].text)
    below = page.lines[index + 1] if index + 1 < len(page.lines) else None
    if (
        not label
        or not below
        or below.role
        or not is_person(below.text, least=1 if not label["writer"] else 2)
    ):
        return False
    known = (page.writer.name if page.writer else "") if label["writer"] else page.editor
    if known and skeleton(known) != skeleton(below.text):
        return False
    page.take(page.lines[index], page.lines[index].text)
    page.take(below)
    if label["writer"]:
        page.writer = page.writer or Writer(below.text)
    else:
        page.editor = page.editor or below.text
    return True


def read_bio(page: Page) -> None:
    """The lines between the writer's card and the next part of the page's foot are the bio."""
    cards = [
        i
        for i, line in enumerate(page.lines)
        if line.role == "taken" and page.writer and page.writer.name in line.text
    ]
    if not page.writer or not cards:
        return
    after = page.lines[cards[-1] + 1 :]
    bio: list[Line] = []
    for line in after:
        if line.role == "taken" and line.text == page.writer.badge:
            continue
        if line.role or _read_byline(line.text):
            break
        bio.append(line)
    rest = after[after.index(bio[-1]) + 1 :] if bio else []
    body_before = any(is_prose(line.text) for line in page.lines[: cards[-1]] if not line.role)
    body_after = any(not line.role and is_prose(line.text) for line in rest)
    if (
        bio
        and len(bio) <= 3
        and body_before
        and not body_after
        and sum(len(line.text) for line in bio) <= 700
    ):
        page.writer.bio = "\n".join(line.text for line in bio)
        for line in bio:
            page.take(line)
