"""An application of one page, for what cannot be brought about with the real one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "public, max-age=0, s-maxage=300",
    "Surrogate-Key": "front river",
}


class OnePage:
    """Says how often it was asked; ``during`` runs inside each render."""

    def __init__(
        self, during: Callable[[], None] = lambda: None, status: str = "200 OK", **headers: str
    ) -> None:
        self.during = during
        self.status = status
        self.headers = {**HEADERS, **{name.replace("_", "-"): value for name, value in headers.items()}}
        self.renders = 0

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        self.renders += 1
        number = self.renders
        self.during()
        start_response(self.status, [pair for pair in self.headers.items() if pair[1]])
        return [b"render %d " % number + bytes(300)]
