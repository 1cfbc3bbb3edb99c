"""Every setting of the project. With nothing configured it is safe, and runs on this machine alone.

What differs between installations comes from the environment or from ``.env``: see ``.env.example``.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import structlog
from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from newsroom.environment import Environment, kept_secret, mail_settings

BASE_DIR = Path(__file__).resolve().parent.parent
env = Environment(Path(os.environ.get("ENV_FILE") or BASE_DIR / ".env"))

# --- Where the site is and where it keeps things -----------------------------------------------------

DATA_DIR = env.folder("DATA_DIR", BASE_DIR / "var")
DATA_DIR.mkdir(mode=0o750, parents=True, exist_ok=True)

SITE_NAME = env.text("SITE_NAME", "Ruang Warga")
DEFAULT_SITE_URL = "http://127.0.0.1:8000"
SITE_URL = env.address("SITE_URL", DEFAULT_SITE_URL, ("http", "https"))
SITE_HOST = urlsplit(SITE_URL).hostname
HTTPS = SITE_URL.startswith("https://")

SECRET_KEY = env.text("SECRET_KEY") or kept_secret(DATA_DIR / "secret_key")
if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("SECRET_KEY must be at least 50 characters of chance.")

DEBUG = env.flag("DEBUG", False)
if DEBUG and HTTPS:
    raise ImproperlyConfigured("DEBUG must be false where SITE_URL is https: it shows code and settings.")

ALLOWED_HOSTS = env.names("ALLOWED_HOSTS", sorted({"localhost", "127.0.0.1", "[::1]", str(SITE_HOST)}))
if "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS must name the hosts; * would let anybody forge our address.")

# --- Applications --------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "contributors",
    "articles",
    "newsroom",
    "newsroom.reader",
    "newsroom.studio",
    "newsroom.desk",
    "taggit",
    "crispy_forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "django_prose_editor",  # only for the editor module in its static files
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "newsroom.middleware.permissions_policy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "newsroom.middleware.InterfaceLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

CRISPY_ALLOWED_TEMPLATE_PACKS = ["newsroom"]
CRISPY_TEMPLATE_PACK = "newsroom"
TAGGIT_CASE_INSENSITIVE = True

# --- Database ------------------------------------------------------------------------------------------

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": DATA_DIR / "newsroom.sqlite3",
    "CONN_MAX_AGE": 60,
    "OPTIONS": {
        "timeout": 20,
        # A transaction that starts by reading and then writes would fail at once under load
        # ("database is locked", with no waiting); taking the write lock first waits for its turn.
        "transaction_mode": "IMMEDIATE",
        # FULL: what was acknowledged survives a power cut.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
        "PRAGMA journal_size_limit=67108864",
    },
}
POSTGRESQL = env.database("DATABASE_URL")
POOL = {"min_size": 1, "max_size": env.number("DATABASE_POOL_SIZE", 8, 1, 200), "timeout": 10}
if POSTGRESQL:
    POSTGRESQL["OPTIONS"] = {**POSTGRESQL.get("OPTIONS", {}), "pool": POOL}
DATABASES = {"default": POSTGRESQL or SQLITE}

# Rate limits live in the cache, so it has to be one that all processes share.
CACHE_URL = env.address("CACHE_URL", "", ("redis", "rediss"))
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": CACHE_URL}
    if CACHE_URL
    else {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "newsroom_cache"},
}

# --- Accounts ------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "contributors.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "arrival"

ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"

# Raised when the terms for contributors change: everybody accepts them anew before submitting again.
TERMS_VERSION = "1"

MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = SITE_NAME
MFA_TOTP_TOLERANCE = 1
# Browsers offer passkeys on localhost without TLS, and nowhere else.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS

# --- Security headers and cookies ----------------------------------------------------------------------

TRUSTED_PROXIES = env.number("TRUSTED_PROXIES", 0, 0, 10)
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]  # asked from inside, past the proxy
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"

# The __Host- prefix makes browsers refuse a cookie that another subdomain tries to plant.
SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "session"
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = HTTPS
LANGUAGE_COOKIE_SAMESITE = "Lax"

# A nonce enters the policy only where a template asks for one, so reader pages stay cacheable.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "frame-src": [NONE],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

# --- Language and time ---------------------------------------------------------------------------------

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Asia/Jakarta"
USE_I18N = True
USE_TZ = True

# --- Files ---------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = not (STATIC_ROOT / "staticfiles.json").exists()
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
PRIVATE_ROOT = DATA_DIR / "private"

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {
        "BACKEND": "newsroom.storages.PrivateStorage",
        "OPTIONS": {"location": PRIVATE_ROOT, "file_permissions_mode": 0o600},
    },
    "staticfiles": {"BACKEND": "newsroom.storages.StaticStorage"},
}

# --- Mail ----------------------------------------------------------------------------------------------

DEFAULT_FROM_EMAIL = env.text("MAIL_FROM", f"{SITE_NAME} <noreply@{SITE_HOST}>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = DATA_DIR / "mail"
if mail_server := env.mail_server("EMAIL_URL"):
    globals().update(mail_settings(mail_server))

# --- Logging -------------------------------------------------------------------------------------------

LOG_FORMAT = env.choice("LOG_FORMAT", "text", ("text", "json"))
LOG_STEPS: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
]
structlog.configure(
    processors=[*LOG_STEPS, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
    logger_factory=structlog.stdlib.LoggerFactory(),
    wrapper_class=structlog.stdlib.BoundLogger,
    cache_logger_on_first_use=True,
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": structlog.stdlib.ProcessorFormatter,
            "foreign_pre_chain": LOG_STEPS,
            "processor": structlog.processors.JSONRenderer()
            if LOG_FORMAT == "json"
            else structlog.dev.ConsoleRenderer(colors=False),
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {
        "handlers": ["stderr"],
        "level": env.choice("LOG_LEVEL", "WARNING", ("DEBUG", "INFO", "WARNING", "ERROR")),
    },
    # Django's own handlers would print every line a second time.
    "loggers": {"django": {"handlers": [], "propagate": True}, "django.server": {"handlers": []}},
}

env.refuse_unknown()
