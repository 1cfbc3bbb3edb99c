"""The compiled catalogues say what the written ones say, and the Indonesian one says everything."""

import gettext
import re

import polib
import pytest
from django.conf import settings

WRITTEN = sorted(path for folder in settings.LOCALE_PATHS for path in folder.glob("*/LC_MESSAGES/*.po"))


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_compiled_as_written(path):
    written = {}
    for entry in polib.pofile(str(path)).translated_entries():
        key = f"{entry.msgctxt}\x04{entry.msgid}" if entry.msgctxt else entry.msgid
        if entry.msgid_plural:
            written.update({(key, number): text for number, text in entry.msgstr_plural.items()})
        else:
            written[key] = entry.msgstr
    with path.with_suffix(".mo").open("rb") as file:
        compiled = dict(gettext.GNUTranslations(file)._catalog)
    compiled.pop("")  # the header
    assert compiled == written


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_nothing_is_left_untranslated_or_fuzzy(path):
    catalogue = polib.pofile(str(path))
    assert [entry.msgid for entry in catalogue.untranslated_entries()] == []
    assert [entry.msgid for entry in catalogue.fuzzy_entries()] == []


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_every_translation_names_what_its_source_names(path):
    for entry in polib.pofile(str(path)):
        source = _names(entry.msgid_plural or entry.msgid)
        for text in entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr]:
            assert _names(text) == source, entry.msgid


def _names(text: str) -> list[str]:
    return sorted(re.findall(r"%\(\w+\)\w+|%%|\{\w*\}", text))
