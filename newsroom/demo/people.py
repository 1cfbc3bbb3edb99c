"""The people and sections of the demo, from ``people.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.files.base import ContentFile
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from articles.models import Section
from contributors.models import Account, Badge, Consent, Editor, Verification, Writer

from .pictures import portrait

DATA = tomllib.loads((Path(__file__).parent / "people.toml").read_text(encoding="utf-8"))
WORDS = "awan batu camar dahan embun gerbang hujan jejak kapal lentera muara pasir rakit senja tebing ufuk"


@dataclass(frozen=True, slots=True)
class Card:
    """What somebody needs to sign in to the demo as one of its people."""

    email: str
    password: str
    role: str


def cards() -> list[Card]:
    """The demo's accounts that can sign in, as far as this database has them."""
    roles = {
        "cleo": _("chief editor"),
        "edda": _("editor"),
        "vera": _("verified writer"),
        "wren": _("writer"),
        "sam": _("member without a published piece"),
    }
    there = set(Account.objects.filter(email__in=map(address, roles)).values_list("email", flat=True))
    return [Card(address(key), password(key), role) for key, role in roles.items() if address(key) in there]


def address(key: str) -> str:
    return f"{key}@example.com"


def password(key: str) -> str:
    """The same on every start of one installation, another on each: nobody's demo opens with a known word."""
    digest = salted_hmac("newsroom.demo.password", key).digest()
    words = WORDS.split()
    chosen = [words[byte % len(words)] for byte in digest[:3]]
    return "-".join([*chosen, f"{int.from_bytes(digest[3:6]) % 10_000:04}"])


def make_people(*, pictures: bool) -> dict[str, Account]:
    """Create sections, editors and writers; accounts by key."""
    sections = make_sections()
    accounts = {}
    for person in DATA["editors"]:
        account = accounts[person["key"]] = _account(person)
        editor = Editor.objects.create(
            account=account,
            name=person["name"],
            title=person["title"],
            is_chief=person.get("is_chief", False),
            may_verify=person.get("may_verify", False),
        )
        for slug in person.get("sections", ()):
            sections[slug].editors.add(editor)
    for person in DATA["writers"]:
        account = accounts[person["key"]] = _account(person)
        writer = _writer(account, person)
        if pictures:
            photo = ContentFile(portrait(person["key"], person["hair"]))
            writer.photo.save("portrait.jpg", photo)
        _verification(writer, person, by=accounts["cleo"].editor)
    return accounts


def make_sections() -> dict[str, Section]:
    return {
        row["slug"]: Section.objects.get_or_create(slug=row["slug"], defaults={**row, "position": position})[
            0
        ]
        for position, row in enumerate(DATA["sections"], start=1)
    }


def _account(person: Mapping[str, Any]) -> Account:
    joined = timezone.now() - timedelta(days=90)
    email = address(person["key"])
    secret = password(person["key"]) if person.get("sign_in") else None
    account = Account.objects.create_user(email, secret, joined_at=joined)
    EmailAddress.objects.create(user=account, email=email, verified=True, primary=True)
    Consent.objects.create(account=account, document="terms", version=settings.TERMS_VERSION, given_at=joined)
    return account


def _writer(account: Account, person: Mapping[str, Any]) -> Writer:
    return Writer.objects.create(
        account=account,
        handle=person["name"].lower().replace(" ", "-"),
        name=person["name"],
        bio=person.get("bio", ""),
        website=person.get("website", ""),
        badge=Badge.VERIFIED if person.get("verified") else Badge.MEMBER,
    )


def _verification(writer: Writer, person: Mapping[str, Any], *, by: Editor) -> None:
    now = timezone.now()
    if person.get("verified"):
        Verification.objects.create(
            writer=writer,
            legal_name=person["name"],
            statement=_("I write under my own name and live where I write from."),
            state=Verification.State.APPROVED,
            requested_at=now - timedelta(days=80),
            decided_at=now - timedelta(days=78),
            decided_by=by,
            evidence_deleted_at=now - timedelta(days=48),
        )
    if statement := person.get("asks_verification"):
        Verification.objects.create(
            writer=writer,
            legal_name=person["name"],
            statement=statement,
            requested_at=now - timedelta(hours=20),
        )


def suspend(accounts: Mapping[str, Account]) -> None:
    """Suspend who is suspended in the demo: last, since what they wrote was accepted before."""
    for person in DATA["writers"]:
        if reason := person.get("suspended"):
            Writer.objects.filter(account=accounts[person["key"]]).update(
                suspended_at=timezone.now() - timedelta(days=9), suspended_reason=reason
            )
