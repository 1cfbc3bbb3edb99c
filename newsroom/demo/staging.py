"""Bringing each demo piece to where it stands, by the workflow's own verbs, at moments of the past."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from articles import body as bodies
from articles import clock, drafting, requests, workflow
from articles.models import Article
from contributors.models import Account

from .manuscript import Manuscript

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """One piece and everybody who has a hand in it; ``goal`` is when it arrives where it stands."""

    piece: Manuscript
    article: Article
    writer: Account
    editor: Account
    chief: Account
    goal: datetime
    now: datetime

    @property
    def chance(self) -> random.Random:
        return random.Random(self.piece.name)  # noqa: S311 - the same history for the same piece


def arrival(piece: Manuscript, now: datetime) -> datetime:
    """When the piece arrives where it stands; nothing but news of the last day goes out at night."""
    goal = now - timedelta(days=piece.settings["age"])
    local = timezone.localtime(goal)
    if piece.settings["age"] > 1 and not 6 <= local.hour <= 21:
        local = local.replace(hour=20) - timedelta(days=1 if local.hour < 6 else 0)
    return local


def submit(part: Part) -> None:
    with clock.at(part.goal):
        workflow.submit(part.article, by=part.writer)


def review(part: Part) -> None:
    _submit_before(part, hours=9)
    # An idle claim would be given back to the queue; this editor opened the piece a moment ago.
    with clock.at(part.now - timedelta(minutes=12)):
        workflow.claim(part.article, by=part.editor)


def ask_for_changes(part: Part) -> None:
    _submit_before(part, hours=15)
    with clock.at(part.goal - timedelta(hours=1)):
        workflow.claim(part.article, by=part.editor)
    with clock.at(part.goal):
        asked = [_request(part.article, wish) for wish in part.piece.settings["changes"]]
        workflow.request_changes(part.article, by=part.editor, requests=asked)


def _request(article: Article, wish: Mapping[str, str]) -> workflow.Request:
    if field := wish.get("field"):
        return workflow.Request(reason=wish["reason"], text=wish["note"], field=field)
    passage = wish["passage"]
    block = next(block for block in bodies.iter_blocks(article.revision.body) if passage in block.text)
    return workflow.Request(
        reason=wish["reason"],
        text=wish["note"],
        block=block.id,
        quote=passage,
        position=block.text.index(passage),
    )


def decline(part: Part) -> None:
    _submit_before(part, hours=30)
    with clock.at(part.goal - timedelta(hours=2)):
        workflow.claim(part.article, by=part.editor)
    with clock.at(part.goal):
        said = part.piece.settings["decline"]
        workflow.decline(part.article, by=part.editor, reason=said["reason"], note=said["note"])


def appeal(part: Part) -> None:
    decline(part)
    with clock.at(part.goal + timedelta(hours=21)):
        workflow.appeal(part.article, by=part.writer, note=part.piece.settings["appeal"]["note"])


def approve(part: Part) -> None:
    """Submitted hours before, claimed, approved; a second editor where the section asks for one."""
    if "rounds" in part.piece.settings:
        _first_round(part)
    _submit_before(part, hours=part.chance.randint(5, 44))
    for hours, editor in ((3, part.editor), (2, part.chief)):
        if part.article.stage == "submitted":
            with clock.at(part.goal - timedelta(hours=hours)):
                workflow.claim(part.article, by=editor)
            with clock.at(part.goal - timedelta(hours=hours - 1, minutes=20)):
                workflow.approve(part.article, by=editor, revision_hash=part.article.revision.hash)


def _first_round(part: Part) -> None:
    """An earlier text, what the editor asked of it, and the writer's answers."""
    wishes = part.piece.settings["rounds"]
    finished = body = part.article.revision.body
    for wish in wishes:
        if "was" in wish:
            body = reworded(body, wish["passage"], wish["was"])
    with clock.at(part.goal - timedelta(hours=70)):
        drafting.save(part.article, by=part.writer, body=body)
        workflow.submit(part.article, by=part.writer)
    with clock.at(part.goal - timedelta(hours=58)):
        workflow.claim(part.article, by=part.editor)
    with clock.at(part.goal - timedelta(hours=57)):
        asked = [_request(part.article, {**wish, "passage": wish.get("was", "")}) for wish in wishes]
        workflow.request_changes(part.article, by=part.editor, requests=asked)
    with clock.at(part.goal - timedelta(hours=47)):
        drafting.save(part.article, by=part.writer, body=finished)
        for wish, request in zip(wishes, part.article.changerequests.order_by("pk"), strict=True):
            state = "disputed" if "disputed" in wish else "done"
            text = wish.get("disputed") or wish["answer"]
            requests.answer(request, by=part.writer, state=state, text=text)


def schedule(part: Part) -> None:
    approve(part)
    morning = timezone.localtime(part.now + timedelta(days=2)).replace(hour=7, minute=0, second=0)
    with clock.at(part.goal):
        workflow.schedule(part.article, by=part.editor, at=morning)


def publish(part: Part) -> None:
    approve(part)
    with clock.at(part.goal):
        workflow.publish(part.article, by=part.editor)


def correct(part: Part) -> None:
    publish(part)
    said = part.piece.settings["correction"]
    with clock.at(part.goal + timedelta(hours=19)):
        workflow.correct(
            part.article,
            by=part.editor,
            revision_hash=part.article.revision.hash,
            note=said["note"],
            body=reworded(part.article.revision.body, said["find"], said["replace"]),
        )


def update(part: Part) -> None:
    """Live, with a newer text in review."""
    publish(part)
    said = part.piece.settings["update"]
    with clock.at(part.now - timedelta(hours=8)):
        workflow.revise(part.article, by=part.writer)
        body = reworded(part.article.revision.body, said["find"], said["replace"])
        drafting.save(part.article, by=part.writer, body=body)
    with clock.at(part.now - timedelta(hours=7)):
        workflow.submit(part.article, by=part.writer)
    with clock.at(part.now - timedelta(minutes=35)):
        workflow.claim(part.article, by=part.editor)


def retract(part: Part) -> None:
    publish(part)
    said = part.piece.settings["retraction"]
    with clock.at(part.goal + timedelta(days=said["after"])):
        workflow.retract(part.article, by=part.chief, reason=said["reason"], note=said["note"])


def reworded(node: Json, find: str, replace: str) -> Json:
    """The body with one passage replaced, wherever it stands."""
    if "text" in node:
        return {**node, "text": node["text"].replace(find, replace)}
    if "content" in node:
        return {**node, "content": [reworded(child, find, replace) for child in node["content"]]}
    return node


def _submit_before(part: Part, *, hours: int) -> None:
    with clock.at(part.goal - timedelta(hours=hours)):
        workflow.submit(part.article, by=part.writer)


STAGES: dict[str, Callable[[Part], None]] = {
    "draft": lambda part: None,
    "submitted": submit,
    "in_review": review,
    "changes_requested": ask_for_changes,
    "declined": decline,
    "appealed": appeal,
    "approved": approve,
    "scheduled": schedule,
    "published": publish,
    "corrected": correct,
    "updating": update,
    "retracted": retract,
}
