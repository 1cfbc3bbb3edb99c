"""Loading the whole demo: people, pictures, pieces in every stage, and what readers did since."""

from __future__ import annotations

import hashlib
import io
import random
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from PIL import Image as Pillow

from articles import clock, drafting
from articles.images import perceptual_hash
from articles.models import Article, Event, Image, LineupSlot, Reads, Reply, Report, Section
from articles.models.attention import ANSWER_WITHIN
from contributors.models import Account

from .manuscript import Drawing, Manuscript, read_all
from .people import address, make_people, suspend
from .pictures import scenes
from .staging import STAGES, Part, arrival

FRONT = ("relawan-banjir", "persemaian-bakau", "perahu-pustaka")
LICENCE = "CC BY 4.0"
NOTHING_TO_DECLARE = {"conflict": "", "ai": "", "hand": "first"}


def is_loaded() -> bool:
    return Account.objects.filter(email=address("wren")).exists()


def load(*, pictures: bool = True) -> int:
    """Fill the database; returns how many pieces there are. Call when ``is_loaded`` says no."""
    pieces = read_all()
    prints = _draw_all(pieces) if pictures else {}  # before the transaction, which holds others up
    with transaction.atomic():
        _fill(pieces, prints, timezone.now().replace(second=0, microsecond=0))
    return len(pieces)


def _draw_all(pieces: Sequence[Manuscript]) -> dict[Drawing, bytes]:
    wanted = [drawing for piece in pieces for drawing in piece.drawings()]
    return dict(zip(wanted, scenes([(drawing.scene, drawing.seed) for drawing in wanted]), strict=True))


def _fill(pieces: Sequence[Manuscript], prints: Mapping[Drawing, bytes], now: datetime) -> None:
    accounts = make_people(pictures=bool(prints))
    started = {piece.name: _start(piece, accounts, now) for piece in pieces}
    titles = {piece.name: (started[piece.name].pk, piece.settings["headline"]) for piece in pieces}
    for piece in pieces:
        part = _part(piece, started[piece.name], accounts, now)
        drawn = {
            drawing: keep_picture(drawing, prints[drawing], part.writer)
            for drawing in piece.drawings()
            if drawing in prints
        }
        _write(part, drawn, titles)
        STAGES[piece.settings["stage"]](part)
        _hear_readers(part)
    suspend(accounts)
    _count_reads(now)
    _place_on_front(started, accounts["cleo"], now)
    # Nobody is written letters about what happened before the newsroom opened.
    Event.objects.filter(article__in=started.values()).update(handled_at=now)


def _start(piece: Manuscript, accounts: Mapping[str, Account], now: datetime) -> Article:
    section = Section.objects.get(slug=piece.settings["section"])
    with clock.at(arrival(piece, now) - timedelta(days=4)):
        return drafting.start(
            by=accounts[piece.settings["writer"]],
            section=section,
            kind=piece.settings["kind"],
            language=piece.language,
        )


def keep_picture(drawing: Drawing, print_: bytes, owner: Account) -> Image:
    """Kept as it was drawn: the checks and the re-encoding of uploads are for what comes from outside."""
    with Pillow.open(io.BytesIO(print_)) as picture:
        width, height = picture.size
        phash = perceptual_hash(picture)
    image = Image(
        owner=owner,
        width=width,
        height=height,
        phash=phash,
        sha256=hashlib.sha256(print_).hexdigest(),
        alt=drawing.alt,
        caption=drawing.caption,
        credit=drawing.credit,
        licence=LICENCE,
    )
    name = f"{drawing.scene}.jpg"
    image.file.save(name, ContentFile(print_, name))
    return image


def _part(piece: Manuscript, article: Article, accounts: Mapping[str, Account], now: datetime) -> Part:
    section = article.section
    editors = {account.editor.pk: account for account in accounts.values() if hasattr(account, "editor")}
    editor = section.editors.get()
    return Part(
        piece=piece,
        article=article,
        writer=accounts[piece.settings["writer"]],
        editor=editors[editor.pk],
        chief=accounts["cleo"],
        goal=arrival(piece, now),
        now=now,
    )


def _write(part: Part, drawn: Mapping[Drawing, Image], titles: Mapping[str, tuple[int, str]]) -> None:
    """The text as it stands when it is first submitted, or in the draft."""
    said = part.piece.settings
    ids = {drawing: image.pk for drawing, image in drawn.items()}
    with clock.at(part.goal - timedelta(days=3)):
        drafting.save(
            part.article,
            by=part.writer,
            headline=said["headline"],
            excerpt=said["excerpt"],
            dateline_place=said["place"],
            dateline_outlet=settings.SITE_NAME,
            topics=said["topics"],
            sources=said.get("sources", []),
            declarations={**NOTHING_TO_DECLARE, **said.get("declarations", {})},
            cover=drawn.get(part.piece.cover),
            body=part.piece.body(day=part.goal.date(), images=ids, articles=titles),
        )


def _hear_readers(part: Part) -> None:
    """Reports and replies, received some hours ago; an answer comes half-way to the deadline."""
    for report in part.piece.settings.get("reports", ()):
        received = part.now - timedelta(hours=report["hours"])
        answered = "answer" in report
        Report.objects.create(
            article=part.article,
            edition=part.article.live,
            reason=report["reason"],
            text=report["text"],
            created_at=received,
            due_at=received + ANSWER_WITHIN,
            answered_at=received + ANSWER_WITHIN / 2 if answered else None,
            answered_by=part.editor.editor if answered else None,
            answer=report.get("answer", ""),
        )
    for reply in part.piece.settings.get("replies", ()):
        received = part.now - timedelta(hours=reply["hours"])
        Reply.objects.create(
            article=part.article,
            name=reply["name"],
            contact="panitia@example.org",
            text=reply["text"],
            created_at=received,
            due_at=received + ANSWER_WITHIN,
        )


def _count_reads(now: datetime) -> None:
    """Days of reading since each piece came out, most on the first."""
    rows = []
    for article in Article.objects.live().order_by("pk"):
        dice = random.Random(article.slug)  # noqa: S311 - a demonstration
        interest = dice.randint(180, 900)
        first = timezone.localdate(article.published_at)
        for days in range((timezone.localdate(now) - first).days + 1):
            views = round(interest * dice.uniform(0.8, 1.2) / (1 + days) ** 0.8)
            search, social, site = (round(views * dice.uniform(0.1, 0.3)) for _ in range(3))
            rows.append(
                Reads(
                    article=article,
                    day=first + timedelta(days=days),
                    views=views,
                    completions=round(views * dice.uniform(0.35, 0.7)),
                    from_search=search,
                    from_social=social,
                    from_site=site,
                    from_elsewhere=views - search - social - site,
                )
            )
    Reads.objects.bulk_create(rows)


def _place_on_front(started: Mapping[str, Article], chief: Account, now: datetime) -> None:
    LineupSlot.objects.bulk_create(
        LineupSlot(
            position=position,
            article=started[name],
            starts_at=now - timedelta(hours=5),
            ends_at=now + timedelta(days=2),
            placed_by=chief.editor,
        )
        for position, name in enumerate(FRONT, start=1)
    )
