"""The addresses letters lead to, whatever else the faces offer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def page(request: HttpRequest, pk: int) -> HttpResponse:
    return HttpResponse(str(pk))


urlpatterns = [
    path("studio/", include(([path("pieces/<int:pk>/", page, name="piece")], "studio"))),
    path("desk/", include(([path("pieces/<int:pk>/", page, name="piece")], "desk"))),
]
