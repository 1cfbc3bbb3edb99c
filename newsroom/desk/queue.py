"""The queue: which pieces an editor sees, in which order, and what a row tells of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from articles import clock
from articles.models import Article, Section, Stage, Submission
from articles.permissions import may
from articles.transitions import Verb
from contributors.models import Account, Badge, Editor

from .evidence import levels

TABS = {"waiting": _("Waiting"), "mine": _("Mine"), "all": _("All stages")}
# Priority first; within it whoever has waited longest.
ORDER = {"waiting": ("-priority", "submitted_at", "pk"), "mine": ("-priority", "-pk"), "all": ("-pk",)}
WITH_ME = [Stage.SUBMITTED, Stage.IN_REVIEW]


class Filter(forms.Form):
    """What narrows the list; an unknown value is no value."""

    section = forms.ModelChoiceField(
        Section.objects.none(), label=_("Section"), required=False, empty_label=_("All sections")
    )
    stage = forms.ChoiceField(
        label=_("Stage"), required=False, choices=[("", _("Every stage")), *Stage.choices]
    )
    badge = forms.ChoiceField(
        label=_("Writer"), required=False, choices=[("", _("Every writer")), *Badge.choices]
    )
    q = forms.CharField(label=_("Headline or number"), required=False, max_length=100)

    def __init__(self, *args: Any, by: Account, tab: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["section"].queryset = sections_of(by)
        if tab != "all":
            del self.fields["stage"]

    def narrow(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        said = self.cleaned_data if self.is_valid() else getattr(self, "cleaned_data", {})
        if said.get("section"):
            rows = rows.filter(section=said["section"])
        if said.get("stage"):
            rows = rows.filter(stage=said["stage"])
        if said.get("badge"):
            rows = rows.filter(writer__badge=said["badge"])
        if words := said.get("q"):
            number = Q(pk=int(words)) if words.isdecimal() and len(words) < 19 else Q()
            rows = rows.filter(Q(revision__headline__icontains=words) | number)
        return rows


@dataclass(frozen=True, slots=True)
class Row:
    article: Article
    headline: str
    words: int
    waited: float | None  # hours
    target: int
    flags: dict[str, int]
    shared: int  # percent
    may_claim: bool

    @property
    def tone(self) -> str:
        share = (self.waited or 0) / self.target
        return "bad" if share >= 1 else "warn" if share >= 0.75 else "good"

    @property
    def shown(self) -> float:
        """How far the bar goes: never past its end."""
        return min(round(self.waited or 0, 1), self.target)


def sections_of(account: Account) -> QuerySet[Any]:
    return Section.objects.all() if account.editor.is_chief else account.editor.sections.all()


def colleagues(account: Account) -> QuerySet[Any]:
    """Editors on duty in the sections this editor reviews, to whom pieces can be assigned."""
    here = Q(is_chief=True) | Q(sections__in=sections_of(account))
    return Editor.objects.filter(here, is_active=True).distinct()


def pieces(account: Account, tab: str) -> QuerySet[Any]:
    """The pieces of one tab, with what a row shows; never the texts themselves."""
    rows = (
        Article.objects.reviewable_by(account)
        .select_related("writer", "section", "revision", "holder", "assigned_to")
        .defer("revision__body", "revision__declarations", "revision__pictures", "revision__sources")
    )
    if tab == "waiting":
        return rows.filter(stage=Stage.SUBMITTED)
    if tab == "mine":
        return rows.filter(Q(holder=account.editor) | Q(assigned_to=account.editor, stage__in=WITH_ME))
    return rows


def rows_of(account: Account, found: list[Article]) -> list[Row]:
    """One row for each piece; one query for what the checks said of all of them."""
    rounds = Submission.objects.filter(article__in=found, number=F("article__round")).select_related(
        "revision"
    )
    light = rounds.only("article_id", "findings", "matches", "revision__headline", "revision__words")
    submissions = {submission.article_id: submission for submission in light}
    now = clock.now()
    return [_row(account, article, submissions.get(article.pk), now) for article in found]


def _row(account: Account, article: Article, submission: Submission | None, now: datetime) -> Row:
    text = submission.revision if submission and article.working.is_open else article.working
    waiting = article.submitted_at and article.stage in WITH_ME
    return Row(
        article=article,
        headline=text.headline,
        words=text.words,
        waited=(now - article.submitted_at).total_seconds() / 3600 if waiting else None,
        target=article.section.target_hours if article.section else 24,
        flags=levels(submission.findings) if submission else {},
        shared=max((match["share_percent"] for match in submission.matches), default=0) if submission else 0,
        may_claim=may(account, Verb.CLAIM, article),
    )
