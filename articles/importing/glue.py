"""What pages print without a space between: the headline before a caption, a caption before itself."""

from __future__ import annotations

import re

from .names import is_title_case, skeleton, words
from .page import Page


def glued_end(text: str, headline: str, *, exactly: bool = False) -> int:
    """Where the caption begins in "<headline><caption>", whatever case and marks; 0 when it does not."""
    wanted = skeleton(headline)
    if len(wanted) < 8 or len(text) > 1000:
        return 0
    at = 0
    for index, char in enumerate(text):
        for folded in char.casefold():
            if folded.isalnum():
                if at == len(wanted):
                    return index
                if folded != wanted[at]:
                    return 0 if exactly else _nearly_glued_end(text, headline)
                at += 1
    return 0


def _nearly_glued_end(text: str, headline: str) -> int:
    """The same for a headline changed after the caption was printed: an eighth of it at most."""
    if (
        text[:4].casefold() != headline[:4].casefold()
        or len(headline) > 200
        or len(text) < 0.8 * len(headline)
    ):
        return 0
    wanted, given = headline.casefold(), text[: len(headline) + 30].casefold()
    costs = list(range(len(given) + 1))
    for row, char in enumerate(wanted, start=1):
        diagonal, costs[0] = costs[0], row
        for column, other in enumerate(given, start=1):
            diagonal, costs[column] = (
                costs[column],
                min(diagonal + (char != other), costs[column] + 1, costs[column - 1] + 1),
            )
    end = min(range(len(given) + 1), key=lambda column: (costs[column], column))
    glued = 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return end if glued and costs[end] <= len(headline) // 8 else 0


def shared_prefix(page: Page) -> str:
    """A headline printed only before the captions: what they share, up to where two words are glued."""
    captions = [
        line.block.caption
        for line in page.lines
        if line.role == "figure" and line.block and line.block.caption
    ]
    prefix = _common(captions)
    if len(captions) < 2 or words(prefix) < 4 or skeleton(prefix).startswith(skeleton(page.headline) or "-"):
        return ""
    spoken = {skeleton(word) for line in page.lines if line.role != "figure" for word in line.text.split()}
    for found in list(re.finditer(r"\S+", captions[0]))[3:]:
        token = found[0]
        last = min(len(token) - 1, len(prefix) - found.start())
        for length in range(last if skeleton(token) not in spoken else 0, 2, -1):
            headline = captions[0][: found.start() + length]
            if skeleton(token[:length]) in spoken and is_title_case(headline):
                return headline
    return ""


def _common(texts: list[str]) -> str:
    """What all texts begin with; the first and the last in order differ soonest."""
    low, high = min(texts, default=""), max(texts, default="")
    length = next(
        (i for i, (a, b) in enumerate(zip(low, high, strict=False)) if a != b), min(len(low), len(high))
    )
    return low[:length]


def second_half(text: str) -> str:
    """The second half of a text that says the same thing twice, else nothing."""
    bare = skeleton(text)
    middle = len(bare) // 2
    # A single word said twice is a plural: "jalan-jalan".
    if words(text) < 3 or len(bare) < 10 or len(bare) % 2 or bare[:middle] != bare[middle:]:
        return ""
    seen = 0
    for index, char in enumerate(text):
        if seen == middle and (char.isalnum() or char in "(["):
            return text[index:]
        seen += sum(folded.isalnum() for folded in char.casefold())
    return ""
