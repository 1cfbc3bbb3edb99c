"""Where files are kept: static ones, and those nobody may fetch by address."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.core.files.storage import FileSystemStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Hashed and compressed names once collected, the plain ones before that."""

    # Modules import one another: without rewriting, a cached page could mix old and new ones.
    support_js_module_import_aggregation = True

    def stored_name(self, name: str) -> str:
        return super().stored_name(name) if self.hashed_files else name

    def url_converter(self, name: str, *arguments: Any) -> Callable[[re.Match[str]], str]:
        """Rewrite the imports of our own modules only: others' hold examples in their comments."""
        if name.endswith(".js") and not name.startswith("js/"):
            return re.Match.group
        return super().url_converter(name, *arguments)


class PrivateStorage(FileSystemStorage):
    """No address leads to these files: only a view that checks who is asking may hand one out."""

    base_url = None
