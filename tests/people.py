"""The people of the tests, and the shortest ways to a piece at any stage.

Wren writes, Vera is a verified writer, Edda and Ellis edit, Cleo is chief editor, Sam is a stranger.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.utils import timezone

from articles import drafting, workflow
from articles.body import build
from articles.models import Article, Section
from contributors.consent import give_consent
from contributors.models import Account, Badge, Editor, Writer

PASSWORD = "kertas dan tinta 1928"

WORDS = (
    "Warga Kampung Melati menanam seribu bibit bakau di pesisir utara sejak Sabtu pagi. "
    "Mereka membawa cangkul, ember, dan bekal dari rumah masing-masing. "
    "Bibit itu dirawat bersama selama setahun di halaman balai desa. "
    "Ketua kelompok tani menyebut gelombang pasang kini jarang masuk ke jalan kampung. "
    "Anak-anak sekolah ikut mencatat tinggi pohon setiap akhir bulan. "
)


def account(name: str) -> Account:
    """Somebody who can sign in: the address is confirmed."""
    made = Account.objects.create_user(f"{name.lower()}@example.com", PASSWORD)
    EmailAddress.objects.create(user=made, email=made.email, verified=True, primary=True)
    return made


def member(name: str, *, consents: bool = True, **writer: Any) -> Account:
    """An account with its writer's face, the terms accepted unless told otherwise."""
    made = account(name)
    Writer.objects.create(account=made, handle=name.lower(), name=name, **writer)
    if consents:
        give_consent(made, "terms", settings.TERMS_VERSION)
    return made


def wren() -> Account:
    return member("Wren")


def vera() -> Account:
    return member("Vera", badge=Badge.VERIFIED)


def sam() -> Account:
    return member("Sam")


def editor(name: str, *sections: Section, **fields: Any) -> Account:
    """An account that edits the given sections."""
    made = account(name)
    Editor.objects.create(account=made, name=name, **fields).sections.set(sections)
    return made


def edda(*sections: Section) -> Account:
    return editor("Edda", *sections)


def ellis(*sections: Section) -> Account:
    return editor("Ellis", *sections)


def cleo() -> Account:
    return editor("Cleo", is_chief=True, may_verify=True)


def section(name: str = "Warga", **fields: Any) -> Section:
    return Section.objects.create(name=name, slug=name.lower(), **fields)


def body(*paragraphs: str) -> dict[str, Any]:
    """A text long enough to be a piece, or the given paragraphs."""
    texts = paragraphs or [
        WORDS * 2,
        WORDS * 2,
        "Kelompok itu akan menanam lagi pada musim hujan berikutnya.",
    ]
    return build.doc(*(build.paragraph(text.strip()) for text in texts))


CONTENT: dict[str, Any] = {
    "headline": "Warga Kampung Melati Menanam Seribu Bakau",
    "excerpt": "Pesisir utara yang dulu terendam kini mulai teduh oleh pohon yang dirawat bersama.",
    "dateline_place": "Jakarta",
    "dateline_outlet": "Suara Warga",
    "topics": ["Lingkungan", "Pesisir"],
    "sources": [{"title": "Balai Desa Melati", "url": "https://example.org/balai"}],
    "declarations": {"conflict": "", "ai": "", "hand": "first"},
}


def draft(by: Account, place: Section, **fields: Any) -> Article:
    """A piece of ``by``, complete enough to submit."""
    article = drafting.start(by=by, section=place)
    drafting.save(article, by=by, **{**CONTENT, "body": body(), **fields})
    return article


def submitted(by: Account, place: Section, **fields: Any) -> Article:
    article = draft(by, place, **fields)
    workflow.submit(article, by=by)
    return article


def in_review(by: Account, place: Section, reviewer: Account, **fields: Any) -> Article:
    article = submitted(by, place, **fields)
    workflow.claim(article, by=reviewer)
    return article


def approved(by: Account, place: Section, reviewer: Account, **fields: Any) -> Article:
    article = in_review(by, place, reviewer, **fields)
    workflow.approve(article, by=reviewer, revision_hash=article.working.hash)
    return article


def published(by: Account, place: Section, reviewer: Account, **fields: Any) -> Article:
    article = approved(by, place, reviewer, **fields)
    workflow.publish(article, by=reviewer)
    return article


def tomorrow() -> datetime:
    return timezone.now() + timedelta(days=1)
