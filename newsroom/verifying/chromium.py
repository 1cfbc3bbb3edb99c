"""Finds the Chromium that browser tests drive; on a machine of its own (root), installs it."""

from __future__ import annotations

import os
import shutil
import subprocess

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
APT = ("apt-get", "-o", "DPkg::Lock::Timeout=120")


def find() -> str | None:
    """The path of a Chromium on this machine, or None."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def find_or_install() -> str | None:
    if find() is None and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing Chromium for the browser tests…", flush=True)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for arguments in (("update",), ("install", "-y", "--no-install-recommends", "chromium")):
            try:
                subprocess.run(  # noqa: S603
                    [*APT, *arguments],
                    check=False,
                    env=environment,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    timeout=600,
                )
            except subprocess.TimeoutExpired:
                print(f"apt-get {arguments[0]} took too long.", flush=True)
    return find()
