"""``manage.py load_demo``: people, articles in every stage and pictures, to try everything with."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from newsroom.demo.load import is_loaded, load
from newsroom.demo.people import cards


class Command(BaseCommand):
    help = (
        "Fills the database with demo people and articles, once. Everybody and everything in it is invented."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--no-pictures", action="store_true", help="leave the pictures out (quicker)")

    def handle(self, *, no_pictures: bool, **options: Any) -> None:
        if is_loaded():
            self.stdout.write("The demo content is already there; nothing was changed.")
        else:
            pieces = load(pictures=not no_pictures)
            self.stdout.write(f"{pieces} demo articles are in place.")
        self.stdout.write("\nDemo accounts (their passwords belong to this installation):")
        for card in cards():
            self.stdout.write(f"  {card.email:<20}  {card.password:<28}  {card.role}")
