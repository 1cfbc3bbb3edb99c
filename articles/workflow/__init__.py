"""Every verb of a piece's life, one function each. There is no other way to change a stage.

Each takes the article and ``by=`` (the account, or ``None`` for the clock), runs in one transaction,
writes conditionally expecting one row, appends one event and returns it. Errors: ``articles.exceptions``.
"""

from .publishing import correct, publish, reinstate, retract, schedule, unschedule
from .review import Request, approve, claim, decline, edit, release, reopen, request_changes
from .writing import appeal, discard, revise, submit, withdraw

__all__ = [
    "Request",
    "appeal",
    "approve",
    "claim",
    "correct",
    "decline",
    "discard",
    "edit",
    "publish",
    "reinstate",
    "release",
    "reopen",
    "request_changes",
    "retract",
    "revise",
    "schedule",
    "submit",
    "unschedule",
    "withdraw",
]
