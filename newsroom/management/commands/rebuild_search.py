"""``manage.py rebuild_search``: every live article made findable anew; readers may search meanwhile."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from articles import search


class Command(BaseCommand):
    help = (
        "Indexes every live article anew: after words are stemmed in another way, "
        "or where rows were changed past the newsroom."
    )

    def handle(self, **options: Any) -> None:
        total = 0
        for total in search.rebuild():
            if total % 10_000 == 0:
                self.stdout.write(f"{total} articles")
        self.stdout.write(f"{total} articles can be found.")
