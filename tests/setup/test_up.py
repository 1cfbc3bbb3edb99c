"""``manage.py up`` from an empty folder to a newsroom that answers, twice, and nothing left behind."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest

from newsroom.supervisor import taken

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def up(data: Path, port: int) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "manage.py", "up", "--no-browser", "--port", str(port)],
        env={"PATH": os.environ["PATH"], "ENV_FILE": os.devnull, "DATA_DIR": str(data)},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


def read_until_open(process: subprocess.Popen) -> str:
    said = ""
    for line in process.stdout:
        said += line
        if line.startswith("Ctrl-C"):
            return said
    raise AssertionError(f"It ended by itself, after saying:\n{said}")


def end(process: subprocess.Popen, number: int) -> None:
    process.send_signal(number)
    process.communicate(timeout=30)
    assert process.returncode == 0


def fetch(url: str) -> tuple[int, str]:
    with urllib.request.urlopen(url, timeout=10) as response:
        return response.status, response.read().decode()


def test_up_twice(tmp_path, port):
    first = up(tmp_path, port)
    said = read_until_open(first)
    assert f"http://127.0.0.1:{port}/" in said
    assert "edda@example.com" in said
    status, front = fetch(f"http://127.0.0.1:{port}/")
    assert status == 200
    stylesheet = front.split('rel="stylesheet" href="')[1].split('"')[0]
    assert fetch(f"http://127.0.0.1:{port}{stylesheet}")[0] == 200
    assert fetch(f"http://127.0.0.1:{port}/readyz")[0] == 200
    end(first, signal.SIGINT)
    assert taken("127.0.0.1", port) == ""

    with closing(sqlite3.connect(tmp_path / "newsroom.sqlite3")) as database, database:
        database.execute("DELETE FROM account_emailaddress")  # a change that has to survive
    second = up(tmp_path, port)
    said = read_until_open(second)
    assert "demo content" not in said
    assert "Collecting" not in said
    end(second, signal.SIGTERM)
    with closing(sqlite3.connect(tmp_path / "newsroom.sqlite3")) as database:
        assert database.execute("SELECT count(*) FROM account_emailaddress").fetchone() == (0,)


def test_a_port_in_use_is_a_sentence(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        ended = subprocess.run(
            [sys.executable, "manage.py", "up", "--no-browser", "--port", str(port)],
            env={"PATH": os.environ["PATH"], "ENV_FILE": os.devnull, "DATA_DIR": str(tmp_path)},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    assert ended.returncode == 1
    assert f"Cannot listen on 127.0.0.1:{port}: Address already in use." in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (tmp_path / "newsroom.sqlite3").exists()
