"""A picture for the text: where it stands, the file, its words."""

from __future__ import annotations

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Row, Submit
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.body import build, iter_blocks
from articles.models import Image, Revision
from contributors.models import Account

from .pictures import PictureFields, keep_upload


class FigureForm(PictureFields, forms.Form):
    place = forms.ChoiceField(label=gettext_lazy("Where"))
    known = forms.ModelChoiceField(
        label=gettext_lazy("From your library"),
        queryset=Image.objects.none(),
        required=False,
        empty_label=gettext_lazy("A new picture"),
    )

    def __init__(self, *args, revision: Revision, account: Account, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.revision, self.account = revision, account
        self.fields["place"].choices = _places(revision)
        self.fields["known"].queryset = account.images.all()
        self.helper = FormHelper()
        self.helper.layout = Layout(
            "place", "known", "upload", "alt", "caption", Row("credit", "credit_url"), "licence"
        )
        self.helper.add_input(Submit("put", _("Put it into the text")))

    def clean(self) -> dict[str, Any]:
        if not self.errors and not (self.cleaned_data["known"] or self.cleaned_data["upload"]):
            self.add_error("upload", _("Choose a picture to send, or one of your library."))
        return self.cleaned_data

    def body(self) -> dict[str, Any]:
        """The text with the picture in its place; sends the file into the library."""
        said = self.cleaned_data
        image = keep_upload(self, owner=self.account) or said["known"]
        how, _dash, block_id = said["place"].partition("-")
        words = {name: said[name] for name in ("alt", "caption", "credit", "credit_url")}
        figure = build.figure(
            image=image.pk, **{name: text or getattr(image, name) for name, text in words.items()}
        )
        content = []
        for node in self.revision.body["content"]:
            mine = node["attrs"]["id"] == block_id
            if mine and how == "fill":
                typed = {name: text for name, text in words.items() if text}
                content.append({**node, "attrs": {**node["attrs"], **typed, "image": image.pk}})
            else:
                content += [node, figure] if mine else [node]
        return {**self.revision.body, "content": content}


def _places(revision: Revision) -> list[tuple[str, str]]:
    waiting, after = [], []
    for block in iter_blocks(revision.body):
        words = " ".join(block.text.split())[:60] or _("(empty)")
        if block.type == "figure" and block.node["attrs"]["image"] is None:
            waiting.append((f"fill-{block.id}", _("The missing picture: %(words)s") % {"words": words}))
        else:
            after.append((f"after-{block.id}", _("After: %(words)s") % {"words": words}))
    return waiting + after
