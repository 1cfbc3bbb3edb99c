"""The whole text of a piece as a plain form: fields, then every block by its words."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from articles.body import iter_blocks
from articles.models import Kind, Revision, Section
from articles.models.vocabulary import EditionKind

from . import blocktext
from .pieces import BLOCKS

FIGURE = (("caption", _("Caption")), ("alt", _("Text for those who cannot see it")), ("credit", _("Credit")))
LINES = ("headline", "excerpt", "dateline_place", "dateline_outlet")


class TextForm(forms.Form):
    """Built from ``base``, the text the editor sees; ``revision_hash`` is the one that will be replaced."""

    base = forms.CharField(widget=forms.HiddenInput, max_length=64)
    revision_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)
    headline = forms.CharField(label=_("Headline"), max_length=200)
    excerpt = forms.CharField(
        label=_("Excerpt"), max_length=400, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    section = forms.ModelChoiceField(Section.objects.all(), label=_("Section"), empty_label=None)
    kind = forms.ChoiceField(label=_("Type of work"), choices=Kind.choices)
    dateline_place = forms.CharField(label=_("Place"), max_length=80, required=False)
    dateline_outlet = forms.CharField(label=_("Outlet"), max_length=80, required=False)
    topics = forms.CharField(
        label=_("Topics"), required=False, max_length=600, help_text=_("Separated by commas.")
    )
    sources = forms.CharField(
        label=_("Sources"),
        required=False,
        max_length=30_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One a line: title, then a bar and the address: “Balai Desa | https://…”."),
    )

    def __init__(self, base: Revision, *args: Any, **kwargs: Any) -> None:
        self.revision = base
        super().__init__(*args, initial={**_said(base), **kwargs.pop("initial", {})}, **kwargs)
        self.blocks = list(iter_blocks(base.body))
        for block in self.blocks:
            self._add(block)

    def _add(self, block: Any) -> None:
        name = f"{BLOCKS[block.type]} {block.index + 1}"
        if block.type == "figure":
            for attr, label in FIGURE:
                self.fields[f"{block.id}.{attr}"] = forms.CharField(
                    label=f"{name}: {label}",
                    required=False,
                    max_length=1000,
                    initial=block.node["attrs"][attr],
                )
        elif blocktext.editable(block.node):
            rows = max(1, min(12, len(block.text) // 90 + 1 + block.text.count("\n")))
            self.fields[block.id] = forms.CharField(
                label=name,
                required=False,
                strip=False,
                initial=blocktext.words_of(block.node),
                widget=forms.Textarea(attrs={"rows": rows}),
            )
        else:
            self.fields[f"{block.id}.gone"] = forms.BooleanField(
                label=_("%(name)s: take it out (%(words)s)") % {"name": name, "words": block.text[:60]},
                required=False,
            )

    def about(self) -> list[Any]:
        """The fields before the text."""
        return [self[name] for name in self.fields if name in TextForm.base_fields and name in DESCRIBING]

    def text(self) -> list[Any]:
        """The blocks' fields, in the order of the text."""
        ids = {block.id for block in self.blocks}
        return [self[name] for name in self.fields if name.partition(".")[0] in ids]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors and not self._body(cleaned)["content"]:
            raise ValidationError(_("A piece cannot be without text."))
        return cleaned

    def changes(self) -> dict[str, Any]:
        """What ``workflow.edit`` and ``workflow.correct`` are told: every field, the body as blocks."""
        cleaned = self.cleaned_data
        said = {name: cleaned[name] for name in (*LINES, "kind", "section") if name in cleaned}
        return {
            **said,
            "topics": [name.strip() for name in cleaned["topics"].split(",")],
            "sources": [_source(line) for line in cleaned["sources"].splitlines() if line.strip()],
            "body": self._body(cleaned),
        }

    def _body(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        content = []
        for block in self.blocks:
            if block.type == "figure":
                said = {attr: cleaned[f"{block.id}.{attr}"] for attr, _label in FIGURE}
                content.append({**block.node, "attrs": {**block.node["attrs"], **said}})
            elif block.id in self.fields:
                content += blocktext.reworded(block.node, cleaned[block.id])
            elif not cleaned[f"{block.id}.gone"]:
                content.append(block.node)
        return {"type": "doc", "content": content}


DESCRIBING = (*LINES, "section", "kind", "topics", "sources")


class CorrectionForm(TextForm):
    """The same text, with what readers are told about the change."""

    kind = None  # what work it is stays: the notice has a kind of its own

    notice = forms.ChoiceField(
        label=_("Kind of change"),
        choices=[
            (kind.value, kind.label)
            for kind in (EditionKind.CORRECTION, EditionKind.UPDATE, EditionKind.REPLY)
        ],
    )
    note = forms.CharField(
        label=_("What readers are told"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What was wrong, what is right now. It stands above the article, with the time."),
    )


def _said(base: Revision) -> dict[str, Any]:
    said = {name: getattr(base, name) for name in (*LINES, "kind", "section")}
    lines = (" | ".join(filter(None, (s["title"], s["url"]))) for s in base.sources)
    return {
        **said,
        "base": base.hash,
        "revision_hash": base.hash,
        "topics": ", ".join(base.topics),
        "sources": "\n".join(lines),
    }


def _source(line: str) -> dict[str, str]:
    title, _bar, url = line.rpartition("|")
    if not title and not url.strip().startswith(("http://", "https://")):
        title, url = url, ""
    return {"title": title.strip() or url.strip(), "url": url.strip()}
