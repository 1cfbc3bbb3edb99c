"""What readers may send: a report, a request to be heard. No account, no cookie."""

from __future__ import annotations

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout, Submit
from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Reply, Report
from articles.plain import require_storable

TRAP = "website"


class FromReader(forms.ModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # People do not see this field; programs that fill in everything give themselves away.
        self.fields[TRAP] = forms.CharField(
            required=False,
            label=_("Leave this empty"),
            widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
        )
        self.helper = FormHelper()
        self.helper.disable_csrf = True  # the reader's face sets no cookie: see gate.same_origin
        self.helper.attrs = {"novalidate": ""}
        self.helper.layout = Layout(*self.Meta.fields, Div(TRAP, css_class="trap"))
        self.helper.add_input(Submit("send", self.button))

    @property
    def is_from_a_program(self) -> bool:
        return bool(self.data.get(TRAP))

    def clean_text(self) -> str:
        text = self.cleaned_data["text"].strip()
        require_storable(text)
        if len(text) < 20:
            raise forms.ValidationError(
                _("Please write at least a sentence, so that an editor can act on it.")
            )
        return text


class ReportForm(FromReader):
    button = _("Send the report")

    class Meta:
        model = Report
        fields = ("reason", "text", "contact")
        widgets = {"reason": forms.RadioSelect, "text": forms.Textarea(attrs={"rows": 6})}
        help_texts = {
            "text": _("Which sentence or picture, and what is wrong with it."),
            "contact": _("Only if you want an answer. Seen by editors alone, never published."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].choices = Report.Reason.choices  # without the empty one


class ReplyForm(FromReader):
    button = _("Send the reply")

    class Meta:
        model = Reply
        fields = ("name", "contact", "text")
        widgets = {"text": forms.Textarea(attrs={"rows": 10})}
        help_texts = {
            "name": _("As it is to stand under your reply."),
            "contact": _("So that an editor can reach you. Never published."),
            "text": _("What you answer to the article, in the words that may be published."),
        }

    def clean_name(self) -> str:
        name = self.cleaned_data["name"].strip()
        require_storable(name)
        return name
