"""``manage.py worker``: keep doing what is due, until told to stop."""

from __future__ import annotations

import math
import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from newsroom.worker import STEPS, Worker


class Command(BaseCommand):
    help = "Publishes what is scheduled, releases idle claims and settles whatever else is due."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="settle what is due now, then end")

    def handle(self, *, once: bool, **options: Any) -> None:
        stop = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stop.set())

        if not once:
            Worker(STEPS).run(stop)
            return
        worker = Worker(STEPS, slice=math.inf)
        worker.tick(stop)
        if worker.failures:
            raise CommandError(f"{worker.failures} failed; the log says which and why.")
