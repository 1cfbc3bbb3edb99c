"""Where files are kept: static ones, and those nobody may fetch by address."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.core.files.storage import FileSystemStorage
from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Hashed and compressed names once collected, the plain ones before that."""

    # Modules import one another: without rewriting, a cached page could mix old and new ones.
    support_js_module_import_aggregation = True

    # Pages name hashed files only: the plain ones are the same bytes, collected and compressed twice.
    keep_only_hashed_files = True

    def create_compressor(self, **options: Any) -> Compressor:
        """Maps of others' scripts are the heaviest files of all, and no page asks for them."""
        skipped = (*(options.pop("extensions", None) or Compressor.SKIP_COMPRESS_EXTENSIONS), "map")
        return super().create_compressor(extensions=skipped, **options)

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
