"""What can go wrong with a piece, by name. Each carries a sentence a face can show as it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _


class EditorialError(Exception):
    """The root: somebody asked for something the newsroom does not do."""

    @property
    def sentence(self) -> str:
        return str(self)


class IllegalMove(EditorialError):
    """The table has no such move from where the piece stands."""

    def __init__(self, verb: str, stage: str) -> None:
        self.verb, self.stage = verb, stage
        super().__init__(_("This cannot be done while the piece is at “%(stage)s”.") % {"stage": stage})


class NotAllowed(EditorialError):
    """The move exists, but this person may not make it."""

    def __init__(self, sentence: str = "") -> None:
        super().__init__(sentence or _("You may not do this with this piece."))


class OwnPiece(NotAllowed):
    def __init__(self) -> None:
        super().__init__(_("Nobody reviews their own piece. A colleague has to take this one."))


class LostRace(EditorialError):
    """Somebody else was first; ``winner`` is the public name of who, ``stage`` where the piece now stands."""

    def __init__(self, stage: str, winner: str = "") -> None:
        self.stage, self.winner = stage, winner
        super().__init__(
            _("%(who)s was first: the piece now stands at “%(stage)s”. Nothing of yours was changed.")
            % {"who": winner or _("Somebody else"), "stage": stage}
        )


class TextChanged(EditorialError):
    """The text is not the one the decision was about; ``revision`` is the one that stands now."""

    def __init__(self, revision: Any) -> None:
        self.revision = revision
        super().__init__(
            _("The text has changed since you opened it. Look at both texts, then decide again.")
        )


class StaleDraft(EditorialError):
    """A save came from an older version than the one kept; ``revision`` is the one kept."""

    def __init__(self, revision: Any) -> None:
        self.revision = revision
        super().__init__(_("This piece was changed somewhere else in the meantime. Both texts are kept."))


class ChecksBlock(EditorialError):
    """Blocking checks did not pass; ``findings`` says which and where."""

    def __init__(self, findings: Sequence[Any]) -> None:
        self.findings = list(findings)
        super().__init__(
            _("The piece cannot be submitted yet: %(first)s") % {"first": self.findings[0].message}
        )


class RequestsOpen(EditorialError):
    """Change requests without an answer; ``requests`` are those rows."""

    def __init__(self, requests: Sequence[Any]) -> None:
        self.requests = list(requests)
        super().__init__(_("Every requested change needs an answer first: done, or why not."))


class ReasonMissing(EditorialError):
    """A move needs a reason, a note or a passage that was not given; ``field`` names it."""

    def __init__(self, field: str, sentence: str) -> None:
        self.field = field
        super().__init__(sentence)


class NotInFuture(EditorialError):
    field = "at"

    def __init__(self) -> None:
        super().__init__(_("Choose a time in the future, within a year from now."))


class NotDue(EditorialError):
    """The clock came too early: what it was to do is not due (any more)."""

    def __init__(self) -> None:
        super().__init__(_("The time for this has not come."))


class TermsNotAccepted(EditorialError):
    def __init__(self) -> None:
        super().__init__(_("Accept the terms for contributors first."))


class Suspended(NotAllowed):
    def __init__(self, reason: str) -> None:
        super().__init__(_("This account is suspended from contributing: %(reason)s") % {"reason": reason})
