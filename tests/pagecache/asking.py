"""Readers who ask the cache over WSGI, and a clock moved by hand."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import brotli
from django.core.handlers.wsgi import WSGIHandler

from newsroom.pagecache import PageCache

UNPACK: dict[str, Callable[[bytes], bytes]] = {
    "br": brotli.decompress, "gzip": gzip.decompress, "": bytes
}  # fmt: skip


class Moment:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    raw: bytes

    @property
    def text(self) -> str:
        return UNPACK[self.headers.get("content-encoding", "")](self.raw).decode()


class Process:
    """One server process with its cache, in front of Django or of what is given instead."""

    def __init__(self, app: Callable[..., Iterable[bytes]] | None = None) -> None:
        self.moment = Moment()
        self.cache = PageCache(app or WSGIHandler(), seconds=self.moment)

    def ask(self, path: str, method: str = "GET", query: str = "", **environ: Any) -> Answer:
        said: list[Any] = []
        given = {
            "REQUEST_METHOD": method,
            "SCRIPT_NAME": "",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8000",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "203.0.113.9",
            "HTTP_HOST": "127.0.0.1:8000",
            "HTTP_ACCEPT_ENCODING": "gzip, deflate, br, zstd",
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": io.StringIO(),
            "wsgi.multithread": True,
            "wsgi.multiprocess": True,
            "wsgi.run_once": False,
            **environ,
        }
        answer = self.cache(given, lambda status, headers, exc=None: said.extend((status, headers)))
        raw = b"".join(answer)
        if hasattr(answer, "close"):
            answer.close()
        return Answer(int(said[0][:3]), {name.lower(): value for name, value in said[1]}, raw)

    def later(self, seconds: float = 1.0) -> None:
        self.moment.now += seconds
