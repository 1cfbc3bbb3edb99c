"""A piece from a file becomes a draft of its writer; with --dry-run it is only read and told."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import drafting
from articles.importing import MAX_BYTES, Imported, ImportRefused, import_any
from articles.models import Article
from articles.plain import MOST_TOPICS
from contributors.models import Account


class Command(BaseCommand):
    help = gettext_lazy("Import a text, HTML or DOCX file, such as a page copied from a browser, as a draft.")
    # A dry run works before there is a database.
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help=_("the file, or - for standard input"))
        parser.add_argument("--writer", metavar="EMAIL", help=_("whose draft it becomes"))
        parser.add_argument("--dry-run", action="store_true", help=_("read and report, change nothing"))
        parser.add_argument("--json", action="store_true", help=_("print what was read as one JSON object"))

    def handle(self, *, file: str, writer: str | None, dry_run: bool, **options: Any) -> None:
        if not dry_run and not writer:
            raise CommandError(_("Say whose draft it becomes with --writer EMAIL, or use --dry-run."))
        try:
            piece = import_any(_read(file), file)
        except ImportRefused as error:
            raise CommandError(str(error)) from None
        article = None if dry_run else _make_draft(piece, writer or "")
        if options["json"]:
            self.stdout.write(json.dumps(piece.as_json(), ensure_ascii=False, indent=2))
        else:
            self._tell(piece)
        if article:
            told = _("Draft %(number)d was made for %(writer)s.") % {"number": article.pk, "writer": writer}
            (self.stderr if options["json"] else self.stdout).write(told)

    def _tell(self, piece: Imported) -> None:
        counts: dict[str, int] = {}
        for block in piece.blocks:
            counts[block.type] = counts.get(block.type, 0) + 1
        self.stdout.write(piece.headline or _("(no headline)"))
        self.stdout.write(", ".join(f"{count} {kind}" for kind, count in counts.items()))
        for finding in piece.findings:
            self.stdout.write(f"- {finding.message} [{finding.code}, {finding.where}]")


def _read(name: str) -> bytes:
    """At most one byte more than is taken: a larger file is refused without being read."""
    try:
        if name == "-":
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        with Path(name).open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CommandError(
            _("%(file)s cannot be read: %(reason)s.") % {"file": name, "reason": reason}
        ) from None


@transaction.atomic
def _make_draft(piece: Imported, email: str) -> Article:
    account = Account.objects.filter(email=email.strip().lower()).select_related("writer").first()
    if account is None:
        raise CommandError(_("There is no account %(email)s.") % {"email": email})
    if not hasattr(account, "writer"):
        raise CommandError(_("%(email)s has no writer's profile yet.") % {"email": email})
    kind = "listicle" if any(block.number for block in piece.blocks) else "news"
    article = drafting.start(by=account, kind=kind)
    try:
        drafting.save(
            article,
            by=account,
            headline=piece.headline,
            excerpt=piece.excerpt,
            dateline_place=piece.dateline.place if piece.dateline else "",
            dateline_outlet=piece.dateline.outlet if piece.dateline else "",
            body=piece.body(),
            topics=piece.topics[:MOST_TOPICS],
        )
    except ValidationError as error:
        fields = "; ".join(f"{field}: {' '.join(texts)}" for field, texts in error.message_dict.items())
        raise CommandError(_("The draft could not be kept: %(fields)s") % {"fields": fields}) from None
    return article
