"""Who should take a piece, how urgent it is, and by when: advice to the queue, not a move of the piece."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from articles.exceptions import IllegalMove, NotAllowed, OwnPiece, ReasonMissing
from articles.models import Article, Stage
from articles.permissions import is_writer, reviews
from articles.transitions import Verb
from contributors.models import Account, Editor

OPEN = (Stage.SUBMITTED, Stage.IN_REVIEW)
PRIORITIES = range(-1, 3)


@transaction.atomic
def assign(
    article: Article, *, by: Account, to: Editor | None, priority: int = 0, due_at: datetime | None = None
) -> None:
    """Meant for ``to`` (``None``: whoever comes), before others by ``priority``, answered by ``due_at``.

    Raises ``NotAllowed``, ``ReasonMissing`` by field, ``IllegalMove`` when no editor is awaited.
    """
    now = Article.objects.select_related("writer").get(pk=article.pk)
    if is_writer(by, now):
        raise OwnPiece
    if not reviews(by, now):
        raise NotAllowed
    if to is not None and (is_writer(to.account, now) or not reviews(to.account, now)):
        raise ReasonMissing("to", _("This editor does not review in the section of the piece."))
    if priority not in PRIORITIES:
        raise ReasonMissing("priority", _("Choose a priority."))
    open_now = Article.objects.filter(pk=now.pk, stage__in=OPEN, moves=now.moves)
    if open_now.update(assigned_to=to, priority=priority, due_at=due_at) != 1:
        raise IllegalMove(Verb.CLAIM, now.get_stage_display())
    article.assigned_to, article.priority, article.due_at = to, priority, due_at
