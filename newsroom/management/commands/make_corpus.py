"""``manage.py make_corpus``: thousands of plausible articles, to measure with."""

from __future__ import annotations

import time
from argparse import ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from newsroom.demo.corpus import make


def count(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = -1
    if not 0 <= number <= 10_000_000:
        raise ArgumentTypeError("a whole number from 0 to 10,000,000 is expected")
    return number


class Command(BaseCommand):
    help = "Adds published articles in bulk for benchmarks; run it while nothing else writes to the database."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--articles", type=count, required=True, help="how many published articles to add"
        )
        parser.add_argument("--writers", type=count, default=200, help="by how many writers (%(default)s)")
        parser.add_argument("--waiting", type=count, default=0, help="how many more wait for an editor")
        parser.add_argument("--seed", type=int, default=1, help="same seed, same articles (%(default)s)")
        parser.add_argument(
            "--fingerprints", action="store_true", help="let originality find them (three times slower)"
        )
        parser.add_argument("--quiet", action="store_true", help="say nothing")

    def handle(self, *, articles: int, waiting: int, quiet: bool, **options: Any) -> None:
        began = time.monotonic()

        def report(done: int) -> None:
            if not quiet:
                pace = done / (time.monotonic() - began)
                self.stdout.write(f"{done} of {articles + waiting} articles, {pace:.0f} a second")

        make(
            articles,
            writers=max(1, options["writers"]),
            seed=options["seed"],
            waiting=waiting,
            prints=options["fingerprints"],
            progress=report,
        )
