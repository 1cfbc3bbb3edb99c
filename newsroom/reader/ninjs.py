"""An article as data: IPTC ninjs 3, what news systems exchange."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse

from articles.models import Article
from newsroom.reader.feedformats import portable
from newsroom.reader.furniture import Furniture
from newsroom.reader.pictures import address
from newsroom.reader.templatetags.reader import absolute


def article_item(article: Article, furniture: Furniture, html: str) -> dict[str, Any]:
    """The whole live article; ``html`` is its text as readers see it today."""
    live = article.live
    whole = absolute(article.get_absolute_url())
    item: dict[str, Any] = {
        "uri": whole,
        "standard": {
            "name": "ninjs",
            "version": "3.0",
            "schema": "https://iptc.org/std/ninjs/ninjs-schema_3.0.json",
        },
        "type": "text",
        "profile": live.work,
        "version": str(live.number),
        "firstCreated": article.published_at.isoformat(),
        "versionCreated": article.updated_at.isoformat(),
        "contentCreated": article.published_at.isoformat(),
        "pubStatus": "usable",
        "language": article.language,
        "headlines": [{"role": "main", "value": live.headline}],
        "descriptions": [{"role": "summary", "value": live.excerpt}],
        "by": article.writer.name,
        "bodies": [
            {"role": "main", "contentType": "text/html", "wordCount": live.words, "value": portable(html)},
            {"role": "plain", "contentType": "text/plain", "value": live.text},
        ],
        "people": [{"name": live.editor.name, "rel": "editor"}],
        "subjects": [
            {"name": article.live_section.name, "rel": "section"},
            *({"name": topic.name, "rel": "topic"} for topic in furniture.topics),
        ],
        "infoSources": [_source(source) for source in live.sources],
        "trustIndicators": [
            {"role": role, "href": absolute(reverse(f"reader:{name}"))}
            for role, name in (("publishingPrinciples", "guideline"), ("correctionsPolicy", "corrections"))
        ],
        "copyrightHolder": settings.SITE_NAME,
        "altIds": [{"role": "number", "value": str(article.pk)}],
    }
    if live.cover:
        item["associations"] = [_picture(live)]
    return item


def _source(source: dict[str, str]) -> dict[str, str]:
    return {"name": source["title"], "uri": source["url"]} if source["url"] else {"name": source["title"]}


def _picture(live: Any) -> dict[str, Any]:
    words = live.cover_words
    return {
        "name": "cover",
        "uri": absolute(address(live.cover.file.name)),
        "type": "picture",
        "headlines": [{"value": words.get("caption", "")}],
        "descriptions": [{"role": "alternative", "value": words.get("alt", "")}],
        "by": words.get("credit", ""),
        "renditions": [
            {
                "name": f"{variant['width']}",
                "href": absolute(address(variant["path"])),
                "contentType": variant["mime"],
                "width": variant["width"],
                "height": variant["height"],
            }
            for variant in live.cover.variants
        ],
    }
