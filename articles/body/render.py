"""HTML of a body, one template per block: made with an edition or a preview, never for a reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.template.loader import get_template
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from articles.snapshot import Picture, Target

from .embeds import PROVIDERS
from .inline import inline_html
from .links import check_web_url
from .text import PROSE, block_text

Json = Mapping[str, Any]
Context = dict[str, Any]
TONE_LABELS = {
    "note": _("Note"),
    "unverified": _("Not yet verified"),
    "sensitive": _("Sensitive content"),
}


def render_html(
    body: Json,
    *,
    pictures: Mapping[int, Picture],
    targets: Mapping[int, Target],
    dateline: str = "",
) -> SafeString:
    """HTML of a validated body, in the site's language whatever the editor's own.

    ``dateline`` opens the first paragraph. Nothing is shown for a figure without its picture, a read-also
    without a published target, or a block without words.
    """
    renderer = _Renderer(pictures, targets)
    with override(settings.LANGUAGE_CODE):
        parts = []
        for node in body.get("content", ()):
            if node["type"] == "paragraph" and dateline and block_text(node).strip():
                parts.append(renderer.block(node, dateline=dateline))
                dateline = ""
            else:
                parts.append(renderer.block(node))
    return SafeString("".join(parts))


class _Renderer:
    """Holds what blocks refer to, and each template once it was needed."""

    def __init__(self, pictures: Mapping[int, Picture], targets: Mapping[int, Target]) -> None:
        self.pictures = pictures
        self.targets = targets
        self.templates: dict[str, Any] = {}

    def block(self, node: Json, *, nested: bool = False, dateline: str = "") -> SafeString:
        kind = node["type"]
        context = None if kind in PROSE and not block_text(node).strip() else self.context(node)
        if context is None:
            return SafeString("")
        # Comments are anchored to whole blocks: what stands inside one carries no anchor of its own.
        context |= {"id": "" if nested else node["attrs"]["id"], "dateline": dateline}
        if kind not in self.templates:
            self.templates[kind] = get_template(f"blocks/{kind}.html")
        return SafeString(self.templates[kind].render(context))

    def context(self, node: Json) -> Context | None:
        """What the block's template shows, numbers as text; None when there is nothing to show."""
        attrs = node["attrs"]
        content = node.get("content", ())
        match node["type"]:
            case "paragraph":
                return {"content": inline_html(content)}
            case "heading":
                number = "" if attrs["number"] is None else str(attrs["number"])
                return {"content": inline_html(content), "level": str(attrs["level"]), "number": number}
            case "figure":
                picture = self.pictures.get(attrs["image"])
                return _figure(attrs, picture) if picture else None
            case "quote":
                return {"paragraphs": _paragraphs(content), "attribution": attrs["attribution"]}
            case "bullet_list":
                return {"items": [self.item(item) for item in content]}
            case "ordered_list":
                return {"items": [self.item(item) for item in content], "start": str(attrs["start"])}
            case "read_also":
                target = self.targets.get(attrs["article"])
                return {"target": target} if target and target.published else None
            case "embed":
                provider = PROVIDERS[attrs["provider"]]
                return {**attrs, "label": provider.label, "url": provider.page.format(ref=attrs["ref"])}
            case "table":
                return {
                    "rows": [[_cell(cell, i) for cell in row["content"]] for i, row in enumerate(content)]
                }
            case "callout":
                tone = attrs["tone"]
                return {"paragraphs": _paragraphs(content), "tone": tone, "label": TONE_LABELS[tone]}
            case "divider":
                return {}
        raise ValueError(f"No template for a block of type {node['type']}")

    def item(self, item: Json) -> SafeString:
        children = item["content"]
        tight = sum(child["type"] == "paragraph" for child in children) == 1
        parts = []
        for child in children:
            if child["type"] != "paragraph":
                parts.append(self.block(child, nested=True))
            else:
                html = inline_html(child.get("content", ()))
                parts.append(html if tight else SafeString(f"<p>{html}</p>"))
        return SafeString("".join(parts))


def _figure(attrs: Json, picture: Picture) -> Context | None:
    """What the writer wrote in the block wins over what the picture says of itself."""
    jpegs = _srcset(picture, "image/jpeg")
    src = picture.url or jpegs.rpartition(", ")[2].partition(" ")[0]
    if not src:
        return None
    return {
        "src": src,
        "srcset": jpegs,
        "sources": [
            {"mime": mime, "srcset": srcset}
            for mime in ("image/avif", "image/webp")
            if (srcset := _srcset(picture, mime))
        ],
        "width": str(picture.width),
        "height": str(picture.height),
        "alt": attrs["alt"] or picture.alt,
        "caption": attrs["caption"] or picture.caption,
        "credit": attrs["credit"] or picture.credit,
        "credit_url": _web_url(attrs["credit_url"] if attrs["credit"] else picture.credit_url),
    }


def _srcset(picture: Picture, mime: str) -> str:
    fitting = sorted((variant.width, variant.url) for variant in picture.variants if variant.mime == mime)
    return ", ".join(f"{url} {width}w" for width, url in fitting)


def _web_url(url: str) -> str:
    try:
        check_web_url(url)
    except ValueError:
        return ""
    return url


def _cell(cell: Json, row: int) -> Context:
    attrs = cell["attrs"]
    header = cell["type"] == "table_header"
    paragraphs = _paragraphs(cell["content"])
    content = paragraphs[0] if len(paragraphs) == 1 else "".join(f"<p>{html}</p>" for html in paragraphs)
    return {
        "tag": "th" if header else "td",
        "scope": ("row" if row else "col") if header else "",
        "colspan": "" if attrs["colspan"] == 1 else str(attrs["colspan"]),
        "rowspan": "" if attrs["rowspan"] == 1 else str(attrs["rowspan"]),
        "content": SafeString(content),
    }


def _paragraphs(content: Sequence[Json]) -> list[SafeString]:
    return [inline_html(paragraph.get("content", ())) for paragraph in content]
