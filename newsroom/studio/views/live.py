"""What the composer's script calls: keeping the text while it is typed, the checks, pictures."""

from __future__ import annotations

from copy import copy

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone

from articles import drafting
from articles.exceptions import StaleDraft
from articles.models import Article, Image
from newsroom.studio import gate
from newsroom.studio.checking import verdict
from newsroom.studio.forms.compose import PieceForm, stale_parts
from newsroom.studio.forms.pictures import PictureFields, keep_upload
from newsroom.studio.pieces import piece, writable


@gate.call
def autosave(request: HttpRequest, pk: int) -> HttpResponse:
    """200 kept, 409 somebody else kept another text meanwhile, 422 something cannot be kept."""
    article = writable(request, pk)
    form = PieceForm(request.POST, revision=article.working, account=request.user)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=422)
    fields = form.piece()
    version = form.cleaned_data["version"]
    try:
        drafting.save(article, by=request.user, version=version, **fields)
    except StaleDraft as error:
        article.revision = error.revision
        # The answer to an earlier save may have been lost on the way: this is no conflict.
        if not _says_the_same(article, fields):
            return _conflict(article, form)
    except ValidationError as error:
        form.refuse(error)
        return JsonResponse({"errors": form.errors}, status=422)
    return JsonResponse(_state(article))


def _says_the_same(article: Article, fields: dict) -> bool:
    kept = article.working
    sent = copy(kept)
    drafting.apply_fields(sent, dict(fields))
    return sent.content() == kept.content()


def _state(article: Article) -> dict[str, object]:
    kept = article.working
    return {
        "version": kept.version,
        "words": kept.words,
        "saved": timezone.localtime(kept.saved_at).strftime("%H:%M:%S"),
    }


def _conflict(article: Article, form: PieceForm) -> JsonResponse:
    parts = [
        {"label": label, "typed": typed, "kept": kept} for label, typed, kept in stale_parts(form, article)
    ]
    return JsonResponse({**_state(article), "parts": parts}, status=409)


@gate.page
def checks(request: HttpRequest, pk: int) -> HttpResponse:
    """The panel of the checks over the text as it is kept."""
    article = piece(request, pk)
    return render(request, "studio/_checks_panel.html", {"article": article, "verdict": verdict(article)})


@gate.call
def upload(request: HttpRequest) -> HttpResponse:
    """A picture for the library, from drop, paste or choice."""
    form = PictureFields(request.POST, request.FILES)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=422)
    try:
        image = keep_upload(form, owner=request.user)
    except ValidationError as error:
        return JsonResponse({"errors": error.message_dict}, status=422)
    if image is None:
        return JsonResponse({"errors": {"upload": []}}, status=422)
    return JsonResponse(described(image))


def described(image: Image) -> dict[str, object]:
    """A picture as the editor in the page shows it."""
    return {
        "id": image.pk,
        "url": image.file.url,
        "alt": image.alt,
        "caption": image.caption,
        "credit": image.credit,
    }
