from __future__ import annotations

import re
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString

from articles.assignment import OPEN
from articles.body import render_html
from articles.editions import dateline
from articles.models import Article
from articles.revisions import targets_of
from articles.transitions import Verb
from newsroom.desk import evidence, gate
from newsroom.desk.changes import changes_between
from newsroom.desk.decisions import decisions
from newsroom.desk.forms import Assignment, RemarkForm
from newsroom.desk.pieces import piece, text_of, unseen

# Evidence leads to its passage, without a script, too.
BLOCK = re.compile(r'data-block="([a-z0-9]+)"')


@gate.page
def review(request: HttpRequest, pk: int) -> HttpResponse:
    return review_page(request, piece(request, pk))


def review_page(
    request: HttpRequest,
    article: Article,
    *,
    verb: Verb | None = None,
    form: Any = None,
    remark: RemarkForm | None = None,
    assignment: Assignment | None = None,
    trouble: str = "",
    seen: Any = None,
    status: int = 200,
) -> HttpResponse:
    """The review screen. ``form`` and ``trouble`` tell what ``verb`` could not do; ``seen`` is the text the
    decision was about, when another one stands now."""
    text = text_of(article)
    submission = article.submissions.order_by("-number").first()
    shown, seen_before = evidence.pictures(article, text)
    html = render_html(text.body, pictures=shown, targets=targets_of(text), dateline=dateline(text))
    context = {
        "article": article,
        "text": text,
        "html": SafeString(BLOCK.sub(r'id="b-\1" \g<0>', html)),
        "unseen": unseen(text.body, html),
        "cover": shown.get(text.cover_id),
        "pictures": [(picture, seen_before.get(key, ())) for key, picture in shown.items()],
        "findings": evidence.findings_of(submission),
        "matches": submission.matches if submission else [],
        "asked": evidence.asked(article, text),
        "record": evidence.record_of(article),
        "events": article.events.select_related("actor__writer", "actor__editor").order_by("-number"),
        "versions": evidence.versions(article),
        "remarks": article.comments.select_related("author__writer", "author__editor"),
        "remark_form": remark or RemarkForm(body=text.body, auto_id="id_remark_%s"),
        "assignment": (assignment or Assignment(article)) if article.stage in OPEN else None,
        "decisions": decisions(request.user, article, text, verb=verb, form=form),
        "trouble": trouble,
        "changed": changes_between(seen, text) if seen is not None else None,
    }
    return render(request, "desk/review.html", context, status=status)
