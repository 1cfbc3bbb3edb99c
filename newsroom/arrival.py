"""Where somebody goes who has just signed in: editors to the desk, everybody else to the studio."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@require_safe
@never_cache
@login_required
def arrival(request: HttpRequest) -> HttpResponse:
    return redirect("studio:board" if request.user.editor_on_duty is None else "desk:waiting")
