"""Server and worker live and end together; nothing is left behind."""

import os
import signal
import socket
import subprocess
import sys
import textwrap
from pathlib import Path

from newsroom.supervisor import taken

ROOT = Path(__file__).resolve().parents[2]

# Prints the pid of each child it starts, then supervises; both words of "run" are filled in.
SCRIPT = """
import subprocess, sys
from newsroom.supervisor import Child, supervise

lasting = [sys.executable, "-c", "import time; time.sleep(60)"]
children = [Child("server", {server}, vital=True), Child("worker", lasting)]

def announce():
    print("ready", *(child.process.pid for child in children), flush=True)

print("ended:", supervise(children, ready=lambda: True, announce=announce), flush=True)
"""


def start(server: str) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(SCRIPT.format(server=server))],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_a_signal_ends_all_of_them():
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        supervisor = start("lasting")
        _, *pids = supervisor.stdout.readline().split()
        supervisor.send_signal(number)
        assert supervisor.wait(20) == 0
        assert all(gone(int(pid)) for pid in pids)


def test_when_the_vital_one_ends_so_do_the_others():
    supervisor = start('[sys.executable, "-c", "import time; time.sleep(1)"]')
    _, _, worker = supervisor.stdout.readline().split()
    assert supervisor.stdout.readline().split() == ["ended:", "server"]
    assert supervisor.wait(20) == 0
    assert gone(int(worker))


def test_a_taken_port_is_known_before_anything_starts():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert taken("127.0.0.1", port) == "Address already in use"
    assert taken("127.0.0.1", port) == ""
