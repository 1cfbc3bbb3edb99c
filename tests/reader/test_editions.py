"""What an edition changed is public to the word, for as long as the article itself is."""

from __future__ import annotations

from django.urls import reverse

from articles.body import build
from tests.reader import paper as papers


def test_the_difference_is_shown_to_the_word(paper, client):
    boats, waited = build.paragraph("The boats came in at five."), build.paragraph("Nobody waited.")
    article = papers.publish(paper, body=build.doc(boats, waited))
    later = boats | {"content": build.paragraph("The boats came in at six.")["content"]}
    papers.correct(
        article, paper.edda, "It was six.", body=build.doc(later, waited), headline="Mangroves Are Back"
    )
    html = client.get(reverse("reader:edition", args=[article.pk, 2])).content.decode()
    assert "<del>five</del>" in html
    assert "<ins>six</ins>" in html
    assert "<del>Come </del><ins>Are </ins>" in html
    assert "It was six." in html
    assert "Nobody waited" not in html


def test_the_first_edition_has_nothing_before_it(paper, client):
    article = papers.publish(paper)
    html = client.get(reverse("reader:edition", args=[article.pk, 1])).content.decode()
    assert "<ins>" not in html


def test_there_are_only_editions_that_were_made(paper, client):
    article = papers.publish(paper)
    assert client.get(reverse("reader:edition", args=[article.pk, 2])).status_code == 404
    assert client.get(reverse("reader:edition", args=[article.pk + 1, 1])).status_code == 404


def test_nothing_of_a_retracted_article_can_be_compared(paper, client):
    article = papers.correct(papers.publish(paper), paper.edda, "It was six.")
    papers.retract(article, paper.cleo)
    for number in (1, 2, 3):
        assert client.get(reverse("reader:edition", args=[article.pk, number])).status_code == 404


def test_a_withdrawn_target_is_not_named_by_the_difference(paper, client):
    target = papers.publish(paper, "A Name Nobody Shall Read", ago=9)
    line = build.read_also("A Name Nobody Shall Read", article=target.pk)
    first = build.paragraph("The boats came in.")
    article = papers.publish(paper, body=build.doc(first))
    papers.correct(article, paper.edda, "A pointer.", body=build.doc(first, line))
    papers.retract(target, paper.cleo)
    html = client.get(reverse("reader:edition", args=[article.pk, 2])).content.decode()
    assert "A Name Nobody Shall Read" not in html
