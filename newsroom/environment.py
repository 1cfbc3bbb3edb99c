"""Reads the environment for settings.py, and refuses what it cannot read with a sentence.

A message names the variable and what it should hold, never the value: values are often secrets.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import SplitResult, unquote, urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from dotenv import dotenv_values
from environs import EnvError, FileAwareEnv

T = TypeVar("T")


class Environment:
    """Typed look-ups in the process environment and, beneath it, in one ``.env`` file.

    ``NAME_FILE`` may hold the path of a file with the value instead, as container secrets come.
    """

    def __init__(self, dotenv: Path) -> None:
        self._dotenv = dotenv
        self._known: set[str] = set()
        self._env = FileAwareEnv(strip_whitespace=True)
        self._env.read_env(str(dotenv), recurse=False)

    def text(self, name: str, default: str = "") -> str:
        return self._read(name, self._env.str, default, "text")

    def flag(self, name: str, default: bool) -> bool:
        return self._read(name, self._env.bool, default, "true or false")

    def number(self, name: str, default: int, low: int, high: int) -> int:
        expected = f"a whole number from {low} to {high}"
        value = self._read(name, self._env.int, default, expected)
        return value if low <= value <= high else self._refuse(name, expected)

    def names(self, name: str, default: list[str]) -> list[str]:
        expected = "names separated by commas"
        value = [item.strip() for item in self._read(name, self._env.list, default, expected)]
        return value if value and all(value) else self._refuse(name, expected)

    def choice(self, name: str, default: str, choices: tuple[str, ...]) -> str:
        value = self.text(name, default)
        return value if value in choices else self._refuse(name, "one of " + ", ".join(choices))

    def folder(self, name: str, default: Path) -> Path:
        value = Path(self.text(name, str(default)))
        return value if value.is_absolute() else self._refuse(name, "an absolute path")

    def address(self, name: str, default: str, schemes: tuple[str, ...]) -> str:
        """A URL with a host; without a slash at the end."""
        value = self.text(name, default).rstrip("/")
        if value and not _leads_somewhere(value, schemes):
            self._refuse(name, "an address such as " + " or ".join(f"{scheme}://…" for scheme in schemes))
        return value

    def database(self, name: str) -> dict[str, Any]:
        """Django's description of a PostgreSQL database; empty when the variable is unset."""
        value = self.address(name, "", ("postgres", "postgresql"))
        if not value:
            return {}
        try:
            config: dict[str, Any] = dict(dj_database_url.parse(value))
        except ValueError:
            config = {}
        return config if config.get("NAME") else self._refuse(name, "postgres://user:password@host/database")

    def mail_server(self, name: str) -> SplitResult | None:
        value = self.address(name, "", ("smtp", "smtp+tls", "smtps"))
        return urlsplit(value) if value else None

    def refuse_unknown(self) -> None:
        """A misspelt name in the .env file would otherwise be a setting silently left at its default."""
        for name in dotenv_values(self._dotenv):
            if name.removesuffix("_FILE") not in self._known:
                raise ImproperlyConfigured(f"{name} in {self._dotenv.name} is no setting of this project.")

    def _read(self, name: str, reader: Callable[..., T], default: T, expected: str) -> T:
        self._known.add(name)
        try:
            # Set but empty is how compose files and .env templates say "not set".
            return reader(name) if self._env.str(name, "").strip() else default
        except (EnvError, ValueError):
            return self._refuse(name, expected)

    def _refuse(self, name: str, expected: str) -> Any:
        raise ImproperlyConfigured(f"{name} must be {expected}. Correct it in the environment or in .env.")


def _leads_somewhere(address: str, schemes: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a bracket too few, a port that is no number
        return False


def mail_settings(server: SplitResult) -> dict[str, Any]:
    """Django's EMAIL_* settings for smtp:// (plain), smtp+tls:// (STARTTLS) or smtps:// (TLS)."""
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": server.hostname,
        "EMAIL_PORT": server.port or {"smtp": 25, "smtp+tls": 587, "smtps": 465}[server.scheme],
        "EMAIL_HOST_USER": unquote(server.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(server.password or ""),
        "EMAIL_USE_TLS": server.scheme == "smtp+tls",
        "EMAIL_USE_SSL": server.scheme == "smtps",
        "EMAIL_TIMEOUT": 20,
    }


def kept_secret(path: Path) -> str:
    """The secret kept at ``path``, made on the first call. Processes that race all get the same one."""
    if not path.exists():
        draft = path.with_name(f".{path.name}.{os.getpid()}")
        with open(os.open(draft, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(64))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text()
