"""Django's admin inside the desk: reference data and people, behind the same gate, for the chief editor.

What the workflow owns is shown here and changed nowhere but in ``articles.workflow``.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from articles.checks import CHECKS, RuleError, with_rule
from articles.checks.rules import DEFAULT_RULES
from articles.models import Article, HouseRule, Section, Topic
from contributors.models import Account, Editor, Writer

from . import gate

MOST_COUNTED = 1000


class DeskAdminSite(admin.AdminSite):
    site_header = _("Reference data and people")
    site_title = _("Desk")
    index_title = _("Reference data and people")
    site_url = "/desk/"
    enable_nav_sidebar = False

    def has_permission(self, request: HttpRequest) -> bool:
        return gate.may_pass(request) and request.user.editor.is_chief

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        inner = super().admin_view(view, cacheable)
        return gate.gated(gate.chief(inner), (*gate.READING, "POST"))

    # Signing in, out and passwords have one door, with the second factor, outside this folder.
    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return redirect("account_login")

    def logout(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return redirect("account_logout")

    def password_change(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return redirect("account_change_password")

    password_change_done = password_change


class BoundedPaginator(Paginator):
    """Counts no further than anybody pages, so that a list of a million rows opens at once."""

    @cached_property
    def count(self) -> int:
        return len(self.object_list.order_by()[:MOST_COUNTED].values_list("pk"))


class DeskModelAdmin(admin.ModelAdmin):
    """The gate has asked already: who is in here may see and change; nothing here is ever deleted."""

    paginator = BoundedPaginator
    show_full_result_count = False
    list_per_page = 50
    actions = None

    def has_module_permission(self, request: HttpRequest) -> bool:
        return True

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return True

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return True

    def has_add_permission(self, request: HttpRequest) -> bool:
        return True

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class SectionAdmin(DeskModelAdmin):
    list_display = ("name", "position", "target_hours", "second_approval", "is_open")
    search_fields = ("name",)
    prepopulated_fields = {"slug": ("name",)}
    filter_horizontal = ("editors",)


class TopicAdmin(DeskModelAdmin):
    list_display = ("name", "slug", "merged_into")
    list_select_related = ("merged_into",)
    search_fields = ("name",)
    autocomplete_fields = ("merged_into",)
    readonly_fields = ("key",)


class WriterAdmin(DeskModelAdmin):
    list_display = ("name", "handle", "badge", "suspended_at")
    list_filter = ("badge",)
    search_fields = ("name", "handle")
    readonly_fields = ("account", "badge", "badge_note")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False


class EditorAdmin(DeskModelAdmin):
    list_display = ("name", "title", "is_chief", "may_verify", "is_active")
    search_fields = ("name",)
    autocomplete_fields = ("account",)


class AccountAdmin(DeskModelAdmin):
    """Whether an account may sign in. Passwords, rights and addresses are changed by their owner alone."""

    list_display = ("email", "is_active", "joined_at")
    search_fields = ("email",)
    fields = ("email", "language", "is_active", "joined_at", "last_login")
    readonly_fields = ("email", "language", "joined_at", "last_login")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False


class HouseRuleForm(forms.ModelForm):
    def clean(self) -> dict[str, Any]:
        said = super().clean()
        try:
            with_rule(
                DEFAULT_RULES,
                said.get("kind", ""),
                check=said.get("check_id", ""),
                key=said.get("key", ""),
                value=said.get("value"),
            )
        except RuleError as error:
            self.add_error("value", str(error))
        if said.get("kind") in ("disable", "level") and said.get("check_id") not in {c.id for c in CHECKS}:
            self.add_error("check_id", _("There is no such check."))
        return said


class HouseRuleAdmin(DeskModelAdmin):
    form = HouseRuleForm
    list_display = ("kind", "check_id", "key", "value", "note")
    list_filter = ("kind",)
    search_fields = ("check_id", "key")
    exclude = ("created_by",)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return True

    def save_model(self, request: HttpRequest, obj: HouseRule, form: Any, change: bool) -> None:
        if not change:
            obj.created_by = request.user.editor
        super().save_model(request, obj, form, change)


class ArticleAdmin(DeskModelAdmin):
    """To look things up. A piece is changed at the desk, by verbs; here nothing of it can be."""

    list_display = ("id", "slug", "stage", "section", "writer", "submitted_at")
    list_select_related = ("section", "writer")
    list_filter = ("stage", "section")
    search_fields = ("=id", "slug__startswith")
    ordering = ("-id",)
    fields = (
        "id", "slug", "writer", "section", "kind", "language", "stage", "round", "moves", "holder",
        "claimed_at", "approved_by", "approved_hash", "publish_at", "published_at", "updated_at",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """A draft that was never sent in is nobody's business here either."""
        return super().get_queryset(request) & Article.objects.visible_to(request.user)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


site = DeskAdminSite()
site.register(Section, SectionAdmin)
site.register(Topic, TopicAdmin)
site.register(Writer, WriterAdmin)
site.register(Editor, EditorAdmin)
site.register(Account, AccountAdmin)
site.register(HouseRule, HouseRuleAdmin)
site.register(Article, ArticleAdmin)
