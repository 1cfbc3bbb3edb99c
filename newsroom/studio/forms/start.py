"""Bringing a text in: pasted, or as a file."""

from __future__ import annotations

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.importing import Imported, ImportRefused, import_any, import_html, import_text
from articles.importing.decode import MAX_MARKUP
from articles.plain import MOST_TOPICS


class PasteForm(forms.Form):
    text = forms.CharField(
        label=gettext_lazy("Paste the text"),
        required=False,
        strip=False,
        max_length=MAX_MARKUP,
        widget=forms.Textarea(attrs={"rows": 14, "class": "manuscript"}),
        help_text=gettext_lazy(
            "A whole page may be pasted: what does not belong to the piece is left out and told."
        ),
    )
    file = forms.FileField(
        label=gettext_lazy("Or choose a file"),
        required=False,
        allow_empty_file=True,
        widget=forms.ClearableFileInput(attrs={"accept": ".txt,.html,.htm,.docx,.md"}),
        help_text=gettext_lazy("Plain text, HTML or Word (.docx)."),
    )

    helper = FormHelper()
    helper.add_input(Submit("read", gettext_lazy("Make a draft of it")))

    def clean(self) -> dict[str, Any]:
        file, text = self.cleaned_data.get("file"), self.cleaned_data.get("text", "")
        if self.errors:
            return self.cleaned_data
        if file and text.strip():
            self.add_error("file", _("Paste the text or choose a file, not both."))
        elif not file and not text.strip():
            self.add_error("text", _("Paste the text first, or choose a file."))
        else:
            try:
                self.imported = import_any(file.read(), file.name) if file else _pasted(text)
            except ImportRefused as error:
                self.add_error("file" if file else "text", str(error))
        return self.cleaned_data

    def piece(self) -> dict[str, Any]:
        """What was read, as ``drafting.save`` takes it."""
        return piece_of(self.imported)


def _pasted(text: str) -> Imported:
    markup = text.lstrip()[:1] == "<" and "</" in text
    return import_html(text) if markup else import_text(text)


def piece_of(imported: Imported) -> dict[str, Any]:
    return {
        "headline": imported.headline,
        "excerpt": imported.excerpt,
        "dateline_place": imported.dateline.place if imported.dateline else "",
        "dateline_outlet": imported.dateline.outlet if imported.dateline else "",
        "kind": "listicle" if any(block.number for block in imported.blocks) else "news",
        "body": imported.body(),
        "topics": imported.topics[:MOST_TOPICS],
    }
