"""Nothing that is not published shows anywhere: a word of every hidden text is looked for in every page."""

from __future__ import annotations

from django.urls import reverse

from articles.body import build
from articles.models import Article, Revision
from tests.reader import paper as papers
from tests.reader.test_gate import every_address


def secret(word: str) -> dict:
    return {
        "excerpt": f"{word} excerpt",
        "topics": [f"{word}topic"],
        "sources": [{"title": f"{word} source", "url": ""}],
        "body": build.doc(build.paragraph(f"{word} text")),
    }


def test_no_word_of_a_hidden_text_is_public(paper, client):
    addresses = every_address(paper)
    for stage in ("draft", "submitted", "changes_requested", "declined"):
        piece = papers.draft(paper, f"Canary{stage}", **secret(f"Canary{stage}"))
        Article.objects.filter(pk=piece.pk).update(stage=stage)
    updated = papers.publish(paper, "Seen by All")
    hidden = Revision.objects.create(
        article=updated,
        number=2,
        author=paper.wren.account,
        headline="CanaryUpdate",
        **secret("CanaryUpdate"),
    )
    Article.objects.filter(pk=updated.pk).update(revision=hidden, stage="submitted")
    gone = papers.publish(paper, "Withdrawn", **secret("CanaryGone"))
    papers.retract(gone, paper.cleo)

    addresses += [
        piece.get_absolute_url() for piece in Article.objects.select_related("section", "live_section")
    ]
    addresses += [
        reverse("reader:edition", args=[pk, 1]) for pk in Article.objects.values_list("pk", flat=True)
    ]
    addresses += [reverse("reader:search") + "?q=canar", "/topik/canarygonetopic/"]
    for address in addresses:
        answer = client.get(address)
        said = answer.content.decode(errors="replace") + str(answer.headers)
        assert "canary" not in said.lower(), address
