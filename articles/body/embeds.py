"""The providers whose posts may be embedded, what their references look like and where they lead."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Provider:
    """``ref`` is the form of a reference, ``page`` where it leads, ``address`` how one is pasted."""

    label: str
    ref: re.Pattern[str]
    page: str
    address: re.Pattern[str]


def _provider(label: str, ref: str, page: str, address: str) -> Provider:
    return Provider(label, re.compile(ref, re.ASCII), page, re.compile(address.replace("REF", f"({ref})")))


PROVIDERS: dict[str, Provider] = {
    "youtube": _provider(
        "YouTube",
        r"[\w-]{11}",
        "https://www.youtube.com/watch?v={ref}",
        r"https?://(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com/(?:watch\?(?:[^#]*&)?v=|embed/|shorts/|live/)"
        r"|youtu\.be/)REF(?![\w-])",
    ),
    "vimeo": _provider(
        "Vimeo",
        r"[0-9]{5,12}",
        "https://vimeo.com/{ref}",
        r"https?://(?:www\.|player\.)?vimeo\.com/(?:video/)?REF(?!\d)",
    ),
    "instagram": _provider(
        "Instagram",
        r"[\w-]{5,40}",
        "https://www.instagram.com/p/{ref}/",
        r"https?://(?:www\.)?instagram\.com/(?:p|reel|tv)/REF(?![\w-])",
    ),
    "tiktok": _provider(
        "TikTok",
        r"@[\w.]{2,24}/video/[0-9]{10,22}",
        "https://www.tiktok.com/{ref}",
        r"https?://(?:www\.)?tiktok\.com/REF(?!\d)",
    ),
    "x": _provider(
        "X",
        r"[0-9]{1,20}",
        "https://x.com/i/status/{ref}",
        r"https?://(?:www\.|mobile\.)?(?:x|twitter)\.com/\w+/status/REF(?!\d)",
    ),
    "spotify": _provider(
        "Spotify",
        r"(?:track|episode|show|album|playlist)/[A-Za-z0-9]{22}",
        "https://open.spotify.com/{ref}",
        r"https?://open\.spotify\.com/(?:embed/|intl-\w+/)?REF(?![A-Za-z0-9])",
    ),
}


def from_url(url: str) -> tuple[str, str] | None:
    """Provider and reference of a pasted address, or nothing when it is not one we embed."""
    for name, provider in PROVIDERS.items():
        if found := provider.address.match(url):
            return name, found[1]
    return None
