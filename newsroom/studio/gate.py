"""The one gate of the studio: signed in, with a writer's profile; nothing kept by anybody on the way.

``page`` reads, ``form`` reads and writes, ``act`` makes one move by POST. A domain error raised inside
becomes a sentence on the page of the piece; anything else is not caught. ``call`` is for the composer's
script: the same gate, answering in JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
    JsonResponse,
)
from django.shortcuts import resolve_url

from articles.exceptions import EditorialError

View = Callable[..., HttpResponse]
READING = ("GET", "HEAD")


class SeeOther(HttpResponseRedirect):
    """After a POST: whatever the browser does next is a GET."""

    status_code = 303


def see_other(to, *args, **kwargs) -> SeeOther:
    return SeeOther(resolve_url(to, *args, **kwargs))


def sent(request: HttpRequest) -> tuple:
    """What a form is bound to: fields and files of a POST, nothing for a GET."""
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)


def page(view: View) -> View:
    return _gated(view, READING)


def form(view: View) -> View:
    return _gated(view, (*READING, "POST"))


def act(view: View) -> View:
    """One move of one piece: takes ``pk``, answers with a redirect."""
    return _gated(view, ("POST",))


def call(view: View) -> View:
    """A POST by the composer's script: 401 where a page would lead to the sign-in, errors as sentences."""

    @wraps(view)
    def passed(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        if not request.user.is_authenticated or not hasattr(request.user, "writer"):
            response = JsonResponse({"sign_in": _comes_back_to(request)}, status=401)
        else:
            try:
                response = view(request, *args, **kwargs)
            except EditorialError as error:
                response = JsonResponse({"sentence": error.sentence}, status=403)
        response.headers["Cache-Control"] = "private, no-store"
        return response

    passed.face = "studio"
    return passed


def threshold(view: View) -> View:
    """For the one page that a member without a profile may see: the one that makes it."""
    return _gated(view, (*READING, "POST"), profile=False)


def _gated(view: View, methods: tuple[str, ...], *, profile: bool = True) -> View:
    @wraps(view)
    def passed(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(_comes_back_to(request))
        if request.method not in methods:
            return HttpResponseNotAllowed(methods)
        if profile and not hasattr(request.user, "writer"):
            return see_other("studio:welcome")
        try:
            response = view(request, *args, **kwargs)
        except EditorialError as error:
            messages.error(request, error.sentence)
            response = see_other("studio:piece", kwargs["pk"])
        response.headers["Cache-Control"] = "private, no-store"
        return response

    passed.face = "studio"
    return passed


def _comes_back_to(request: HttpRequest) -> str:
    """Signing in leads back to the page; a move is not repeated by a GET, so it leads to the board."""
    return request.get_full_path() if request.method in READING else resolve_url("studio:board")
