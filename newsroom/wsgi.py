"""The WSGI callable that granian (or any other server) runs: Django, behind the cache of readers' pages."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")

django_application = get_wsgi_application()

from newsroom.pagecache import PageCache  # noqa: E402 - needs the apps that were loaded above

# Whoever works on templates wants to see what they do.
application = django_application if settings.DEBUG else PageCache(django_application)
