"""The project's settings for tests: a data folder of its own, quick passwords, N+1 detection."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

# xdist workers inherit the folder from the process that starts them; whoever made it removes it.
if "NEWSROOM_TEST_DATA" not in os.environ:
    os.environ["NEWSROOM_TEST_DATA"] = tempfile.mkdtemp(prefix="newsroom-tests-")
    atexit.register(shutil.rmtree, os.environ["NEWSROOM_TEST_DATA"], ignore_errors=True)

TEST_DATA = Path(os.environ["NEWSROOM_TEST_DATA"])
os.environ["DATA_DIR"] = str(TEST_DATA)
os.environ["ENV_FILE"] = os.devnull  # a developer's .env is none of the tests' business

from newsroom.settings import *  # noqa: E402, F403
from newsroom.settings import DATABASES, INSTALLED_APPS, MIDDLEWARE, SQLITE  # noqa: E402

INSTALLED_APPS = [*INSTALLED_APPS, "zeal"]
MIDDLEWARE = [
    "zeal.middleware.zeal_middleware",
    # Scans every static file each time a client is made; pytest-django's live server has its own.
    *(name for name in MIDDLEWARE if "whitenoise" not in name),
]

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

if DATABASES["default"] is SQLITE:
    # A file, not memory: tests of races need real connections. No fsync: the file is thrown away.
    SQLITE["TEST"] = {"NAME": str(TEST_DATA / "test.sqlite3")}
    SQLITE["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF"
else:
    # Of this run alone, so that runs on one server do not take each other's database away.
    DATABASES["default"]["TEST"] = {"NAME": TEST_DATA.name.replace("-", "_").lower()}

# Signing in, allauth asks twice for the same address: not a list, and not our code.
ZEAL_ALLOWLIST = [{"model": "account.EmailAddress", "field": "*"}]
