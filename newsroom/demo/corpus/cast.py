"""The invented writers of a corpus, and the one editor who published it all."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.utils import timezone

from articles.models import Section
from contributors.models import Account, Badge, Consent, Editor, Writer

from ..people import make_sections
from .prose import LISTS, Voice


def make_cast(seed: int, number: int) -> tuple[list[Writer], Editor]:
    """``number`` writers of this seed, those of an earlier run first; sections, if there are none yet."""
    if not Section.objects.exists():
        make_sections()
    editor = Editor.objects.filter(account__email="desk@corpus.example").first()
    if editor is None:
        account = Account.objects.create_user("desk@corpus.example")
        editor = Editor.objects.create(account=account, name="Meja Redaksi", is_chief=True)
    _add_writers(seed, number)
    return list(Writer.objects.filter(handle__startswith=f"corpus-{seed}-").order_by("pk")[:number]), editor


def _add_writers(seed: int, number: int) -> None:
    voice = Voice(f"cast {seed}")
    names = [f"{voice.pick(LISTS['first'])} {voice.pick(LISTS['last'])}" for _ in range(number)]
    emails = [f"{seed}-{at}@corpus.example" for at in range(number)]
    there = set(Account.objects.filter(email__startswith=f"{seed}-").values_list("email", flat=True))
    new = [Account(email=email, password=make_password(None)) for email in emails if email not in there]
    accounts = Account.objects.bulk_create(new)
    name_of = dict(zip(emails, names, strict=True))
    Writer.objects.bulk_create(
        Writer(
            account=account,
            handle=f"corpus-{account.email.partition('@')[0]}",
            name=name_of[account.email],
            badge=Badge.WRITER,
        )
        for account in accounts
    )
    Consent.objects.bulk_create(
        Consent(account=account, document="terms", version=settings.TERMS_VERSION, given_at=timezone.now())
        for account in accounts
    )
