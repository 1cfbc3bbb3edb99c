from __future__ import annotations

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _


class Editor(models.Model):
    """Somebody who reviews. Sections name their editors; a chief editor works in all of them."""

    account = models.OneToOneField(
        "contributors.Account", on_delete=models.PROTECT, related_name="editor", verbose_name=_("account")
    )
    name = models.CharField(_("name"), max_length=80, help_text=_("As credited on articles."))
    title = models.CharField(_("title"), max_length=80, blank=True)
    is_chief = models.BooleanField(_("chief editor"), default=False)
    may_verify = models.BooleanField(_("may see evidence and verify writers"), default=False)
    is_active = models.BooleanField(_("on duty"), default=True)

    class Meta:
        verbose_name = _("editor")
        verbose_name_plural = _("editors")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    @cached_property
    def section_ids(self) -> frozenset[int]:
        """The sections this editor reviews in; read once per instance."""
        # The relation is declared below, in articles: a section names its editors.
        return frozenset(self.sections.values_list("pk", flat=True))  # type: ignore[attr-defined]
