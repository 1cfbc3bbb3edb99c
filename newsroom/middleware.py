"""What every answer carries, and which language it speaks."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
)

# Where the visitor's own language counts. Reader pages are the same bytes for everybody.
PERSONAL = ("/accounts/", "/studio/", "/desk/")


def permissions_policy(get_response: Callable[[HttpRequest], HttpResponse]):
    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        return response

    return middleware


class InterfaceLanguageMiddleware(LocaleMiddleware):
    """Negotiates the language on the personal pages only, so that no other answer varies by header."""

    def process_request(self, request: HttpRequest) -> None:
        if request.path_info.startswith(PERSONAL):
            super().process_request(request)
        else:
            translation.activate(settings.LANGUAGE_CODE)
            request.LANGUAGE_CODE = settings.LANGUAGE_CODE

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if request.path_info.startswith(PERSONAL):
            return super().process_response(request, response)
        response.headers.setdefault("Content-Language", translation.get_language())
        return response
