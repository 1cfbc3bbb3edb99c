"""Keeps a few processes running beside one another, and leaves none behind."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import FrameType

PATIENCE = 10.0  # seconds to end in peace
PR_SET_PDEATHSIG = 1


@dataclass(slots=True)
class Child:
    """``vital``: when it ends, everything ends. Others are started again."""

    name: str
    command: Sequence[str]
    vital: bool = False
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    started: float = field(default=0.0, init=False)

    def start(self) -> None:
        # A session of its own: Ctrl-C reaches the supervisor alone, which then ends each in order.
        self.started = time.monotonic()
        self.process = subprocess.Popen(  # noqa: S603
            self.command, start_new_session=True, preexec_fn=_die_with_parent, stdin=subprocess.DEVNULL
        )

    @property
    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None


def _die_with_parent() -> None:
    """On Linux the kernel ends the child should the supervisor be killed outright."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def taken(host: str, port: int) -> str:
    """Why a server cannot listen there, in the system's words; empty when it can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            return os.strerror(error.errno) if error.errno and error.errno > 0 else str(error)
    return ""


def supervise(children: Sequence[Child], *, ready: Callable[[], bool], announce: Callable[[], None]) -> str:
    """Run until SIGINT, SIGTERM or SIGHUP. Returns the name of the vital child that ended by itself, or "".

    ``announce`` is called once, when ``ready`` first answers true.
    """
    stopping = False

    def stop(number: int, frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)

    announced = False
    try:
        for child in children:
            child.start()
        while not stopping:
            for child in children:
                if child.running:
                    continue
                if child.vital:
                    return child.name
                if time.monotonic() - child.started > 1.0:  # no faster, should it fail at once
                    child.start()
            if not announced and ready():
                announced = True
                announce()
            time.sleep(0.1)
        return ""
    finally:
        _end(children)


def _end(children: Sequence[Child]) -> None:
    running = [child.process for child in children if child.process is not None]
    for process in running:
        process.terminate()
    deadline = time.monotonic() + PATIENCE
    for process in running:
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            # Its whole session: a server that does not end may have workers that do not either.
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
