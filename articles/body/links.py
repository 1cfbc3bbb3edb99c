"""Addresses a writer may link to. Browsers mend what they are given, so anything to mend is refused."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

MAX_URL = 2048
# Browsers read a backslash as a slash and skip white space inside a scheme.
_MENDED = re.compile(r"[\s\\<>\"`{}|^]")
_MAIL = re.compile(r"mailto:[^@\s/?]+@[^@\s/?]+\.[^@\s/?]+(\?[^\s]*)?", re.IGNORECASE)


def check_href(value: str) -> None:
    """Raise ``ValueError`` unless this is a web address, a ``mailto:`` or a path on this site."""
    if value.startswith("/"):
        _check_plain(value)
        if value.startswith("//"):
            raise ValueError(_("A link must name its scheme: write https:// before the host."))
    elif not _MAIL.fullmatch(value):
        check_web_url(value)


def check_web_url(value: str) -> None:
    """Raise ``ValueError`` unless this is an absolute http or https address without a password."""
    _check_plain(value)
    try:
        parts = urlsplit(value)
        host, user, _port = parts.hostname, parts.username, parts.port
    except ValueError:
        raise ValueError(_("This is not a web address.")) from None
    if parts.scheme not in ("http", "https"):
        raise ValueError(_("A link must begin with https://, http://, mailto: or /."))
    if not host or user is not None:
        raise ValueError(_("This is not a web address."))


def _check_plain(value: str) -> None:
    if len(value) > MAX_URL:
        raise ValueError(_("This address is too long."))
    if _MENDED.search(value):
        raise ValueError(_("An address holds no spaces, quotes or backslashes."))
