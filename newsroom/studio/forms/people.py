"""Who the writer is, as readers will see them."""

from __future__ import annotations

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy

from articles.plain import clean_line, require_storable
from contributors.models import Account, Writer
from newsroom.studio.photos import portrait


class WelcomeForm(forms.ModelForm):
    class Meta:
        model = Writer
        fields = ("name",)
        labels = {"name": gettext_lazy("Your name, as it stands on your articles")}
        widgets = {"name": forms.TextInput(attrs={"autocomplete": "name"})}

    helper = FormHelper()
    helper.add_input(Submit("go", gettext_lazy("Begin to write")))

    def clean_name(self) -> str:
        return clean_line(self.cleaned_data["name"])


class ProfileForm(forms.ModelForm):
    website = forms.URLField(
        label=gettext_lazy("Website"), required=False, max_length=200, assume_scheme="https"
    )
    photo = forms.FileField(
        label=gettext_lazy("Photo"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp,image/avif"}),
        help_text=gettext_lazy(
            "It is cut to a square; what the camera noted about place and time is removed."
        ),
    )

    class Meta:
        model = Writer
        fields = ("name", "handle", "bio", "website")
        widgets = {"bio": forms.Textarea(attrs={"rows": 4})}
        help_texts = {
            "handle": gettext_lazy("The last part of the address of your page."),
            "bio": gettext_lazy("One or two sentences under every article of yours."),
        }

    helper = FormHelper()
    helper.add_input(Submit("save", gettext_lazy("Save")))

    def clean_name(self) -> str:
        return clean_line(self.cleaned_data["name"])

    def clean_bio(self) -> str:
        require_storable(self.cleaned_data["bio"])
        return self.cleaned_data["bio"]

    def clean_photo(self):
        file = self.cleaned_data["photo"]
        return portrait(file) if file else None

    def save(self, commit: bool = True) -> Writer:
        if photo := self.cleaned_data["photo"]:
            self.instance.photo.save("photo.webp", photo, save=False)
        writer = super().save(commit=False)
        if commit:
            # Nothing else: a badge or a suspension may have changed since the profile was read.
            writer.save(update_fields=[*self.Meta.fields, "photo"])
        return writer


def free_handle(name: str) -> str:
    """A handle made of the name that nobody has yet."""
    wish = slugify(name)[:32].strip("-") or "penulis"
    taken = set(Writer.objects.filter(handle__startswith=wish).values_list("handle", flat=True))
    number, handle = 1, wish
    while handle in taken:
        number += 1
        handle = f"{wish}-{number}"
    return handle


def make_writer(account: Account, name: str) -> Writer:
    """The account's profile; asking twice gives the one that is there."""
    writer, _made = Writer.objects.get_or_create(
        account=account, defaults={"name": name, "handle": free_handle(name)}
    )
    return writer
