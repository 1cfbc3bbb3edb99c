"""Fields of a picture that is being sent, and keeping it."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from articles import images
from articles.models import Image
from contributors.models import Account

WORDS = ("alt", "caption", "credit", "credit_url", "licence")


class PictureFields(forms.Form):
    upload = forms.FileField(
        label=gettext_lazy("Send a picture"),
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": "image/jpeg,image/png,image/webp,image/avif"}),
        help_text=gettext_lazy("JPEG, PNG, WebP or AVIF, best 1000 pixels wide or more."),
    )
    alt = forms.CharField(
        label=gettext_lazy("What the picture shows, for those who cannot see it"),
        required=False,
        max_length=300,
    )
    caption = forms.CharField(label=gettext_lazy("Caption"), required=False, max_length=300)
    credit = forms.CharField(
        label=gettext_lazy("Credit"),
        required=False,
        max_length=160,
        help_text=gettext_lazy("A person, or site/user."),
    )
    credit_url = forms.URLField(
        label=gettext_lazy("Address of the picture"), required=False, max_length=300, assume_scheme="https"
    )
    licence = forms.CharField(label=gettext_lazy("Licence"), required=False, max_length=80)


def keep_upload(form: forms.Form, *, owner: Account) -> Image | None:
    """The picture that was sent, kept in the owner's library; ``ValidationError`` names the field."""
    file = form.cleaned_data.get("upload")
    if not file:
        return None
    try:
        return images.ingest(file, owner=owner, **{name: form.cleaned_data[name] for name in WORDS})
    except ValidationError as error:
        raise ValidationError({"upload": error.messages}) from None
