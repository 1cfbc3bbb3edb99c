"""The one gate of the reader's face: nobody is anybody, and nothing but reading happens by GET.

A page that passed the gate is a pure function of its address and of what is published, so anyone may
keep a copy of it. Forms need no cookie either: see ``same_origin``.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlsplit

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render

View = Callable[..., HttpResponse]
READING = ("GET", "HEAD")
FRESH = "public, max-age=0, s-maxage=300, stale-while-revalidate=60, stale-if-error=86400"


def page(view: View) -> View:
    """A page to read."""
    return _gated(view, READING)


def form(view: View) -> View:
    """A page with a form anybody may send."""
    return _gated(view, (*READING, "POST"))


def _gated(view: View, methods: tuple[str, ...]) -> View:
    @wraps(view)
    def passed(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if request.method not in methods:
            return HttpResponseNotAllowed(methods)
        if request.method == "POST" and not same_origin(request):
            return render(request, "reader/refused.html", status=403)
        forget_who_asks(request)
        response = view(request, *args, **kwargs)
        response.headers.setdefault("Cache-Control", FRESH if request.method in READING else "no-store")
        return response

    passed.face = "reader"
    passed.csrf_exempt = True
    return passed


def forget_who_asks(request: HttpRequest) -> None:
    """From here on the request carries no person: what cannot be seen cannot end up in a page."""
    request.COOKIES = {}
    request.META.pop("HTTP_COOKIE", None)
    request.user = AnonymousUser()
    if hasattr(request, "session"):
        del request.session


def same_origin(request: HttpRequest) -> bool:
    """Whether the browser says that this form was sent from our own page.

    Django's token needs a cookie, and the reader's face sets none. Browsers state where a request comes
    from themselves, in headers no page can forge; one that states nothing is refused. What is guarded is
    little: a reader's form carries no authority, so a forged one gains no more than sending it oneself.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site == "same-origin"
    origin = request.headers.get("Origin") or request.headers.get("Referer", "")
    try:
        return urlsplit(origin).netloc == request.get_host()
    except ValueError:
        return False
