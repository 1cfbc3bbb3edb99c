"""Short answers a writer gives: to a change request, in an appeal."""

from __future__ import annotations

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django import forms
from django.utils.translation import gettext_lazy

from articles.models import ChangeRequest
from articles.requests import ANSWERS, LONGEST_ANSWER


class AnswerForm(forms.Form):
    state = forms.ChoiceField(
        label=gettext_lazy("Your answer"),
        choices=[choice for choice in ChangeRequest.State.choices if choice[0] in ANSWERS],
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label=gettext_lazy("What you did, or why you see it differently"),
        required=False,
        max_length=LONGEST_ANSWER,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args, asked: ChangeRequest, **kwargs) -> None:
        initial = {"state": "" if asked.state == "open" else asked.state, "text": asked.answer}
        super().__init__(*args, initial=initial, prefix=f"request-{asked.pk}", **kwargs)
        self.asked = asked
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True


class AppealForm(forms.Form):
    note = forms.CharField(
        label=gettext_lazy("Why another editor should look at this piece"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    helper = FormHelper()
    helper.add_input(Submit("send", gettext_lazy("Appeal to another editor")))
