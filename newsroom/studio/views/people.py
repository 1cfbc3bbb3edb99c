"""The writer's own side: the first visit, the profile, the terms."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from contributors.consent import give_consent, has_consented
from newsroom.studio import gate
from newsroom.studio.forms.people import ProfileForm, WelcomeForm, make_writer

TERMS = "terms"


@gate.threshold
def welcome(request: HttpRequest) -> HttpResponse:
    if hasattr(request.user, "writer"):
        return gate.see_other("studio:board")
    form = WelcomeForm(*gate.sent(request))
    if request.method == "POST" and form.is_valid():
        make_writer(request.user, form.cleaned_data["name"])
        return gate.see_other("studio:board")
    return render(request, "studio/welcome.html", {"form": form}, status=422 if form.errors else 200)


@gate.form
def profile(request: HttpRequest) -> HttpResponse:
    writer = request.user.writer
    form = ProfileForm(*gate.sent(request), instance=writer)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Your profile is saved."))
        return gate.see_other("studio:profile")
    if form.errors:
        writer.refresh_from_db()
    return render(
        request, "studio/profile.html", {"form": form, "writer": writer}, status=422 if form.errors else 200
    )


@gate.form
def terms(request: HttpRequest) -> HttpResponse:
    """What a writer agrees to, once for each version of it."""
    onward = _own_address(request, request.POST.get("next") or request.GET.get("next", ""))
    if request.method == "POST":
        give_consent(request.user, TERMS, settings.TERMS_VERSION)
        return gate.see_other(onward or "studio:board")
    accepted = has_consented(request.user, TERMS, settings.TERMS_VERSION)
    context = {"accepted": accepted, "next": onward, "version": settings.TERMS_VERSION}
    return render(request, "studio/terms.html", context)


def _own_address(request: HttpRequest, address: str) -> str:
    safe = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if safe else ""
