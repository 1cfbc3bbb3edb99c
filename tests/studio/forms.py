"""What a browser would send back from the composer's form, with some fields changed."""

from __future__ import annotations

from typing import Any

from articles.models import Article, Revision
from contributors.models import Account
from newsroom.studio.forms.compose import PieceForm


def filled(article: Article, account: Account, **typed: Any) -> dict[str, Any]:
    revision = Revision.objects.get(working_copy_of=article)
    form = PieceForm(revision=revision, account=account)
    sent = {}
    for name in form.fields:
        value = form[name].value()
        sent[name] = "" if value is None else getattr(value, "pk", value)
    sent.pop("upload")
    return {**sent, **typed}
