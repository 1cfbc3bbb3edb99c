"""Bytes and pasted strings to clean text, or one sentence saying why not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from articles.body.validate import MAX_TEXT

from .errors import ImportRefused

NO_BREAK = "\u00a0\u202f\u2007"
_BREAKS = re.compile(r"\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_OTHER_SPACES = "\u1680\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_SPACES = str.maketrans(dict.fromkeys(NO_BREAK + _OTHER_SPACES, " "))
# Joiners shape emoji and scripts other than Latin: there they stay.
_INVISIBLE = re.compile(
    r"[\u00ad\u200b\u200e\u200f\u2060-\u2064\u2066-\u206f\u202a-\u202e\ufeff\ufff9-\ufffb\ufffe\uffff\ufdd0-\ufdef]"
    r"|[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]|(?<![^\x00-\u024f])[\u200c\u200d]"
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_KNOWN_BINARIES = {
    b"%PDF": "PDF",
    b"\xd0\xcf\x11\xe0": "DOC",
    b"{\\rtf": "RTF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"PK\x03\x04": "ZIP",
}


MAX_BYTES = 20_000_000
MAX_MARKUP = 5_000_000
MAX_LINES = 5_000


@dataclass(slots=True)
class Tally:
    """How many characters were replaced or removed on the way in."""

    no_break: int = 0
    invisible: int = 0


def refuse_unreadable(text: str, most: int = MAX_TEXT) -> None:
    """Raise ``ImportRefused`` for what no text field can hold."""
    if "\0" in text:
        raise ImportRefused(_("This is not text: it holds NUL characters."))
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise ImportRefused(_("This text is damaged: it holds half characters (lone surrogates)."))
    if len(text) > most:
        raise ImportRefused(
            _("This text is too long for one piece: %(length)d characters, at most %(most)d are taken.")
            % {"length": len(text), "most": most}
        )


def tidy(text: str, tally: Tally) -> str:
    """Ordinary spaces and line ends only, nothing invisible."""
    tally.no_break += sum(text.count(char) for char in NO_BREAK)
    visible, invisible = _INVISIBLE.subn("", text.removeprefix("\ufeff"))
    tally.invisible += invisible
    return _BREAKS.sub("\n", visible).translate(_SPACES)


def decode(data: bytes) -> str:
    """UTF-8, UTF-16 with or without its mark, else Windows-1252."""
    for magic, name in _KNOWN_BINARIES.items():
        if data.startswith(magic):
            raise ImportRefused(
                _("This is a %(kind)s file, not text. Copy its text, or save it as DOCX, HTML or plain text.")
                % {"kind": name}
            )
    text = _utf16(data) if _is_utf16(data) else _eight_bit(data)
    if "\0" not in text and len(_CONTROL.findall(text)) > len(text) // 200:
        raise ImportRefused(_("This is not text: it is full of control characters."))
    return text


def _is_utf16(data: bytes) -> bool:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    sample = data[:2000]
    # Text in a Latin script has a zero in every second byte.
    return len(sample) >= 4 and max(sample[0::2].count(0), sample[1::2].count(0)) > 0.35 * len(sample)


def _utf16(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        codec = "utf-16"
    else:
        codec = "utf-16-be" if data[:2000][0::2].count(0) > data[:2000][1::2].count(0) else "utf-16-le"
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        raise ImportRefused(_("This UTF-16 text is damaged. Save it as UTF-8 and try again.")) from None


def _eight_bit(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        broken = error
    if _holds_surrogates(data):
        raise ImportRefused(_("This text is damaged: it holds half characters (lone surrogates).")) from None
    if 0 in data:
        raise ImportRefused(_("This is not text: it holds NUL characters.")) from None
    # Much of it being proper UTF-8 beyond ASCII, one bad byte is damage, not another encoding.
    if len(data.decode("utf-8", "ignore").encode("ascii", "ignore")) < len(data.decode("utf-8", "ignore")):
        raise ImportRefused(
            _("This text is damaged: byte %(position)d is not UTF-8 like the rest.")
            % {"position": broken.start}
        ) from None
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        raise ImportRefused(
            _("The encoding of this text is not known. Save it as UTF-8 and try again.")
        ) from None


def _holds_surrogates(data: bytes) -> bool:
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True
