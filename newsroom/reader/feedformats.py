"""Feeds with the whole text, so that a reader may read where they like."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from django.conf import settings
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.timezone import localtime

from articles.models import Article
from newsroom.reader.shelves import texts_of
from newsroom.reader.templatetags.reader import absolute

LOCAL_ADDRESS = re.compile(r'(?<= )(href|src)="/(?!/)')
NEEDLESS = re.compile(r'<source [^>]*>| srcset="[^"]*"| sizes="[^"]*"| data-[a-z]+="[^"]*"')


class FullRss(Rss201rev2Feed):
    def rss_attributes(self):
        return super().rss_attributes() | {"xmlns:content": "http://purl.org/rss/1.0/modules/content/"}

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["text"])


class FullAtom(Atom1Feed):
    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        handler.addQuickElement("content", item["text"], {"type": "html"})


def as_xml(kind: type[SyndicationFeed], title: str, link: str, own: str, articles: Sequence[Article]) -> str:
    """A whole feed; ``link`` is the page it belongs to, ``own`` its own address, both without the host."""
    feed = kind(
        title=title,
        link=absolute(link),
        description=title,
        language=settings.LANGUAGE_CODE,
        feed_url=absolute(own),
    )
    texts = texts_of(articles)
    for article in articles:
        address = absolute(article.get_absolute_url())
        feed.add_item(
            title=article.live.headline,
            link=address,
            description=article.live.excerpt,
            author_name=article.writer.name,
            author_link=absolute(article.writer.get_absolute_url()),
            pubdate=localtime(article.published_at),
            updateddate=localtime(article.updated_at),
            unique_id=address,
            categories=[article.live_section.name],
            text=portable(texts[article.pk]),
        )
    return feed.writeString("utf-8")


def as_json(title: str, link: str, own: str, articles: Sequence[Article]) -> str:
    """JSON Feed 1.1."""
    texts = texts_of(articles)
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": absolute(link),
        "feed_url": absolute(own),
        "language": settings.LANGUAGE_CODE,
        "items": [_item(article, texts[article.pk]) for article in articles],
    }
    return json.dumps(feed, ensure_ascii=False)


def _item(article: Article, text: str) -> dict[str, object]:
    address = absolute(article.get_absolute_url())
    item: dict[str, object] = {
        "id": address,
        "url": address,
        "title": article.live.headline,
        "summary": article.live.excerpt,
        "content_html": portable(text),
        "date_published": article.published_at.isoformat(),
        "date_modified": article.updated_at.isoformat(),
        "authors": [{"name": article.writer.name, "url": absolute(article.writer.get_absolute_url())}],
        "tags": [article.live_section.name],
        "language": article.language,
    }
    if article.live.cover:
        item["image"] = absolute(article.live.cover.file.url)
    return item


def portable(html: str) -> str:
    """The text for other people's pages: whole addresses, one size of each picture."""
    return LOCAL_ADDRESS.sub(rf'\1="{settings.SITE_URL.rstrip("/")}/', NEEDLESS.sub("", html))
