"""Which characters text may hold, in the body and in every other field a person fills."""

from __future__ import annotations

import re

# Control characters and line separators break feeds and logs; PostgreSQL refuses NUL, every encoder refuses a
# lone surrogate, and XML refuses the non-characters.
FORBIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BREAKS = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029]+")


def clean(text: str) -> str:
    """The text without what a body refuses: breaks become one space, the rest of the forbidden vanishes."""
    return FORBIDDEN.sub("", _BREAKS.sub(" ", text))
