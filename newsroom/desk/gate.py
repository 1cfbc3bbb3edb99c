"""The one gate of the desk: editors on duty pass; to anybody else who is signed in nothing is here.

Whoever is not signed in is asked to, whatever the address, so that no answer tells what exists.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed

View = Callable[..., HttpResponse]
READING = ("GET", "HEAD")


def page(view: View) -> View:
    """A page to read."""
    return gated(view, READING)


def form(view: View) -> View:
    """A page with a form of its own, sent to the same address."""
    return gated(view, (*READING, "POST"))


def act(view: View) -> View:
    """One act: an address that only takes POST."""
    return gated(view, ("POST",))


def gated(view: View, methods: tuple[str, ...]) -> View:
    @wraps(view)
    def passed(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path() if request.method in READING else "/desk/")
        if not may_pass(request):
            raise Http404
        if request.method not in methods:
            return HttpResponseNotAllowed(methods)
        response = view(request, *args, **kwargs)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    passed.face = "desk"
    return passed


def may_pass(request: HttpRequest) -> bool:
    return request.user.is_active and request.user.editor_on_duty is not None


def chief(view: View) -> View:
    """Put inside the gate: what only the chief editor may see does not exist for others."""

    @wraps(view)
    def passed(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not request.user.editor.is_chief:
            raise Http404
        return view(request, *args, **kwargs)

    return passed
