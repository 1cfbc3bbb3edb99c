"""A credit names who made the picture: ``site/user`` or a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .check import Check
from .finding import Finding
from .piece import Piece
from .rules import Rules

LABEL = re.compile(
    r"(?:foto|gambar|sumber|dok(?:umentasi)?|source|credit|photo)\b[.: ]*(?:by |oleh )?", re.IGNORECASE
)
DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?((?:[\w-]+\.)+[a-z]{2,})(?:/(.*))?", re.IGNORECASE)


def run(piece: Piece, rules: Rules) -> Iterator[Finding]:
    for shown in (*(item for item in piece.pictures if item.where == "cover"), *piece.figures):
        credit = shown.credit.strip().strip("()").strip()
        if not credit:
            yield shown.finding(_("Say who made the picture: site/user, or a person."))
        elif problem := _problem(credit, rules):
            yield shown.finding(problem, shown.credit)


def _problem(credit: str, rules: Rules) -> str:
    """What is wrong with a credit, in a sentence; "" when it names somebody."""
    named = LABEL.sub("", credit, count=1).strip() if LABEL.match(credit) else credit
    domain = DOMAIN.fullmatch(named)
    site, user = (domain[1], domain[2]) if domain else named.partition("/")[::2]
    label = site.lower().removeprefix("www.").split(".")[-2 if "." in site else 0].strip(" @")
    if label in rules.never_credits or site.strip().lower() in rules.never_credits:
        return _("“%(site)s” finds pictures, it makes none: name who made this one.") % {"site": site}
    if (domain or label in rules.sites_without_user) and not (user or "").strip("/ "):
        return _("“%(site)s” alone credits nobody: add the user, as in %(site)s/user.") % {"site": site}
    if not any(map(str.isalpha, named or credit)):
        return _("A credit names somebody.")
    return ""


CHECK = Check("picture-credit", 1, "warn", gettext_lazy("Pictures credit their maker"), run)
