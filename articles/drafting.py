"""Starting a piece and saving it as it is typed. Saving never changes a stage."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from articles import clock
from articles.body import BodyError, image_ids, validate, word_count
from articles.exceptions import IllegalMove, NotAllowed, StaleDraft
from articles.locking import lock
from articles.models import Article, Image, Kind, Revision, Section, Stage
from articles.models.article import article_slug
from articles.permissions import is_writer
from articles.plain import clean_declarations, clean_line, clean_sources, clean_topics
from articles.transitions import Verb
from contributors.models import Account

LINES = ("headline", "excerpt", "dateline_place", "dateline_outlet")
WRITABLE = frozenset({*LINES, "kind", "section", "cover", "body", "topics", "sources", "declarations"})


@transaction.atomic
def start(
    *, by: Account, section: Section | None = None, kind: str = Kind.NEWS, language: str = "id"
) -> Article:
    """A new empty piece of the account's own, with its first open revision."""
    article = Article.objects.create(
        writer=by.writer, section=section, kind=kind, language=language, created_at=clock.now()
    )
    revision = Revision(article=article, number=1, author=by, section=section, kind=kind)
    revision.created_at = revision.saved_at = clock.now()
    revision.full_clean(exclude=["article", "author"], validate_unique=False, validate_constraints=False)
    revision.save(force_insert=True)
    Article.objects.filter(pk=article.pk).update(revision=revision)
    article.revision = revision
    return article


@transaction.atomic
def save(article: Article, *, by: Account, version: int | None = None, **fields: Any) -> Revision:
    """Keep what was typed in the open revision; returns it with its new ``version``.

    ``fields`` are any of ``WRITABLE``; those left out stay as they are. ``version`` is the one the writer
    last saw (``None`` takes whatever is kept). Raises ``StaleDraft`` (with the text that was kept) when
    somebody else saved meanwhile, ``ValidationError`` by field when something cannot be kept,
    ``IllegalMove`` when the piece is not the writer's to change now.
    """
    unknown = set(fields) - WRITABLE
    if unknown:
        raise TypeError(f"A piece has no field {', '.join(sorted(unknown))}.")
    lock(article)
    now = Article.objects.select_related("writer", "revision").get(pk=article.pk)
    if not is_writer(by, now):
        raise NotAllowed
    if now.stage not in (Stage.DRAFT, Stage.CHANGES_REQUESTED) or not now.working.is_open:
        raise IllegalMove(Verb.EDIT, now.get_stage_display())
    revision = now.working
    if version is not None and version != revision.version:
        raise StaleDraft(revision)
    seen = revision.version
    apply_fields(revision, fields)
    revision.version = seen + 1
    revision.saved_at = clock.now()
    values = {name: getattr(revision, name) for name in (*fields, "words", "version", "saved_at")}
    if Revision.objects.filter(pk=revision.pk, sealed_at=None, version=seen).update(**values) != 1:
        raise StaleDraft(Revision.objects.get(pk=revision.pk))
    _follow(now, revision)
    article.revision, article.section, article.kind = revision, revision.section, revision.kind
    return revision


def apply_fields(revision: Revision, fields: dict[str, Any]) -> None:
    """Put checked values on the revision, or raise ``ValidationError`` with a sentence for each field."""
    errors: dict[str, list[str]] = {}
    for name, value in fields.items():
        try:
            setattr(revision, name, _clean(revision, name, value))
        except ValidationError as error:
            errors[name] = error.messages
        except BodyError as error:
            errors[name] = [str(error)]
    try:
        revision.clean_fields(exclude=_other_than(set(fields) - set(errors) - {"section", "cover"}))
    except ValidationError as error:
        errors |= {name: error.message_dict[name] for name in error.message_dict}
    if errors:
        raise ValidationError(errors)
    revision.words = word_count(revision.body)


def _clean(revision: Revision, name: str, value: Any) -> Any:
    if name in LINES:
        return clean_line(value)
    if name == "kind" and value not in Kind.values:
        raise ValidationError(_("Choose a type of work."))
    if name == "section" and not (value is None or isinstance(value, Section)):
        raise ValidationError(_("Choose a section."))
    if name == "body":
        return _with_own_images(revision, validate(value))
    if name == "topics":
        return clean_topics(value)
    if name == "sources":
        return clean_sources(value)
    if name == "declarations":
        return clean_declarations(value)
    if name == "cover":
        return _own_cover(revision, value)
    return value


def _own_cover(revision: Revision, value: Any) -> Image | None:
    if value is None:
        return None
    if not isinstance(value, Image):
        raise ValidationError(_("Choose a picture of your own library."))
    if value.pk != revision.cover_id:
        _require_own(revision, {value.pk})
    return value


def _with_own_images(revision: Revision, body: dict[str, Any]) -> dict[str, Any]:
    """Ids can be guessed: a picture somebody else has not published yet must not be shown through them."""
    if new := image_ids(body) - image_ids(revision.body):
        _require_own(revision, new)
    return body


def _require_own(revision: Revision, images: set[int]) -> None:
    owners = {revision.author_id, revision.article.writer.account_id}
    if Image.objects.filter(pk__in=images, owner__in=owners).count() != len(images):
        raise ValidationError(_("Choose a picture of your own library."))


def _other_than(names: set[str]) -> set[str]:
    return {field.name for field in Revision._meta.fields} - names


def _follow(article: Article, revision: Revision) -> None:
    """Let the piece be listed under what its open text says; a live one keeps its slug until published."""
    values: dict[str, Any] = {"section": revision.section, "kind": revision.kind}
    if article.live_id is None:
        values["slug"] = article_slug(revision.headline)
    Article.objects.filter(pk=article.pk).update(**values)
