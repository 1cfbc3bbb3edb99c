"""The decision pane: for each legal verb its form, what will come of it in words, how weighty it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm
from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Revision
from articles.permissions import legal_verbs
from articles.transitions import Verb
from contributors.models import Account

from . import forms

FORMS: dict[Verb, Any] = {
    Verb.RELEASE: forms.Release,
    Verb.DECLINE: forms.Decline,
    Verb.APPROVE: forms.Approval,
    Verb.SCHEDULE: forms.Schedule,
    Verb.REOPEN: forms.Reopen,
    Verb.RETRACT: forms.Retract,
    Verb.REINSTATE: forms.Reinstate,
}
# What has a page of its own, since it needs the whole text.
PAGES = frozenset({Verb.EDIT, Verb.CORRECT})
# In the order in which they are offered: what is done most stands first, what cannot be undone last.
OFFERED = (
    Verb.CLAIM, Verb.APPROVE, Verb.PUBLISH, Verb.SCHEDULE, Verb.REQUEST_CHANGES, Verb.EDIT, Verb.CORRECT,
    Verb.UNSCHEDULE, Verb.REOPEN, Verb.REVISE, Verb.DISCARD, Verb.RELEASE, Verb.DECLINE, Verb.REINSTATE,
    Verb.RETRACT,
)  # fmt: skip
KEYS = {
    Verb.CLAIM: "c", Verb.APPROVE: "a", Verb.PUBLISH: "p", Verb.SCHEDULE: "s", Verb.REQUEST_CHANGES: "r",
    Verb.EDIT: "e", Verb.CORRECT: "e", Verb.RELEASE: "u", Verb.DECLINE: "x",
}  # fmt: skip
MAIN = frozenset({Verb.CLAIM, Verb.APPROVE, Verb.PUBLISH})
GRAVE = frozenset({Verb.DECLINE, Verb.RETRACT, Verb.DISCARD})

CONSEQUENCES: dict[Verb, str | Promise] = {
    Verb.CLAIM: _("You hold the piece; nobody else can decide on it. Idle for four hours, it goes back."),
    Verb.RELEASE: _("It goes back to its place in the queue; any editor of the section may take it."),
    Verb.EDIT: _("A new version under your name. The writer sees every word you changed."),
    Verb.REQUEST_CHANGES: _("The piece goes back to the writer with this checklist, and out of your hands."),
    Verb.DECLINE: _("The piece is refused. The writer reads reason and note, and may appeal once."),
    Verb.APPROVE: _("Exactly this text is approved. It can be published or scheduled; nothing is live yet."),
    Verb.SCHEDULE: _("The approved text goes live at that time, by itself."),
    Verb.UNSCHEDULE: _("It stays approved and goes out only when somebody publishes it."),
    Verb.PUBLISH: _("The approved text goes before readers at once, and the writer is told."),
    Verb.REOPEN: _("The approval is dropped and the piece comes back to you for review."),
    Verb.REVISE: _("The writer gets a draft to change. What readers see stays as it is."),
    Verb.DISCARD: _("The unpublished change is dropped. What readers see stays as it is."),
    Verb.CORRECT: _("Readers see the changed text at once, with a public note and what exactly changed."),
    Verb.RETRACT: _("Readers lose the article; its address tells why it was withdrawn."),
    Verb.REINSTATE: _("Readers get the article back as it last was, with your note."),
}
FIRST_OF_TWO = _("This section wants two approvals: yours is the first, a colleague gives the second.")


@dataclass(frozen=True, slots=True)
class Decision:
    verb: Verb
    label: str | Promise
    consequence: str | Promise
    url: str
    form: Any
    key: str
    main: bool
    grave: bool
    open: bool

    @property
    def is_page(self) -> bool:
        return self.verb in PAGES

    @property
    def has_fields(self) -> bool:
        if not isinstance(self.form, BaseForm):
            return self.form is not None
        return bool(self.form.visible_fields()) or bool(self.form.errors)


def decisions(
    by: Account, article: Article, text: Revision, *, verb: Verb | None = None, form: Any = None
) -> list[Decision]:
    """What this editor may do now. ``form`` is the one of ``verb`` that could not be carried out."""
    legal = set(legal_verbs(by, article))
    return [
        _decision(article, text, each, form if each == verb else None) for each in OFFERED if each in legal
    ]


def _decision(article: Article, text: Revision, verb: Verb, bound: Any) -> Decision:
    first = verb is Verb.APPROVE and wants_first(article)
    return Decision(
        verb=verb,
        label=Verb.ENDORSE.label if first else verb.label,
        consequence=FIRST_OF_TWO if first else CONSEQUENCES[verb],
        url=reverse(f"desk:{verb.value}", args=[article.pk]),
        form=None if verb in PAGES else bound if bound is not None else form_of(verb, text),
        key=KEYS.get(verb, ""),
        main=verb in MAIN,
        grave=verb in GRAVE,
        open=bound is not None,
    )


def wants_first(article: Article) -> bool:
    """Whether an approval now would be the first of two."""
    if article.section is None or not article.section.second_approval:
        return False
    return article.endorsed_hash != article.working.hash


def form_of(verb: Verb, text: Revision, data: QueryDict | None = None) -> Any:
    """The form of a verb, bound to ``data`` where given; ids carry the verb, for many share a page."""
    auto_id = f"id_{verb.value}_%s"
    if verb is Verb.REQUEST_CHANGES:
        return forms.ItemSet(data, prefix="item", body=text.body, auto_id=auto_id)
    initial = {"revision_hash": text.hash}
    return FORMS.get(verb, forms.Plain)(data, initial=initial, auto_id=auto_id)
