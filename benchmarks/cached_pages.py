"""Requests a second of the front page and of an article: kept, rendered each time, and nginx as the limit.

    .venv/bin/python benchmarks/cached_pages.py [--rounds 5] [--seconds 4]

Needs wrk; nginx is measured where it is installed. See README.md beside this file.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BROWSER = {"Accept-Encoding": "gzip, deflate, br"}
NGINX = """daemon off; worker_processes 2; pid {folder}/pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{ access_log off; client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
uwsgi_temp_path {folder}; scgi_temp_path {folder}; default_type text/html; keepalive_requests 1000000;
server {{ listen 127.0.0.1:{port}; root {folder}; location / {{ add_header Content-Encoding br; }} }} }}
"""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--seconds", type=int, default=4)
    options.add_argument("--connections", type=int, default=32)
    given = options.parse_args()
    if not shutil.which("wrk"):
        sys.exit("wrk is needed: apt install wrk")
    with tempfile.TemporaryDirectory() as data, ExitStack() as running:
        settings = prepared(Path(data))
        kept = running.enter_context(granian("newsroom.wsgi:application", settings))
        bare = running.enter_context(granian("newsroom.wsgi:django_application", settings))
        article = re.search(r'href="(/[a-z-]+/[a-z0-9-]+-\d+/)"', fetched(kept + "/")[1].decode())[1]
        contestants = {"kept": kept, "rendered": bare}
        if shutil.which("nginx"):
            pages = {"/": packed(kept + "/"), article: packed(kept + article)}
            contestants["nginx"] = running.enter_context(nginx(pages, Path(data)))
        for path in ("/", article):
            measure(path, contestants, given)


def prepared(data: Path) -> dict[str, str]:
    """A newsroom of its own with the demo in it, on SQLite unless DATABASE_URL names an empty database."""
    settings = {**os.environ, "DATA_DIR": str(data), "ENV_FILE": os.devnull}
    for command in (
        ["migrate", "-v0"],
        ["createcachetable"],
        ["collectstatic", "--noinput", "-v0"],
        ["load_demo", "--no-pictures"],
    ):
        subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=ROOT,
            env=settings,
            check=True,
            stdout=subprocess.DEVNULL,
        )
    return settings


@contextmanager
def granian(target: str, settings: dict[str, str]) -> Iterator[str]:
    """Started as ``manage.py up`` and the deployment do."""
    port = free_port()
    command = [
        *(sys.executable, "-m", "granian", target, "--interface", "wsgi", "--host", "127.0.0.1"),
        *("--port", str(port), "--workers", "2", "--blocking-threads", "4"),
        *("--workers-kill-timeout", "5", "--log-level", "warning"),
    ]
    with ended(subprocess.Popen(command, cwd=ROOT, env=settings)):
        yield answering(f"http://127.0.0.1:{port}")


@contextmanager
def nginx(pages: dict[str, bytes], data: Path) -> Iterator[str]:
    """The same compressed bytes as files."""
    port, folder = free_port(), data / "nginx"
    for path, body in pages.items():
        file = folder / path.strip("/") / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)
    for made in (data, folder, *folder.rglob("*")):
        made.chmod(0o755)
    config = folder / "nginx.conf"
    config.write_text(NGINX.format(folder=folder, port=port))
    command = ["nginx", "-c", str(config), "-e", str(folder / "error.log")]
    with ended(subprocess.Popen(command)):
        yield answering(f"http://127.0.0.1:{port}")


@contextmanager
def ended(process: subprocess.Popen) -> Iterator[None]:
    try:
        yield
    finally:
        process.terminate()
        process.wait(20)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def answering(address: str) -> str:
    for _try in range(300):
        try:
            fetched(address + "/")
        except OSError:
            time.sleep(0.1)
        else:
            return address
    sys.exit(f"{address} does not answer")


def fetched(address: str, **headers: str) -> tuple[int, bytes]:
    with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as answer:
        return answer.status, answer.read()


def packed(address: str) -> bytes:
    return fetched(address, **BROWSER)[1]


def measure(path: str, contestants: dict[str, str], given: argparse.Namespace) -> None:
    """All of them in each round, so that a busy moment of the machine falls on all alike."""
    found: dict[str, list[float]] = {name: [] for name in contestants}
    for _round in range(given.rounds):
        for name, address in contestants.items():
            found[name].append(requests_a_second(address + path, given))
    limit = statistics.median(found["nginx"]) if "nginx" in found else None
    print(f"\n{path}")
    for name, rates in found.items():
        rate = statistics.median(rates)
        share = f"{rate / limit:8.4f} of nginx" if limit else ""
        print(f"  {name:10}{rate:12,.0f} req/s  ({min(rates):,.0f} to {max(rates):,.0f}){share}")
    print(
        f"  kept / rendered: {statistics.median(found['kept']) / statistics.median(found['rendered']):.0f}x"
    )


def requests_a_second(address: str, given: argparse.Namespace) -> float:
    command = [
        "wrk",
        "-t2",
        f"-c{given.connections}",
        f"-d{given.seconds}s",
        "-H",
        "Accept-Encoding: gzip, br",
    ]
    said = subprocess.run([*command, address], capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        print(f"  {address}: {said}", file=sys.stderr)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])


if __name__ == "__main__":
    main()
