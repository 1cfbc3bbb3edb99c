"""How often one visitor may send a form; counted for an hour, by a keyed hash of their address only."""

from __future__ import annotations

import time

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

HOUR = 3600


def within_limit(request: HttpRequest, action: str, *, most: int) -> bool:
    """Count this attempt; False when the visitor has used up the hour."""
    address = get_adapter().get_client_ip(request)
    visitor = salted_hmac("newsroom.reader.limits", address, algorithm="sha256").hexdigest()[:32]
    key = f"limit:{action}:{int(time.time() // HOUR)}:{visitor}"
    cache.add(key, 0, HOUR)
    try:
        return cache.incr(key) <= most
    except ValueError:
        # The entry was dropped between the two calls: better one attempt too many than a lost report.
        return True
