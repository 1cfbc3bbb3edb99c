"""Public uploads, for installations without a web server in front to serve them."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    # Names are made from the content, so what a name stands for never changes.
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    # Should a file ever be taken for a page, it can do nothing there.
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
