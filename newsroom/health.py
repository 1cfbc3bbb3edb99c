"""Two questions machines ask: is the process alive, and can it do its work."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from newsroom.worker import overdue


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked, so a slow database gets no process restarted."""
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """503 while the database is away or not migrated. What is overdue is told, but is no reason to
    take a server that works out of service: the worker is late, not the pages."""
    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return JsonResponse({"ready": False, "reason": "migrations are waiting"}, status=503)
        return JsonResponse({"ready": True, "overdue": overdue(timezone.now())})
    except DatabaseError:
        return JsonResponse({"ready": False, "reason": "the database does not answer"}, status=503)
