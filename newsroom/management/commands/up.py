"""``manage.py up``: from a fresh clone, or from yesterday's, to a newsroom that runs."""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import io
import os
import sys
import webbrowser
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from newsroom.demo.people import cards
from newsroom.supervisor import Child, supervise, taken

MANAGE = settings.BASE_DIR / "manage.py"
EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  named, not bound


class Command(BaseCommand):
    help = "Prepares the database and the static files, then runs the server and the worker."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (%(default)s)")
        parser.add_argument("--port", type=int, default=8000, help="the port to listen on (%(default)s)")
        parser.add_argument("--no-browser", action="store_true", help="open no browser")

    def handle(self, *, host: str, port: int, no_browser: bool, **options: Any) -> None:
        if not 0 < port < 65536:
            raise CommandError("--port must be a number from 1 to 65535.")
        if why := taken(host, port):
            raise CommandError(
                f"Cannot listen on {host}:{port}: {why}. Stop what uses it, or take another: "
                f"python3 manage.py up --port {port + 1 if port < 65535 else 8001}"
            )
        here = EVERYWHERE.get(host, host)
        address = f"http://[{here}]:{port}" if ":" in here else f"http://{here}:{port}"
        self._prepare()

        def announce() -> None:
            self._announce(address)
            if not no_browser and _has_screen():
                webbrowser.open(f"{address}/")

        if settings.SITE_URL == settings.DEFAULT_SITE_URL:
            os.environ["SITE_URL"] = address  # what the children's pages name as their own
        server = Child("server", _server(host, port), vital=True)
        worker = Child("worker", [sys.executable, str(MANAGE), "worker"])
        if ended := supervise([server, worker], ready=lambda: _answers(here, port), announce=announce):
            raise CommandError(f"The {ended} ended by itself; the lines above say why.")
        self.stdout.write("\nStopped.")

    def _prepare(self) -> None:
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        stamp = settings.STATIC_ROOT / ".collected"
        if (now := _static_fingerprint()) != (stamp.read_text() if stamp.exists() else ""):
            self.stdout.write("Collecting static files…")
            call_command("collectstatic", verbosity=0, interactive=False, clear=True)
            stamp.write_text(now)
        if not get_user_model().objects.exists():
            self.stdout.write("Writing the demo content into the new database…")
            call_command("load_demo", stdout=io.StringIO())  # the accounts are named at the end

    def _announce(self, address: str) -> None:
        self.stdout.write(f"\n{settings.SITE_NAME} is open at {address}/\n\n")
        self.stdout.write(f"  writers  {address}/studio/")
        self.stdout.write(f"  editors  {address}/desk/")
        if accounts := cards():
            self.stdout.write("\nDemo accounts:\n\n")
        for card in accounts:
            self.stdout.write(f"  {card.email:<20}  {card.password:<28}  {card.role}")
        if settings.EMAIL_BACKEND.endswith("filebased.EmailBackend"):
            self.stdout.write(f"\nMail is not sent but kept in {settings.EMAIL_FILE_PATH}.")
        self.stdout.write("Ctrl-C stops everything.\n")
        self.stdout.flush()


def _server(host: str, port: int) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "newsroom.wsgi:application"),
        *("--interface", "wsgi", "--host", host, "--port", str(port), "--no-ws"),
        *("--workers", "2", "--blocking-threads", "4", "--respawn-failed-workers"),
        *("--workers-kill-timeout", "5", "--log-level", "warning"),
        *("--working-dir", str(settings.BASE_DIR)),
    ]


def _answers(host: str, port: int) -> bool:
    connection = http.client.HTTPConnection(host, port, timeout=2)
    try:
        connection.request("GET", "/healthz", headers={"Host": f"localhost:{port}"})
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _static_fingerprint() -> str:
    """Changes when a static file does, or the Django that collects them."""
    parts = [django.get_version()]
    for finder in get_finders():
        for path, storage in finder.list([]):
            with contextlib.suppress(FileNotFoundError):
                status = Path(storage.path(path)).stat()
                parts.append(f"{path} {status.st_size} {status.st_mtime_ns}")
    return hashlib.sha256("\n".join(sorted(parts)).encode()).hexdigest()


def _has_screen() -> bool:
    """A text browser, which Python would fall back on, would take the terminal over."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
