"""A bare Python gets a virtual environment once, and is quick and offline ever after."""

import subprocess
import sys
import venv

import pytest

from newsroom import bootstrap


@pytest.fixture
def place(tmp_path, monkeypatch):
    """Requirements of nothing, so that nothing is downloaded, and no virtual environment yet."""
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(bootstrap, "PYTHON", tmp_path / ".venv/bin/python")
    needs = tmp_path / "requirements.txt"
    needs.write_text("# nothing\n")
    return needs


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made") / ".venv"
    venv.create(folder, with_pip=True)
    return folder


@pytest.fixture
def ready(place, made, monkeypatch):
    """The same, with a virtual environment that is up to date."""
    monkeypatch.setattr(bootstrap, "VENV", made)
    monkeypatch.setattr(bootstrap, "PYTHON", made / "bin/python")
    bootstrap.prepare([place])
    return place


def forbid_processes(monkeypatch):
    def run(command, **options):
        raise AssertionError(f"{command} was run")

    monkeypatch.setattr(subprocess, "run", run)


def test_the_second_time_runs_nothing_at_all(ready, monkeypatch):
    forbid_processes(monkeypatch)
    bootstrap.prepare([ready])


def test_changed_requirements_are_installed_and_remembered(ready, monkeypatch):
    ready.write_text("# something else\n")
    installed = []
    monkeypatch.setattr(bootstrap, "_install", installed.extend)
    bootstrap.prepare([ready])
    bootstrap.prepare([ready])
    assert installed == [ready]


def test_an_interrupted_set_up_is_begun_again(place, monkeypatch):
    bootstrap.PYTHON.parent.mkdir(parents=True)
    bootstrap.PYTHON.symlink_to("/nowhere/python3")
    bootstrap.prepare([place])
    ended = subprocess.run([bootstrap.PYTHON, "-c", "import pip"], check=False)
    assert ended.returncode == 0


def test_what_fails_to_install_is_not_remembered(ready, monkeypatch):
    ready.write_text("no such == thing\n")
    monkeypatch.setattr(bootstrap, "PAUSES", (0,))
    for _ in range(2):
        with pytest.raises(SystemExit, match="could not be installed"):
            bootstrap.prepare([ready])


def test_without_the_venv_package_it_says_what_to_install(place, monkeypatch):
    monkeypatch.setattr(bootstrap.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match=rf"sudo apt install -y python3\.{sys.version_info.minor}-venv"):
        bootstrap.prepare([place])


def test_up_enters_the_virtual_environment_even_from_another_one(ready, monkeypatch):
    monkeypatch.setitem(bootstrap.NEEDS, "up", [ready])
    entered = []
    monkeypatch.setattr(bootstrap.os, "execv", lambda path, argv: entered.append((path, argv)))
    bootstrap.enter(["manage.py", "up", "--port", "8001"])
    python = str(bootstrap.PYTHON)
    assert entered == [(bootstrap.PYTHON, [python, "manage.py", "up", "--port", "8001"])]


def test_inside_it_nothing_is_executed_again(ready, monkeypatch):
    monkeypatch.setitem(bootstrap.NEEDS, "up", [ready])
    monkeypatch.setattr(sys, "prefix", str(bootstrap.VENV))
    monkeypatch.setattr(bootstrap.os, "execv", lambda path, argv: pytest.fail("executed again"))
    bootstrap.enter(["manage.py", "up"])
