"""Which requests are answered before Django, and one render per page and change.

A page is rendered for nobody: of a request only its path and the parameters its view knows reach Django,
so nothing else that somebody sends can change what the next reader gets.
"""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from django.conf import settings
from django.http.request import split_domain_port, validate_host
from django.urls import Resolver404, ResolverMatch, resolve

from .bumps import Follower
from .entry import Entry, Environ, Headers, Rendered, keep
from .store import Store

READING = ("GET", "HEAD")
PAGED = ("before", "after")
# The parameters that views read; all others are as if nobody had sent them.
PARAMETERS = {
    "reader:search": ("q", "section", "topic", "writer", "since", "until", "page"),
    "reader:section": PAGED,
    "reader:topic": PAGED,
    "reader:writer": PAGED,
    "reader:archive": PAGED,
    "reader:day": PAGED,
    "reader:corrections": PAGED,
}
LONGEST_KEY = 600
PATIENCE = 10.0  # seconds one waits for another's render
OUTDATED_STANDS_IN = 60.0  # seconds; what it shows may have been withdrawn
RETRY = 2.0  # seconds until a failed render is tried again


@dataclass(slots=True)
class Render:
    """One under way; those who wait for it get what it brings."""

    done: threading.Event = field(default_factory=threading.Event)
    page: Rendered | None = None


class PageCache:
    def __init__(
        self, app: Callable[..., Iterable[bytes]], *, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self.app = app
        self.seconds = seconds
        self.store = Store()
        self.follower = Follower(self.store.bump, seconds)
        self._under_way: dict[str, Render] = {}
        self._lock = threading.Lock()
        site = urlsplit(settings.SITE_URL)
        self._scheme, self._host = site.scheme, site.netloc
        self._port = str(site.port or (443 if site.scheme == "https" else 80))

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        key = self._key(environ)
        if key is None:
            return self.app(environ, start_response)
        self.follower.follow()
        entry = self.store.get(key)
        if entry is not None and not entry.stale and self.seconds() < entry.due:
            entry.used = True
            return entry.answer(environ, start_response)
        if entry is None and not _is_reader(_match(environ["PATH_INFO"])):
            return self.app(environ, start_response)
        return self._renewed(key, entry).answer(environ, start_response)

    def _key(self, environ: Environ) -> str | None:
        """The page that is asked for; ``None`` where Django has to answer."""
        if environ["REQUEST_METHOD"] not in READING or environ.get("SCRIPT_NAME"):
            return None
        if not _is_ours(environ.get("HTTP_HOST", "")) or (
            self._scheme == "https" and not _is_secure(environ)
        ):
            return None
        path = environ["PATH_INFO"]
        query = environ.get("QUERY_STRING")
        key = f"{path}?{known(path, query)}" if query else f"{path}?"
        return key if len(key) <= LONGEST_KEY else None

    def _renewed(self, key: str, old: Entry | None) -> Entry | Rendered:
        """Rendered by the first who asks; meanwhile others get the page as it was, or wait for theirs."""
        with self._lock:
            render = self._under_way.get(key)
            if first := render is None:
                render = self._under_way[key] = Render()
        if not first:
            if old is not None:
                return old
            render.done.wait(PATIENCE)
            return self.store.get(key) or render.page or self._render(key)
        try:
            # Somebody may have finished between our look at the store and our turn.
            now = self.store.get(key)
            if now is not None and now is not old:
                return now
            moment = self.store.moment
            render.page = self._render(key)
            return self._kept(key, render.page, old, moment)
        finally:
            with self._lock:
                del self._under_way[key]
            render.done.set()

    def _kept(self, key: str, page: Rendered, old: Entry | None, moment: int) -> Entry | Rendered:
        now = self.seconds()
        if page.failed and old is not None:
            if old.stale:
                old.good_until = min(old.good_until, now + OUTDATED_STANDS_IN)
            if now < old.good_until:
                old.stale, old.due = False, now + RETRY
                return old
        entry = keep(page, now)
        if entry is None:
            self.store.drop(key)
            return page
        self.store.put(key, entry, moment)
        return entry

    def _render(self, key: str) -> Rendered:
        said: list[Any] = []

        def start_response(status: str, headers: Headers, exc_info: Any = None) -> None:
            said[:] = [status, headers]

        answer = self.app(self._environ(key), start_response)
        try:
            body = b"".join(answer)
        finally:
            if hasattr(answer, "close"):
                answer.close()
        return Rendered(said[0], said[1], body)

    def _environ(self, key: str) -> Environ:
        """A request nobody made: from the site itself, for the page and nothing else."""
        path, _mark, query = key.rpartition("?")
        return {
            "REQUEST_METHOD": "GET",
            "SCRIPT_NAME": "",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": self._host.partition(":")[0],
            "SERVER_PORT": self._port,
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_HOST": self._host,
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": self._scheme,
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": io.StringIO(),
            "wsgi.multithread": True,
            "wsgi.multiprocess": True,
            "wsgi.run_once": False,
        }


@lru_cache(maxsize=256)
def _is_ours(host: str) -> bool:
    domain, _port = split_domain_port(host)
    return bool(domain) and validate_host(domain, settings.ALLOWED_HOSTS)


def _is_secure(environ: Environ) -> bool:
    """As Django would see it; where it is not, Django sends the visitor to the secure address."""
    header = getattr(settings, "SECURE_PROXY_SSL_HEADER", None)
    if header and header[0] in environ:
        return environ[header[0]].split(",")[0].strip() == header[1]
    return environ["wsgi.url_scheme"] == "https"


def known(path: str, query: str) -> str:
    """What of the query the view at ``path`` reads, in one order and one spelling."""
    match = _match(path)
    names = PARAMETERS.get(match.view_name, ()) if match else ()
    if not names:
        return ""
    try:
        given = dict(parse_qsl(query, keep_blank_values=True, max_num_fields=50))
    except ValueError:
        return ""
    return urlencode([(name, given[name]) for name in names if given.get(name)])


def _match(path: str) -> ResolverMatch | None:
    try:
        return resolve(path.encode("latin-1").decode())
    except (Resolver404, UnicodeError):
        return None


def _is_reader(match: ResolverMatch | None) -> bool:
    return match is not None and getattr(match.func, "face", None) == "reader"
