"""A PostgreSQL to test against: one that is reachable, else one started for the moment."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg

LOCAL = "postgres://postgres@127.0.0.1:5432/postgres"
DEBIAN = Path("/usr/lib/postgresql")


@contextlib.contextmanager
def server() -> Iterator[str | None]:
    """The URL of a server where databases may be made, or None when this machine has none."""
    configured = os.environ.get("VERIFY_POSTGRES_URL")
    if _may_create_databases(configured or LOCAL):
        yield configured or LOCAL
        return
    if configured:
        raise RuntimeError("VERIFY_POSTGRES_URL leads to no server where databases may be made.")
    binaries = _binaries()
    if binaries is None:
        yield None
        return
    with _temporary(binaries) as url:
        yield url


def _may_create_databases(url: str) -> bool:
    try:
        with psycopg.connect(url, connect_timeout=3) as connection:
            row = connection.execute(
                "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
            ).fetchone()
            return bool(row and row[0])
    except psycopg.Error:
        return False


def _binaries() -> Path | None:
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    versions = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return versions[-1].parent if versions else None


@contextlib.contextmanager
def _temporary(binaries: Path) -> Iterator[str]:
    folder = Path(tempfile.mkdtemp(prefix="newsroom-postgres-"))
    # The server refuses to run as root; Debian's package brings the user it should run as.
    as_user = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
    if as_user:
        shutil.chown(folder, "postgres", "postgres")
    data, port = folder / "data", _free_port()

    def run(program: str, *arguments: str) -> None:
        subprocess.run(  # noqa: S603
            [str(binaries / program), "-D", str(data), *arguments],
            check=True,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            timeout=120,
            **as_user,
        )

    try:
        run(
            "initdb",
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        )
        options = f"-p {port} -h 127.0.0.1 -k {folder} -c fsync=off -c full_page_writes=off"
        run("pg_ctl", "start", "-w", "-l", str(folder / "log"), "-o", options)
        try:
            yield f"postgres://postgres@127.0.0.1:{port}/postgres"
        finally:
            run("pg_ctl", "stop", "-w", "-m", "immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
