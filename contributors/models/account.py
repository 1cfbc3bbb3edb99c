from __future__ import annotations

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class AccountManager(BaseUserManager["Account"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Account:
        """Create an account; without a password it can only sign in by a mailed code or a passkey."""
        account = self.model(email=email.strip().lower(), **fields)
        account.set_password(password)
        account.full_clean(exclude=["password"])
        account.save(using=self._db)
        return account

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> Account:
        return self.create_user(email, password, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> Account:
        return self.get(email=(username or "").strip().lower())


class Account(AbstractBaseUser, PermissionsMixin):
    """Whoever can sign in. The e-mail address is the name; what they may do hangs on writer and editor."""

    email = models.EmailField(
        _("e-mail address"), unique=True, error_messages={"unique": _("An account with this address exists.")}
    )
    language = models.CharField(_("language"), max_length=8, default="id")
    is_active = models.BooleanField(_("active"), default=True)
    joined_at = models.DateTimeField(_("joined"), default=timezone.now, editable=False)

    objects = AccountManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        constraints = [
            models.CheckConstraint(name="account_email_is_lower", condition=models.Q(email=Lower("email"))),
        ]

    def __str__(self) -> str:
        return self.email

    def clean(self) -> None:
        super().clean()
        self.email = self.email.strip().lower()

    @property
    def is_staff(self) -> bool:
        """Staff means an editor on duty: Django's admin asks for this name."""
        return self.is_active and (self.is_superuser or self.editor_on_duty is not None)

    @property
    def editor_on_duty(self) -> Any:
        editor = getattr(self, "editor", None)
        return editor if editor is not None and editor.is_active else None

    @property
    def public_name(self) -> str:
        """The name others may see: pen name, else editor's name, else the mailbox without its domain."""
        for role in ("writer", "editor"):
            person = getattr(self, role, None)
            if person is not None and person.name:
                return str(person.name)
        return self.email.partition("@")[0]
