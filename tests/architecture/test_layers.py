"""newsroom -> articles -> contributors, in the data as in the imports; the stage has one writer."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db.migrations.loader import MigrationLoader

ROOT = Path(settings.BASE_DIR)
DEPTH = {"contributors": 1, "articles": 2, "newsroom": 3}
SOURCES = sorted(path for layer in DEPTH for path in (ROOT / layer).rglob("*.py"))
MODULES = [path for path in SOURCES if "migrations" not in path.parts]
WRITES_STAGES = "articles/workflow/engine.py"
# Puts on an article what its page showed when the editor decided, so that a lost race can be told. Not saved.
RECALLS_STAGES = "newsroom/desk/pieces.py"


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_foreign_key_points_upwards() -> None:
    walked = 0
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.get_fields():
            if field.concrete and field.is_relation and field.related_model:
                own, other = model._meta.app_label, field.related_model._meta.app_label
                walked += 1
                if own in DEPTH:
                    assert DEPTH.get(other, 0) <= DEPTH[own], f"{field} points up to {other}"
    assert walked > 40


def test_the_faces_have_no_models() -> None:
    for config in apps.get_app_configs():
        if config.name.startswith("newsroom"):
            assert list(config.get_models()) == []


def test_migrations_exist_in_the_two_domain_apps_only() -> None:
    folders = {name(path.parent) for path in SOURCES if path.parent.name == "migrations"}
    assert folders == {"contributors/migrations", "articles/migrations"}


def test_no_migration_of_people_waits_for_content() -> None:
    graph = MigrationLoader(None).graph
    for key in graph.nodes:
        if key[0] == "contributors":
            assert not [other for other in graph.forwards_plan(key) if other[0] == "articles"]


def test_migrations_are_named_for_what_they_do() -> None:
    for path in SOURCES:
        if path.parent.name == "migrations" and path.stem != "__init__":
            assert "_auto_" not in path.stem
            assert path.stem[4:].strip("_")


def test_modules_stay_short() -> None:
    assert [name(path) for path in MODULES if len(path.read_text().splitlines()) > 300] == []


def written_stages(tree: ast.AST) -> Iterator[int]:
    """Lines that set a stage: an assignment, an argument of an update, a key among the values of one."""
    shown = {node.right for node in ast.walk(tree) if isinstance(node, ast.BinOp)}  # "%(stage)s" % {…}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            if node.attr == "stage" and not (isinstance(node.value, ast.Name) and node.value.id == "self"):
                yield node.lineno
        elif isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in {"update", "create", "Article", "setattr", "update_or_create", "bulk_update"}:
                said = [keyword.arg for keyword in node.keywords]
                said += [
                    part.value
                    for arg in node.args
                    for part in ast.walk(arg)
                    if isinstance(part, ast.Constant)
                ]
                if "stage" in said:
                    yield node.lineno
        elif isinstance(node, ast.Dict) and node not in shown:
            keys = [key.value for key in node.keys if isinstance(key, ast.Constant)]
            if "stage" in keys:
                yield node.lineno


def test_what_sets_a_stage_is_recognised() -> None:
    for line in (
        "article.stage = 'published'",
        "article.stage, article.moves = 'published', 7",
        "Article.objects.filter(pk=1).update(stage='published')",
        "Article(stage='draft')",
        "setattr(article, 'stage', x)",
        "values = {**x, 'stage': y}",
        "Article.objects.bulk_update(rows, ['stage'])",
    ):
        assert list(written_stages(ast.parse(line))) == [1], line
    assert not list(written_stages(ast.parse("Article.objects.filter(stage='draft'); article.stage == 'x'")))


def test_one_module_writes_the_stage() -> None:
    writers = {name(path) for path in MODULES if list(written_stages(ast.parse(path.read_text())))}
    assert writers - {RECALLS_STAGES} == {WRITES_STAGES}
    recalls = (ROOT / RECALLS_STAGES).read_text()
    assert ".save(" not in recalls
    assert "update(" not in recalls
