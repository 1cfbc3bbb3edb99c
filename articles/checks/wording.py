"""Words: said twice, slipped, outside house style; and sentences nobody can follow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..language import Span, stray_letter, title_case, word_list
from .check import Check
from .finding import Finding
from .passage import Passage
from .piece import Piece
from .rules import Rules


def repeats(piece: Piece, rules: Rules) -> Iterator[Finding]:
    for passage in piece.texts:
        for first, second in pairwise(passage.words):
            between = passage.text[first.end : second.start]
            if first.text.lower() != second.text.lower() or between.strip() or not first.text.isalpha():
                continue
            if first.text[0].isupper() and second.text[0].isupper():  # Bang Bang, Duran Duran
                continue
            fix = None
            if first.text.lower() in word_list("frequent") | rules.particles:
                fix = passage.fix(_("Take one out"), first.end, second.end, "")
            message = _("“%(word)s” stands here twice.") % {"word": second.text}
            yield passage.finding(message, first.start, second.end, fix)


def slips(piece: Piece, rules: Rules) -> Iterator[Finding]:
    for passage in piece.texts:
        for word in passage.words:
            if meant := stray_letter(word.text):
                message = _("“%(word)s” looks like “%(meant)s” with a letter too many.")
                fix = passage.fix(_("Write “%(better)s”") % {"better": meant}, word.start, word.end, meant)
                yield passage.finding(
                    message % {"word": word.text, "meant": meant}, word.start, word.end, fix
                )


def long_sentences(piece: Piece, rules: Rules) -> Iterator[Finding]:
    for passage in piece.prose:
        for sentence in passage.sentences:
            count = len(sentence.text.split())
            if count > rules.max_sentence_words:
                message = _("This sentence has %(count)d words; two sentences are easier to follow.")
                yield passage.finding(message % {"count": count}, sentence.start, sentence.end)


def terms(piece: Piece, rules: Rules) -> Iterator[Finding]:
    begins: Mapping[str, list[tuple[str, ...]]] = _by_first_word(rules.terms)
    for passage in (piece.headline, *piece.texts):
        lows = [word.text.lower() for word in passage.words]
        for index, low in enumerate(lows):
            for term in begins.get(low, ()):
                if tuple(lows[index : index + len(term)]) == term:
                    yield _term(passage, passage.words[index : index + len(term)], term, rules)


def _by_first_word(terms: Mapping[str, str]) -> dict[str, list[tuple[str, ...]]]:
    begins = defaultdict(list)
    for term in terms:
        words = tuple(term.split())
        begins[words[0]].append(words)
    return begins


def _term(passage: Passage, found: list[Span], term: tuple[str, ...], rules: Rules) -> Finding:
    start, end = found[0].start, found[-1].end
    better = rules.terms[" ".join(term)]
    if not better:
        return passage.finding(
            _("House style does not print “%(term)s”.") % {"term": " ".join(term)}, start, end
        )
    if found[0].text[0].isupper():
        better = better[0].upper() + better[1:]
        better = title_case(better, rules.particles) if passage.where == "headline" else better
    message = _("House style prints “%(better)s” here.") % {"better": better}
    fix = passage.fix(_("Write “%(better)s”") % {"better": better}, start, end, better)
    return passage.finding(message, start, end, fix)


REPEATS = Check("repeated-word", 1, "warn", gettext_lazy("No word twice in a row"), repeats)
SLIPS = Check("slip", 1, "warn", gettext_lazy("No stray letters"), slips, language="id")
SENTENCES = Check("long-sentence", 1, "note", gettext_lazy("Sentences of a readable length"), long_sentences)
TERMS = Check("term", 1, "warn", gettext_lazy("Words of house style"), terms, language="id")
