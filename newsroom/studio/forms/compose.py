"""The piece as one plain form: every field of a revision, in the order a reader meets them."""

from __future__ import annotations

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout, Row
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.body import BodyError, loads
from articles.models import Article, Image, Kind, Revision, Section
from contributors.models import Account
from newsroom.studio.text import as_body, as_text

from .pictures import PictureFields, keep_upload

ANSWERED = (("no", gettext_lazy("No")), ("yes", gettext_lazy("Yes")))
HANDS = (
    ("first", gettext_lazy("I was there or did it myself")),
    ("second", gettext_lazy("I report what others saw or said")),
    ("both", gettext_lazy("Both")),
)
LINES = ("headline", "excerpt", "dateline_place", "dateline_outlet")
# The name of the field in which an error about a part of the piece is shown.
SHOWN_IN = {"declarations": "hand"}


def document(text: str) -> dict[str, Any]:
    """The editor's JSON as a body, checked; raises ``ValidationError`` with the reason."""
    try:
        return loads(text)
    except BodyError as error:
        raise ValidationError(str(error)) from None


class PieceForm(PictureFields, forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1)
    headline = forms.CharField(label=gettext_lazy("Headline"), max_length=200, required=False)
    excerpt = forms.CharField(
        label=gettext_lazy("Excerpt"),
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("One sentence that adds to the headline."),
    )
    dateline_place = forms.CharField(label=gettext_lazy("Place"), max_length=80, required=False)
    dateline_outlet = forms.CharField(label=gettext_lazy("Outlet"), max_length=80, required=False)
    body = forms.CharField(
        label=gettext_lazy("Text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 20, "class": "manuscript"}),
        help_text=gettext_lazy(
            "One line is one paragraph. “## Head”, “## 1. Numbered head”, “- item”, “> quoted”, "
            "“Baca juga: title”, **bold**, *italic*, [words](address). Leave lines in [[double brackets]] "
            "where the picture or table should stand."
        ),
    )
    # What the editor in the page writes; the text beside it counts where there is no script.
    body_json = forms.CharField(required=False, widget=forms.HiddenInput)
    section = forms.ModelChoiceField(
        label=gettext_lazy("Section"), queryset=Section.objects.none(), required=False
    )
    kind = forms.ChoiceField(label=gettext_lazy("Type of work"), choices=Kind.choices)
    topics = forms.CharField(
        label=gettext_lazy("Topics"),
        required=False,
        max_length=600,
        help_text=gettext_lazy("Up to eight, with commas between them."),
    )
    sources = forms.CharField(
        label=gettext_lazy("Sources"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("One on each line: title | https://address"),
    )
    cover = forms.ModelChoiceField(
        label=gettext_lazy("Cover"),
        queryset=Image.objects.none(),
        required=False,
        empty_label=gettext_lazy("No cover"),
    )
    conflict = forms.ChoiceField(
        label=gettext_lazy("Do you have an interest in the matter?"),
        choices=ANSWERED,
        required=False,
        widget=forms.RadioSelect,
    )
    conflict_text = forms.CharField(label=gettext_lazy("Which interest"), required=False, max_length=500)
    ai = forms.ChoiceField(
        label=gettext_lazy("Did AI tools help?"), choices=ANSWERED, required=False, widget=forms.RadioSelect
    )
    ai_text = forms.CharField(label=gettext_lazy("Which tools, and how"), required=False, max_length=500)
    hand = forms.ChoiceField(
        label=gettext_lazy("How do you know?"), choices=HANDS, required=False, widget=forms.RadioSelect
    )
    sensitive = forms.CharField(
        label=gettext_lazy("How minors, victims and witnesses are protected"), required=False, max_length=500
    )
    verified_with = forms.CharField(
        label=gettext_lazy("Who confirmed what could harm someone"), required=False, max_length=500
    )

    def __init__(self, *args, revision: Revision, account: Account, **kwargs) -> None:
        self.revision, self.account = revision, account
        super().__init__(*args, initial=_initial(revision), **kwargs)
        self.fields["section"].queryset = _sections(revision)
        self.fields["cover"].queryset = account.images.all()
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = Layout(
            "version",
            "body_json",
            "headline",
            "excerpt",
            Row("dateline_place", "dateline_outlet"),
            "body",
            Row("section", "kind"),
            "topics",
            "sources",
            Fieldset(_("Cover"), "cover", "upload", "alt", "caption", Row("credit", "credit_url"), "licence"),
            Fieldset(
                _("What you declare"), "conflict", "conflict_text", "ai", "ai_text", "hand",
                "sensitive", "verified_with",
            ),
        )  # fmt: skip

    def clean_body(self) -> dict[str, Any]:
        return as_body(self.cleaned_data["body"], self.revision.body)

    def clean_body_json(self) -> dict[str, Any] | None:
        return document(self.cleaned_data["body_json"]) if self.cleaned_data["body_json"] else None

    def clean_topics(self) -> list[str]:
        return [name for name in self.cleaned_data["topics"].split(",") if name.strip()]

    def clean_sources(self) -> list[dict[str, str]]:
        return [_source(line) for line in self.cleaned_data["sources"].splitlines() if line.strip()]

    def clean(self) -> dict[str, Any]:
        for name, sentence in (
            ("conflict", _("Say which interest you have.")),
            ("ai", _("Say which tools helped, and how.")),
        ):
            if self.cleaned_data.get(name) == "yes" and not self.cleaned_data.get(f"{name}_text", "").strip():
                self.add_error(f"{name}_text", sentence)
        return self.cleaned_data

    def piece(self) -> dict[str, Any]:
        """The valid form as ``drafting.save`` takes it. A picture that was sent is kept as the cover."""
        said = self.cleaned_data
        names = (*LINES, "section", "kind", "topics", "sources")
        cover = keep_upload(self, owner=self.account) or said["cover"]
        return {
            **{name: said[name] for name in names},
            "body": said["body_json"] or said["body"],
            "cover": cover,
            "declarations": _declared(said),
        }

    def refuse(self, error: ValidationError) -> None:
        """Show what the domain would not keep, each sentence at its field."""
        for name, sentences in error.message_dict.items():
            shown = SHOWN_IN.get(name, name)
            self.add_error(shown if shown in self.fields else None, sentences)


def _sections(revision: Revision):
    """Those that take new pieces, and the one the piece is in."""
    return Section.objects.filter(is_open=True) | Section.objects.filter(pk=revision.section_id)


def _initial(revision: Revision) -> dict[str, Any]:
    said = revision.declarations
    names = ("version", *LINES, "section", "kind", "cover")
    return {
        **{name: getattr(revision, name) for name in names},
        "body": as_text(revision.body),
        "topics": ", ".join(revision.topics),
        "sources": "\n".join(
            " | ".join(part for part in (source["title"], source["url"]) if part)
            for source in revision.sources
        ),
        **{name: _answered(said, name) for name in ("conflict", "ai")},
        **{f"{name}_text": said.get(name) or "" for name in ("conflict", "ai")},
        "hand": said.get("hand", ""),
        **{name: _told(said.get(name)) for name in ("sensitive", "verified_with")},
    }


def _answered(said: dict[str, Any], name: str) -> str:
    return "" if name not in said else "yes" if said[name] else "no"


def _told(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value or "")


def _source(line: str) -> dict[str, str]:
    title, _bar, url = (part.strip() for part in line.rpartition("|"))
    if title or not url.startswith(("http://", "https://")):
        return {"title": title or url, "url": url if title else ""}
    return {"title": "", "url": url}


def _declared(said: dict[str, Any]) -> dict[str, str]:
    """Only what was answered is declared: silence is no answer."""
    declared = {
        name: said[f"{name}_text"].strip() if said[name] == "yes" else ""
        for name in ("conflict", "ai")
        if said[name]
    }
    declared |= {"hand": said["hand"]} if said["hand"] else {}
    return declared | {
        name: said[name].strip() for name in ("sensitive", "verified_with") if said[name].strip()
    }


def stale_parts(form: PieceForm, article: Article) -> list[tuple[str, str, str]]:
    """Where what was typed and what is kept differ: label, typed, kept."""
    kept = _initial(article.working)
    parts = []
    for name in (*LINES, "body", "topics", "sources"):
        typed = _typed(form, name).replace("\r\n", "\n").strip()
        if typed != kept[name].strip():
            parts.append((str(form.fields[name].label), typed, kept[name]))
    return parts


def _typed(form: PieceForm, name: str) -> str:
    if name == "body" and form.data.get("body_json"):
        try:
            return as_text(document(form.data["body_json"]))
        except ValidationError as error:
            return " ".join(error.messages)
    return str(form.data.get(name, ""))
