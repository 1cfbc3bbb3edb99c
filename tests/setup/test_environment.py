"""A wrong setting is refused with a sentence that names it, and never shows what it holds."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom.environment import Environment, kept_secret, mail_settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def env(tmp_path):
    return Environment(tmp_path / ".env")


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("perhaps", lambda env: env.flag("WANTED", False)),
        ("many", lambda env: env.number("WANTED", 1, 0, 10)),
        ("11", lambda env: env.number("WANTED", 1, 0, 10)),
        ("a,,b", lambda env: env.names("WANTED", ["a"])),
        ("loud", lambda env: env.choice("WANTED", "text", ("text", "json"))),
        ("var/here", lambda env: env.folder("WANTED", Path("/var"))),
        ("example.org", lambda env: env.address("WANTED", "", ("https",))),
        ("ftp://example.org", lambda env: env.address("WANTED", "", ("http", "https"))),
        ("http://[::1", lambda env: env.address("WANTED", "", ("http", "https"))),
        ("http://example.org:eighty", lambda env: env.address("WANTED", "", ("http", "https"))),
        ("mysql://secret@db/news", lambda env: env.database("WANTED")),
        ("postgres://secret@db", lambda env: env.database("WANTED")),
        ("http://mail.example.org", lambda env: env.mail_server("WANTED")),
    ],
)
def test_what_cannot_be_read_is_refused(monkeypatch, env, value, read):
    monkeypatch.setenv("WANTED", value)
    with pytest.raises(ImproperlyConfigured, match=r"^WANTED must be .+\. Correct it") as refusal:
        read(env)
    assert value not in str(refusal.value)


def test_set_but_empty_means_not_set(monkeypatch, env):
    monkeypatch.setenv("WANTED", " ")
    assert env.flag("WANTED", True) is True
    assert env.number("WANTED", 3, 0, 10) == 3
    assert env.database("WANTED") == {}


def test_what_can_be_read_is_typed(monkeypatch, env):
    monkeypatch.setenv("FLAG", "yes")
    monkeypatch.setenv("HOSTS", "a.example, b.example")
    monkeypatch.setenv("DB", "postgres://wren:p%40ss@db.example:6432/news?sslmode=require")
    monkeypatch.setenv("SITE", "https://news.example/")
    assert env.flag("FLAG", False) is True
    assert env.names("HOSTS", []) == ["a.example", "b.example"]
    assert env.address("SITE", "", ("https",)) == "https://news.example"
    database = env.database("DB")
    assert (database["USER"], database["PASSWORD"], database["PORT"]) == ("wren", "p@ss", 6432)
    assert database["OPTIONS"] == {"sslmode": "require"}


def test_the_environment_goes_before_the_file(tmp_path, monkeypatch):
    (tmp_path / ".env").write_text("SITE_NAME=Kabar\nLOG=loud\n")
    monkeypatch.setenv("SITE_NAME", "Warta")
    env = Environment(tmp_path / ".env")
    assert (env.text("SITE_NAME"), env.text("LOG")) == ("Warta", "loud")


def test_a_secret_may_come_in_a_file_of_its_own(tmp_path, monkeypatch, env):
    (tmp_path / "secret").write_text("rahasia\n")
    monkeypatch.setenv("WANTED_FILE", str(tmp_path / "secret"))
    assert env.text("WANTED") == "rahasia"
    monkeypatch.setenv("WANTED_FILE", str(tmp_path / "missing"))
    with pytest.raises(ImproperlyConfigured, match="WANTED must be text"):
        env.text("WANTED")


def test_a_misspelt_name_in_the_file_is_refused(tmp_path):
    file = tmp_path / ".env"
    file.write_text("SITE_NAMME=Kabar\n")
    env = Environment(file)
    env.text("SITE_NAME")
    with pytest.raises(ImproperlyConfigured, match=r"SITE_NAMME in \.env is no setting"):
        env.refuse_unknown()


@pytest.mark.parametrize(
    ("url", "port", "tls", "ssl"),
    [
        ("smtp://mail.example", 25, False, False),
        ("smtp+tls://edda:p%3A@mail.example", 587, True, False),
        ("smtps://edda:p%3A@mail.example:4650", 4650, False, True),
    ],
)
def test_mail_server(monkeypatch, env, url, port, tls, ssl):
    monkeypatch.setenv("EMAIL_URL", url)
    mail = mail_settings(env.mail_server("EMAIL_URL"))
    assert (mail["EMAIL_HOST"], mail["EMAIL_PORT"]) == ("mail.example", port)
    assert (mail["EMAIL_USE_TLS"], mail["EMAIL_USE_SSL"]) == (tls, ssl)
    assert mail["EMAIL_HOST_PASSWORD"] == ("p:" if "@" in url else "")


def test_the_secret_is_made_once_and_for_the_owner_alone(tmp_path):
    first = kept_secret(tmp_path / "secret_key")
    assert len(first) >= 50
    assert kept_secret(tmp_path / "secret_key") == first
    assert [(file.name, oct(file.stat().st_mode & 0o777)) for file in tmp_path.iterdir()] == [
        ("secret_key", "0o600")
    ]


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("SECRET_KEY", "short", "SECRET_KEY must be at least 50 characters"),
        ("ALLOWED_HOSTS", "*", "ALLOWED_HOSTS must name the hosts"),
        ("DATABASE_URL", "sqlite:///news.db", "DATABASE_URL must be an address such as postgres://"),
        ("DEBUG", "maybe", "DEBUG must be true or false"),
    ],
)
def test_manage_py_says_one_sentence_and_no_traceback(tmp_path, name, value, sentence):
    ended = subprocess.run(
        [sys.executable, "manage.py", "check"],
        env={
            **os.environ,
            "DATA_DIR": str(tmp_path),
            "DJANGO_SETTINGS_MODULE": "newsroom.settings",
            name: value,
        },
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith(f"Configuration: {sentence}")
    assert "Traceback" not in ended.stderr
