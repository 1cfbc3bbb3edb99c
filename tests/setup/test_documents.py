"""The documents name files, settings and commands that exist."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

from newsroom import settings as project

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("README.md", "CONTRIBUTING.md", "docs/map.md", "docs/operations.md", "docs/security.md")
DOCUMENTS = [ROOT / name for name in NAMES]
PLACES = r"`((?:articles|contributors|newsroom|templates|static|tests|docs|deploy)/[\w./-]*)`"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_named_exists(document):
    named = re.findall(PLACES, document.read_text())
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_named_exists(document):
    named = re.findall(r"manage\.py ([a-z_]+)", document.read_text())
    assert set(named) - set(get_commands()) - {"help"} == set()


def test_the_example_names_every_setting_and_no_other():
    named = set(re.findall(r"^#([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    # DEBUG is for nobody who copies the example.
    assert named == project.env._known - {"DEBUG"}
