"""With nothing configured the site is closed to strangers; with an https address, also to eavesdroppers."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(__file__).resolve().parents[2]

PROBE = """
import json, newsroom.settings as s
print(json.dumps({name: getattr(s, name) for name in dir(s) if name.startswith(("SECURE", "SESSION", "CSRF"))
    or name in ("DEBUG", "ALLOWED_HOSTS", "CSRF_COOKIE_NAME", "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN")}))
"""


def settings_with(tmp_path, **environment: str) -> dict:
    shell = {"PATH": os.environ["PATH"], "ENV_FILE": os.devnull, "DATA_DIR": str(tmp_path)}
    printed = subprocess.run(
        [sys.executable, "-c", PROBE],
        env={**shell, **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(printed.stdout)


def test_unconfigured_it_answers_to_this_machine_alone(tmp_path):
    found = settings_with(tmp_path)
    assert found["DEBUG"] is False
    assert found["ALLOWED_HOSTS"] == ["127.0.0.1", "[::1]", "localhost"]
    assert found["SECURE_SSL_REDIRECT"] is False


def test_an_https_address_turns_everything_on(tmp_path):
    found = settings_with(tmp_path, SITE_URL="https://kabar.example", TRUSTED_PROXIES="1")
    assert "kabar.example" in found["ALLOWED_HOSTS"]
    assert found["SECURE_SSL_REDIRECT"] is True
    assert found["SECURE_HSTS_SECONDS"] >= 365 * 24 * 3600
    assert found["SESSION_COOKIE_SECURE"] and found["CSRF_COOKIE_SECURE"]
    assert found["SESSION_COOKIE_NAME"].startswith("__Host-")
    assert found["SECURE_PROXY_SSL_HEADER"] == ["HTTP_X_FORWARDED_PROTO", "https"]
    assert found["MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN"] is False


def test_a_proxy_is_trusted_only_when_named(tmp_path):
    assert "SECURE_PROXY_SSL_HEADER" not in settings_with(tmp_path, SITE_URL="https://kabar.example")


@pytest.mark.parametrize("path", ["/healthz", "/accounts/login/"])
@pytest.mark.django_db
def test_every_answer_carries_the_headers(client, path):
    response = client.get(path)
    assert response.status_code == 200
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "camera=()" in response["Permissions-Policy"]


@pytest.mark.parametrize("header", ["id", "en"])
def test_outside_the_personal_pages_the_language_is_not_negotiated(client, header):
    response = client.get("/healthz", headers={"accept-language": header})
    assert response["Content-Language"] == "id"
    assert "Accept-Language" not in response.get("Vary", "")
    assert not response.cookies


@pytest.mark.django_db
def test_on_personal_pages_it_is(client):
    response = client.get("/accounts/login/", headers={"accept-language": "en"})
    assert response["Content-Language"] == "en"


def test_private_files_have_no_address():
    from django.core.files.storage import storages

    assert settings.PRIVATE_ROOT not in Path(settings.MEDIA_ROOT).parents
    with pytest.raises(ValueError, match="not accessible via a URL"):
        storages["private"].url("evidence.pdf")
