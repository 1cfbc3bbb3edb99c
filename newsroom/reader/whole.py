"""One article with everybody and everything its page names, read by one prepared query."""

from __future__ import annotations

from django.db import router
from django.db.models import Model, QuerySet

from articles.models import Article, Edition, Image, Section
from contributors.models import Editor, Writer
from newsroom.reader.prepared import Prepared

# Path from the article, where the relation starts, its name, what stands there.
PARTS: tuple[tuple[str, str, str, type[Model]], ...] = (
    ("", "", "", Article),
    ("writer__", "", "writer", Writer),
    ("live_section__", "", "live_section", Section),
    ("live__", "", "live", Edition),
    ("live__cover__", "live__", "cover", Image),
    ("live__editor__", "live__", "editor", Editor),
)


def whole(pk: int) -> Article | None:
    """The article if it is live or was withdrawn, with its relations at hand; None for any other."""
    row = next(_whole(pk=pk), None)
    if row is None:
        return None
    using = router.db_for_read(Article)
    made: dict[str, Model] = {}
    start = 0
    for path, origin, name, model in PARTS:
        names = [field.attname for field in model._meta.concrete_fields]
        values = row[start : start + len(names)]
        start += len(names)
        if values[0] is not None:
            made[path] = model.from_db(using, names, values)
        if origin in made and name:
            made[origin]._state.fields_cache[name] = made.get(path)
    return made[""]


def _query(*, pk: int) -> QuerySet:
    readable = Article.objects.live() | Article.objects.tombstones()
    return readable.filter(pk=pk).values_list(
        *(path + field.attname for path, _, _, model in PARTS for field in model._meta.concrete_fields)
    )


_whole = Prepared(Article, _query)
