from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from articles import assignment, clock
from articles.exceptions import EditorialError
from articles.models import Comment
from newsroom.desk import gate
from newsroom.desk.answers import SeeOther
from newsroom.desk.forms import Assignment, RemarkForm
from newsroom.desk.pieces import piece, text_of

from .review import review_page
from .verbs import place


@gate.act
def remark(request: HttpRequest, pk: int) -> HttpResponse:
    """Say something about a passage, to the writer or among editors: the button decides which."""
    article = piece(request, pk)
    text = text_of(article)
    form = RemarkForm(request.POST, body=text.body, auto_id="id_remark_%s")
    if not form.is_valid():
        return review_page(request, article, remark=form, status=422)
    internal = "share" not in request.POST
    Comment.objects.create(
        article=article,
        revision=text,
        author=request.user,
        text=form.cleaned_data["text"],
        internal=internal,
        **form.anchor(),
    )
    messages.success(request, _("Noted, for editors only.") if internal else _("The writer can read it now."))
    return SeeOther(f"/desk/pieces/{pk}/#remarks")


@gate.act
def assign(request: HttpRequest, pk: int) -> HttpResponse:
    """Say for whom a piece is, how urgent, and by when."""
    article = piece(request, pk)
    form = Assignment(article, request.POST)
    if form.is_valid():
        try:
            assignment.assign(article, by=request.user, **form.cleaned_data)
        except EditorialError as error:
            return review_page(request, article, assignment=form, trouble=place(error, form), status=409)
        messages.success(request, _("Noted in the queue."))
        return SeeOther(f"/desk/pieces/{pk}/")
    return review_page(request, article, assignment=form, status=422)


@gate.act
def resolve(request: HttpRequest, pk: int, remark: int) -> HttpResponse:
    """Mark a remark as settled, or as open again."""
    found = get_object_or_404(piece(request, pk).comments, pk=remark)
    found.resolved_at = None if found.resolved_at else clock.now()
    found.save(update_fields=["resolved_at"])
    return SeeOther(f"/desk/pieces/{pk}/#remarks")
