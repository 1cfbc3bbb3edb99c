"""What machines read of a page: schema.org facts as JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString

from articles.models import Article, Kind
from contributors.models import Writer
from newsroom.reader.furniture import NOTICES, Furniture
from newsroom.reader.templatetags.reader import absolute

TYPES = {Kind.NEWS: "NewsArticle", Kind.OPINION: "OpinionNewsArticle", Kind.ANALYSIS: "AnalysisNewsArticle"}
# A browser ends a script element at the first "</script", whatever the quotes around it say.
HARMLESS = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})


def as_script(facts: Any) -> SafeString:
    """A data block: no script, so no policy needs to allow it."""
    text = json.dumps(facts, ensure_ascii=False, separators=(",", ":")).translate(HARMLESS)
    return SafeString(f'<script type="application/ld+json">{text}</script>')


def article_facts(article: Article, furniture: Furniture) -> list[dict[str, Any]]:
    live = article.live
    address = absolute(article.get_absolute_url())
    facts: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": TYPES.get(live.work, "Article"),
        "@id": address,
        "mainEntityOfPage": address,
        "headline": live.headline,
        "description": live.excerpt,
        "inLanguage": article.language,
        "datePublished": article.published_at.isoformat(),
        "dateModified": article.updated_at.isoformat(),
        "articleSection": article.live_section.name,
        "wordCount": live.words,
        "keywords": [topic.name for topic in furniture.topics],
        "author": person(article.writer),
        "editor": {"@type": "Person", "name": live.editor.name},
        "publisher": publisher(),
        "isAccessibleForFree": True,
        "publishingPrinciples": absolute(reverse("reader:guideline")),
        "correctionsPolicy": absolute(reverse("reader:corrections")),
    }
    if live.cover:
        facts["image"] = [absolute(live.cover.file.url)]
    if live.sources:
        facts["citation"] = [source["url"] or source["title"] for source in live.sources]
    if notices := [edition for edition in furniture.editions if edition.kind in NOTICES]:
        facts["correction"] = [
            {"@type": "CorrectionComment", "text": notice.note, "datePublished": notice.at.isoformat()}
            for notice in notices
        ]
    return [
        facts,
        crumbs(
            (article.live_section.name, article.live_section.get_absolute_url()), (live.headline, address)
        ),
    ]


def person(writer: Writer) -> dict[str, Any]:
    return {"@type": "Person", "name": writer.name, "url": absolute(writer.get_absolute_url())}


def profile_facts(writer: Writer) -> list[dict[str, Any]]:
    facts = person(writer) | {"description": writer.bio_or_default}
    if writer.photo:
        facts["image"] = absolute(writer.photo.url)
    return [{"@context": "https://schema.org", "@type": "ProfilePage", "mainEntity": facts}]


def publisher() -> dict[str, Any]:
    return {"@type": "NewsMediaOrganization", "name": settings.SITE_NAME, "url": absolute("/")}


def crumbs(*steps: tuple[str, str]) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": absolute(address)}
            for position, (name, address) in enumerate(((settings.SITE_NAME, "/"), *steps), start=1)
        ],
    }
