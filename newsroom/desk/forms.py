"""The forms of the decision pane: they check shape, the workflow checks the rules."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from articles.models.vocabulary import ChangeReason, DeclineReason, RetractionReason
from articles.workflow import Request
from contributors.models import Editor

from .pieces import passages

FIELDS = {
    "headline": _("Headline"),
    "excerpt": _("Excerpt"),
    "dateline": _("Dateline"),
    "cover": _("Cover"),
    "section": _("Section"),
    "kind": _("Type of work"),
    "topics": _("Topics"),
    "sources": _("Sources"),
    "declarations": _("Declarations"),
}
CHOOSE = ("", _("Choose…"))


def lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class Plain(forms.Form):
    """A button and nothing else."""


class Approval(forms.Form):
    revision_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)


class Release(forms.Form):
    note = forms.CharField(
        label=_("Note for the next editor"), required=False, max_length=1000, widget=lines(2)
    )


class Decline(forms.Form):
    reason = forms.ChoiceField(label=_("Reason"), choices=[CHOOSE, *DeclineReason.choices])
    note = forms.CharField(
        label=_("What would make it acceptable"),
        max_length=2000,
        widget=lines(4),
        help_text=_("The writer reads this, and may appeal once to another editor."),
    )


class Schedule(forms.Form):
    at = forms.DateTimeField(
        label=_("Goes out at"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("Western Indonesian Time (WIB)."),
    )


class Reopen(forms.Form):
    note = forms.CharField(label=_("Why"), required=False, max_length=1000, widget=lines(2))


class Retract(forms.Form):
    reason = forms.ChoiceField(
        label=_("Ground given by the press guideline"), choices=[CHOOSE, *RetractionReason.choices]
    )
    note = forms.CharField(
        label=_("What readers are told"),
        max_length=1000,
        widget=lines(4),
        help_text=_("It stands at the article's address in place of the text."),
    )


class Reinstate(forms.Form):
    note = forms.CharField(label=_("What readers are told"), max_length=1000, widget=lines(3))


class Assignment(forms.Form):
    """For whom a piece is, how urgent, and by when."""

    to = forms.ModelChoiceField(
        Editor.objects.none(), label=_("For"), required=False, empty_label=_("Whoever comes")
    )
    priority = forms.TypedChoiceField(
        label=_("Priority"),
        coerce=int,
        choices=[(0, _("Ordinary")), (1, _("Before others")), (2, _("At once")), (-1, _("After others"))],
    )
    due_at = forms.DateTimeField(
        label=_("Answer by"),
        required=False,
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )

    def __init__(self, article: Article, *args: Any, **kwargs: Any) -> None:
        said = {"to": article.assigned_to_id, "priority": article.priority, "due_at": article.due_at}
        super().__init__(*args, initial=said, auto_id="id_assign_%s", **kwargs)
        here = Q(is_chief=True) | Q(sections=article.section_id)
        reviewers = Editor.objects.filter(here, is_active=True).exclude(account=article.writer.account_id)
        self.fields["to"].queryset = reviewers.select_related("account").distinct()


class Item(forms.Form):
    """One requested change."""

    pin = forms.ChoiceField(label=_("Where"))
    quote = forms.CharField(label=_("The words it is about"), required=False, max_length=500)
    reason = forms.ChoiceField(label=_("Reason"), choices=[CHOOSE, *ChangeReason.choices])
    text = forms.CharField(label=_("What should change"), max_length=1000, widget=lines(3))

    def __init__(self, *args: Any, body: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pin"].choices = pins(body)

    def request(self) -> Request:
        said = self.cleaned_data
        kind, _colon, name = said["pin"].partition(":")
        return Request(said["reason"], said["text"], quote=said["quote"], **{kind: name})


def pins(body: Any) -> list[Any]:
    """Every place a remark can be pinned to: ``field:headline``, ``block:<id>``."""
    fields = [(f"field:{name}", label) for name, label in FIELDS.items()]
    blocks = [(f"block:{block}", label) for block, label in passages(body)]
    return [CHOOSE, (_("Text"), blocks), (_("Fields"), fields)]


class Items(forms.BaseFormSet):
    """The checklist that goes to the writer; untouched items are left out."""

    def __init__(self, *args: Any, body: Any, **kwargs: Any) -> None:
        super().__init__(*args, form_kwargs={"body": body}, **kwargs)

    def requests(self) -> list[Request]:
        return [form.request() for form in self.forms if form.has_changed()]


ItemSet = forms.formset_factory(Item, formset=Items, extra=1, max_num=30, absolute_max=30, validate_max=True)


class RemarkForm(forms.Form):
    """A comment the writer sees, or a note among editors."""

    where = forms.ChoiceField(label=_("Where"), required=False)
    text = forms.CharField(label=_("Comment"), max_length=2000, widget=lines(3))

    def __init__(self, *args: Any, body: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["where"].choices = [("", _("The whole piece")), *pins(body)[1:]]

    def anchor(self) -> dict[str, str]:
        kind, _colon, name = self.cleaned_data["where"].partition(":")
        return {kind: name} if kind else {}
