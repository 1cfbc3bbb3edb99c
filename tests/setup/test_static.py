"""Collected static files: hashed names, imports rewritten, compressed; uncollected ones as they are."""

import pytest
from django.conf import settings
from django.core.files.base import ContentFile

from newsroom.storages import StaticStorage


@pytest.fixture
def storage(tmp_path):
    return StaticStorage(location=tmp_path, base_url="/static/")


def collect(storage, **files: str) -> None:
    paths = {}
    for name, text in files.items():
        path = name.replace("__", "/") + ".js"
        storage.save(path, ContentFile(text.encode()))
        paths[path] = (storage, path)
    for _, _, outcome in storage.post_process(paths):
        if isinstance(outcome, Exception):
            raise outcome


def test_before_collecting_names_are_plain(storage):
    assert storage.url("css/base.css") == "/static/css/base.css"


def test_our_modules_import_one_another_by_hashed_name(storage):
    collect(
        storage, js__page='import { greet } from "./greet.js";\ngreet();\n', js__greet="export let greet;\n"
    )
    with storage.open(storage.stored_name("js/page.js")) as page:
        assert storage.stored_name("js/greet.js").removeprefix("js/") in page.read().decode()


def test_an_import_of_ours_that_leads_nowhere_stops_the_collection(storage):
    with pytest.raises(Exception, match="could not be found"):
        collect(storage, js__page='import { greet } from "./missing.js";\n')


def test_others_may_write_what_they_like_in_comments(storage):
    collect(storage, other__lib='/** import htmx from "./nowhere" */\nlet a;\n')
    assert storage.stored_name("other/lib.js") != "other/lib.js"


def test_the_pages_of_tests_do_not_depend_on_a_collection():
    assert not (settings.STATIC_ROOT / "staticfiles.json").exists()
