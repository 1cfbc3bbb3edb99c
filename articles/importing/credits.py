"""Picture credits: "pixabay.com/name", "dok. pribadi/Name", "ANTARA FOTO/Name", "Foto: Name", two joined."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .names import is_person
from .vocabulary import phrases

LONGEST = 160
SITES = phrases("picture_sites")
AGENCIES = phrases("agencies")
_DOMAIN = r"(?:[a-z0-9](?:[a-z0-9-]{0,40})\.){1,4}[a-z]{2,6}"
_ADDRESS = re.compile(rf"(?P<scheme>https?://)?(?P<site>{_DOMAIN})(?P<path>\s?/\s?\S.*|/)?", re.IGNORECASE)
_LABEL = re.compile(
    r"(?P<label>(?:(?:sumber|kredit|credits?|source|courtesy)(?:\s(?:foto|gambar|ilustrasi|photo|image|by|of))?"
    r"|(?:foto|gambar|ilustrasi|photo|image|photographer|fotografer|fotografi|illustrator|ilustrator|pict?|picture)"
    r"(?:\s(?:oleh|by|dari|from|credit|credits|kredit))?)\s?[:/]|(?:foto|photo)\s(?:oleh|by))\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)
# "Sumber: X" may as well close a piece with what it was written from.
_BARE_SOURCE = re.compile(r"(?:sumber|source)\s?[:/]", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:\s(?:dan|and|via|&)\s|[|;,]\s?|\s[–-]\s)\s*", re.IGNORECASE)
_BRACKET_END = re.compile(
    r"[(\[]\s*(?P<credit>[^()\[\]]{2,160}?)\s*(?:[)\]]\s*(?P<stray>[^\s()\[\]]{0,2}))?$"
)
_OPEN_END = re.compile(
    rf"(?P<credit>(?:https?://)?(?:www\.)?(?:(?:{'|'.join(sorted(SITES))})\.(?:com|org|net|co|id|co\.id)|(?P<other>{_DOMAIN}))"
    r"/\s?@?[\w.%+~@/-]+(?:\s(?-i:[A-Z])[\w.'’-]*){0,3}/?)(?:[)\]]\s*(?P<stray>[^\s()\[\]]{0,2}))?$",
    re.IGNORECASE,
)
_OWNERS = "|".join(
    re.escape(owner) for owner in sorted(SITES | AGENCIES, key=len, reverse=True) if len(owner) > 2
).replace(r"\ ", r"\s")
_AGENCY_END = re.compile(
    rf"(?:^|(?<=[.\s]))(?P<credit>(?:dok(?:umentasi|umen|\.)?\s?(?:pribadi|istimewa|penulis|pri)?|{_OWNERS})"
    r"\s?/\s?@?[\w.'’-]+(?:\s(?-i:[A-Z])[\w.'’-]*){0,3}(?:/[\w.-]{1,12}){0,2})\.?$",
    re.IGNORECASE,
)
_LABELLED_END = re.compile(
    r"(?<=[.\s|])(?P<credit>(?P<label>(?:sumber|kredit|credits?|source)(?:\s(?:foto|gambar|ilustrasi))?|foto|photo)"
    r"\s?:\s*(?P<rest>[^:]{2,60}))$",
    re.IGNORECASE,
)
# "Foto: a market at dawn" labels a caption, not its credit.
CAPTION_LABEL = re.compile(
    r"(?:foto|gambar|ilustrasi foto|photo|caption|keterangan foto)\s?:\s*(?=\S)", re.IGNORECASE
)


def is_credit(text: str, *, sure: bool = False) -> bool:
    """Whether text is a picture credit and nothing else; ``sure`` leaves out what may as well be prose."""
    text = text.strip()
    if not 2 <= len(text) <= LONGEST or any(char in "()[]" for char in text):
        return False
    if text.count(" / ") > 1:
        return False  # a path through a site, not a credit
    if labelled := _LABEL.fullmatch(text):
        if sure and _BARE_SOURCE.fullmatch(labelled["label"]):
            return False
        return is_credit(labelled["rest"]) or is_person(labelled["rest"], least=1, most=4)
    parts = [part for part in _JOINT.split(text) if part]
    if len(parts) > 1 and all(_is_one(part, sure=True) for part in parts):
        return True
    return _is_one(text, sure=sure)


def _is_one(text: str, *, sure: bool) -> bool:
    if found := _ADDRESS.fullmatch(text):
        path = (found["path"] or "").strip(" /")
        known = any(
            site in found["site"].casefold() for site in (*SITES, "kompas", "tempo.co", "detik", "liputan6")
        )
        if known:
            return len(path.split()) <= 5
        # Of a site we do not know a user's page is a credit; anything deeper may be what the text cites.
        deeper = found["scheme"] or re.search(r"[/?=&]|\.$", path)
        return bool(path) and len(path.split()) <= 4 and not deeper
    owner, slash, name = text.partition("/")
    owner, name = owner.strip().casefold().rstrip("."), name.strip()
    first = re.split(r"[\s.:]", owner, maxsplit=1)[0]
    if slash:
        if (
            owner in SITES
            or owner in AGENCIES
            or first in ("dok", "dokumentasi", "dokumen", "arsip", "humas")
        ):
            return len(name) > 0 and len(name.split()) <= 5
        if name.startswith("@"):
            captioned = re.search(rf"\s{_DOMAIN}$", owner)  # "a flag unsplash.com/@name"
            return " " not in name and len(owner.split()) <= 4 and not captioned
        if is_person(text.partition("/")[0].strip(), most=4) and name.casefold() in AGENCIES | SITES:
            return True
        proper = all(word[0].isupper() for word in text.partition("/")[0].split())
        return not sure and proper and " " in owner and is_person(name, least=1) and not name.isupper()
    if owner in SITES or (first in ("dok", "dokumentasi") and len(text.split()) <= 4):
        return True
    return owner in AGENCIES and len(owner) > 3 and owner not in ("pribadi", "suara", "bisnis", "repro")


@dataclass(frozen=True, slots=True)
class Credited:
    """A caption with its credit: the caption is the text up to ``end``; ``sure`` when it cannot be prose."""

    end: int
    credit: str
    label: str
    stray: str
    sure: bool


def split_credit(text: str) -> Credited | None:
    """Read a credit at the end of a text, in brackets or without."""
    if len(text) > 700:
        return None
    if is_credit(text) and not text.startswith(("(", "[")):
        return Credited(0, tidy_credit(text), label_of(text), "", is_credit(text, sure=True))
    credits: list[str] = []
    strays, end = "", len(text)
    while (found := _last_bracket(text, end)) and is_credit(found["credit"]):
        credits.insert(0, found["credit"])
        strays = (found["stray"] or "") + strays
        end = len(text[: found.start()].rstrip())
    if credits:
        sure = all(is_credit(credit, sure=True) for credit in credits)
        labels = " ".join(filter(None, map(label_of, credits)))
        return Credited(end, ", ".join(map(tidy_credit, credits)), labels, strays, sure)
    if found := _open_end(text):
        parts = found.groupdict()
        end = len(text[: found.start("credit")].rstrip(" ([-–—|,"))
        return Credited(
            end,
            tidy_credit(found["credit"]),
            label_of(found["credit"]),
            parts.get("stray") or "",
            not parts.get("other"),
        )
    return None


def _last_bracket(text: str, end: int) -> re.Match[str] | None:
    start = max(text.rfind("(", 0, end), text.rfind("[", 0, end))
    return _BRACKET_END.match(text[:end], start) if start >= 0 else None


def _open_end(text: str) -> re.Match[str] | None:
    tail = max(0, len(text) - LONGEST)
    labelled = _LABELLED_END.search(text, tail)
    if labelled and not is_credit(
        labelled["credit"], sure=_BARE_SOURCE.match(labelled["credit"]) is not None
    ):
        known = _BARE_SOURCE.match(labelled["credit"]) and is_credit(labelled["rest"], sure=True)
        labelled = labelled if known else None
    return labelled or _OPEN_END.search(text, tail) or _AGENCY_END.search(text, tail)


def tidy_credit(text: str) -> str:
    """The credit itself, without "Foto:" before it, a scheme or a slash after it."""
    text = text.strip()
    if labelled := _LABEL.fullmatch(text):
        text = labelled["rest"]
    text = re.sub(r"^https?://(?:www\.)?", "", text.strip(), flags=re.IGNORECASE)
    return text.rstrip("/ ")


def label_of(text: str) -> str:
    """The words before a labelled credit, such as "Foto:"."""
    labelled = _LABEL.fullmatch(text.strip())
    return labelled["label"] if labelled else ""


def address_of(credit: str) -> str:
    """Where a credit leads, when it is written as an address; else nothing."""
    found = _ADDRESS.fullmatch(credit)
    return f"https://{credit}" if found and found["path"] and not re.search(r"[\s,|\\\"'<>]", credit) else ""
