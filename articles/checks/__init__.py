"""What is looked at before an editor does: pure rules over a ``Snapshot``, each a ``Check``.

``run`` is called live while the piece is written and again at submission. To add a rule, write a module
beside these and name its check in ``CHECKS``.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..snapshot import Snapshot
from . import (
    credits,
    dateline,
    declarations,
    excerpt,
    headline,
    joined,
    names,
    pictures,
    punctuation,
    read_also,
    sensitivity,
    sources,
    structure,
    weekdays,
    wording,
)
from .check import Check
from .finding import LEVELS, Finding, Fix, Level, from_json
from .fixes import StaleFix, apply_fix
from .house import load_rules
from .piece import Piece
from .rules import DEFAULT_RULES, RuleError, Rules, with_rule

__all__ = [
    "CHECKS",
    "DEFAULT_RULES",
    "LEVELS",
    "Check",
    "Finding",
    "Fix",
    "Level",
    "RuleError",
    "Rules",
    "StaleFix",
    "apply_fix",
    "blocking",
    "from_json",
    "load_rules",
    "run",
    "with_rule",
]

# In the order in which findings are shown.
CHECKS: tuple[Check, ...] = (
    headline.MISSING,
    headline.CASE,
    headline.CAPITALS,
    headline.NUMBER,
    headline.LENGTH,
    excerpt.MISSING,
    excerpt.SENTENCE,
    excerpt.REPEATS,
    excerpt.LENGTH,
    structure.SECTION,
    structure.BODY,
    structure.LENGTH,
    structure.HEADS,
    structure.POINTS,
    structure.CLOSING,
    dateline.FORM,
    dateline.LEAD,
    punctuation.END,
    punctuation.SPACING,
    punctuation.PAIRS,
    weekdays.CHECK,
    names.CHECK,
    joined.PREPOSITIONS,
    joined.PASSIVES,
    joined.HYPHENS,
    wording.REPEATS,
    wording.SLIPS,
    wording.TERMS,
    wording.SENTENCES,
    pictures.MISSING,
    pictures.SECTION,
    pictures.ALT,
    pictures.CAPTION,
    credits.CHECK,
    pictures.LICENCE,
    pictures.WIDTH,
    pictures.SEEN,
    sources.CHECK,
    read_also.TARGET,
    read_also.CROWDED,
    sensitivity.PEOPLE,
    sensitivity.CLAIMS,
    declarations.CHECK,
)


def run(snapshot: Snapshot, rules: Rules = DEFAULT_RULES) -> list[Finding]:
    """Everything the checks find, in the order of ``CHECKS`` and, within a check, of the text."""
    piece = Piece(snapshot)
    return [finding for check in CHECKS for finding in check.findings(piece, rules)]


def blocking(findings: Iterable[Finding]) -> list[Finding]:
    """Those that must be mended before the piece may be submitted."""
    return [finding for finding in findings if finding.level == "block"]
