"""Answering what an editor asked for. Submitting again needs an answer to every request."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from articles import clock
from articles.exceptions import IllegalMove, LostRace, NotAllowed, ReasonMissing
from articles.models import Article, ChangeRequest, Stage
from articles.permissions import is_writer
from articles.plain import clean_note
from articles.transitions import Verb
from contributors.models import Account

LONGEST_ANSWER = 1000
ANSWERS = (ChangeRequest.State.DONE, ChangeRequest.State.DISPUTED)


@transaction.atomic
def answer(request: ChangeRequest, *, by: Account, state: str, text: str = "") -> ChangeRequest:
    """Mark a request of the current round done, or disputed with the reason; it may be changed again.

    Raises ``NotAllowed``, ``IllegalMove`` when the piece is not with its writer, ``ReasonMissing`` by
    field, ``LostRace`` when the piece left the writer's hands in this very moment.
    """
    article = Article.objects.select_related("writer").get(pk=request.article_id)
    if not is_writer(by, article):
        raise NotAllowed
    if article.stage != Stage.CHANGES_REQUESTED or request.round != article.round:
        raise IllegalMove(Verb.EDIT, article.get_stage_display())
    text = text.strip()
    if state not in ANSWERS:
        raise ReasonMissing("state", _("Say whether it is done, or why you see it differently."))
    if state == ChangeRequest.State.DISPUTED and not text:
        raise ReasonMissing("text", _("Say why you see it differently."))
    if len(text) > LONGEST_ANSWER:
        raise ReasonMissing("text", _("Answer in at most 1,000 characters."))
    values = {"state": state, "answer": clean_note(text, "text", LONGEST_ANSWER), "answered_at": clock.now()}
    still_asked = ChangeRequest.objects.filter(
        pk=request.pk, article__stage=Stage.CHANGES_REQUESTED, article__moves=article.moves
    )
    if still_asked.update(**values) != 1:
        raise LostRace(article.get_stage_display())
    for name, value in values.items():
        setattr(request, name, value)
    return request
