"""Check that no event was altered, removed or slipped in."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.models import Article
from articles.workflow.engine import broken_links


class Command(BaseCommand):
    help = "Verify the hash chain of every article's events; exits with 1 when a link is broken."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("articles", nargs="*", type=int, help="Numbers of articles; all when left out.")

    def handle(self, *args: Any, **options: Any) -> None:
        articles = Article.objects.order_by("pk").only("pk", "slug", "moves")
        if options["articles"]:
            articles = articles.filter(pk__in=options["articles"])
        checked = broken = 0
        for article in articles.iterator(chunk_size=500):
            checked += 1
            wrong = broken_links(article)
            broken += bool(wrong)
            for sentence in wrong:
                self.stderr.write(sentence)
        if broken:
            raise CommandError(f"{broken} of {checked} chains are broken.")
        self.stdout.write(f"{checked} chains are whole.")
