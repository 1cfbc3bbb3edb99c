"""From a bare Python to one with all that requirements.txt names. Only the standard library here."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"

RUN = ROOT / "requirements.txt"
TEST = ROOT / "requirements-dev.txt"
NEEDS = {"up": [RUN], "verify": [RUN, TEST]}

PAUSES = (0, 5, 20)  # seconds before each attempt: networks hiccup


def enter(argv: list[str]) -> None:
    """Return inside a Python that has what the command needs; re-execute in ``.venv`` to get there.

    ``up`` and ``verify`` always use ``.venv`` and keep it up to date. Other commands are content with
    any virtual environment or container that has the packages.
    """
    needs = NEEDS.get(argv[1] if len(argv) > 1 else "")
    if needs is None:
        if sys.prefix != sys.base_prefix or (not PYTHON.exists() and importlib.util.find_spec("environs")):
            return
        needs = [RUN]
    prepare(needs)
    if not _inside():
        sys.stdout.flush()
        os.execv(PYTHON, [str(PYTHON), *argv])  # noqa: S606  our own interpreter, our own arguments


def prepare(needs: list[Path]) -> None:
    """Make ``.venv`` hold the newest of these files; quick and offline when it already does."""
    stale = [file for file in needs if _stamp(file) != _installed(file)]
    if not PYTHON.exists() or not (stale == [] or _has_pip()):
        _make_venv()
        stale = needs
    if stale:
        print(f"Installing what {' and '.join(file.name for file in stale)} name…", flush=True)
        _install(stale)
        for file in stale:
            _stamp_path(file).write_text(_stamp(file))


def _make_venv() -> None:
    if importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        sys.exit(
            "Python's venv module is not complete on this machine. Install it, then try again:\n\n"
            f"    sudo apt install -y python{version}-venv\n"
        )
    print(f"Making {VENV.name} with Python {sys.version.split()[0]}…", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)  # noqa: S603
    if made.returncode:
        sys.exit(f"{VENV} could not be made; the lines above say why.")


def _install(files: list[Path]) -> None:
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    for file in files:
        command += ["-r", str(file)]
    for pause in PAUSES:
        time.sleep(pause)
        if subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode == 0:  # noqa: S603
            return
    sys.exit("The packages could not be installed; the lines above say why. Trying again is safe.")


def _inside() -> bool:
    return os.path.realpath(sys.prefix) == os.path.realpath(VENV)


def _has_pip() -> bool:
    """False after an interrupted set-up: the interpreter is there, and little else."""
    command = [str(PYTHON), "-c", "import pip"]
    return subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode == 0  # noqa: S603


def _stamp(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _stamp_path(file: Path) -> Path:
    return VENV / f"{file.name}.installed"


def _installed(file: Path) -> str:
    path = _stamp_path(file)
    return path.read_text() if path.exists() else ""
