"""Who is quoted is linked: "dilansir Kabar Pagi" wants an address readers can follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..language import Span, word_list
from .check import Check
from .finding import Finding
from .passage import Passage
from .piece import Piece
from .rules import Rules

CUES = frozenset(
    {"dilansir", "melansir", "dikutip", "mengutip", "lapor", "menurut", "dihimpun", "diberitakan"}
)
BETWEEN = word_list("source_words")
SQUEEZED = re.compile(r"[\W_]+")


def run(piece: Piece, rules: Rules) -> Iterator[Finding]:
    listed = [source for source in piece.snapshot.sources if source.url]
    known = [SQUEEZED.sub("", f"{source.title}{urlsplit(source.url).netloc}".lower()) for source in listed]
    for passage in piece.prose:
        for cue, name in _attributions(passage):
            squeezed = SQUEEZED.sub("", name.text.lower())
            if any(squeezed in source for source in known) or _is_linked(passage, cue.start, name.end):
                continue
            message = _("Link what you took from %(name)s, here or under sources.") % {"name": name.text}
            yield passage.finding(message, cue.start, name.end)


def _attributions(passage: Passage) -> Iterator[tuple[Span, Span]]:
    """The cue word and the name it brings in."""
    words = passage.words
    for index, cue in enumerate(words):
        if (low := cue.text.lower()) not in CUES:
            continue
        first = index + 1
        while first < len(words) and words[first].text in BETWEEN:
            first += 1
        last = first
        while last < len(words) and _continues(passage, words, first, last):
            last += 1
        if last == first:
            continue
        names = words[first:last]
        # "Menurut" brings people in, too, who cannot be linked: only institutions and reports are asked for.
        if low == "menurut" and first == index + 1 and not any(map(_institutional, names)):
            continue
        yield cue, Span(names[0].start, passage.text[names[0].start : names[-1].end])


def _continues(passage: Passage, words: list[Span], first: int, index: int) -> bool:
    """Whether the word is part of the name: a capital or an address, nothing but a space before it."""
    text = words[index].text
    if index > first and (
        passage.text[words[index - 1].end : words[index].start] != " " or index - first > 6
    ):
        return False
    return text[0].isupper() or (index == first and "." in text)


def _institutional(word: Span) -> bool:
    text = word.text
    return text.lower() in word_list("institutions") or "." in text or (text.isupper() and 2 < len(text) <= 8)


def _is_linked(passage: Passage, start: int, end: int) -> bool:
    """Whether a link touches the sentence in which the source is named."""
    for sentence in passage.sentences:
        if sentence.start <= start < sentence.end:
            return any(low < sentence.end and sentence.start < high for low, high in passage.links)
    return False


CHECK = Check("source-unlinked", 1, "warn", gettext_lazy("Sources are linked"), run, language="id")
