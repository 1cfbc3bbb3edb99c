#!/usr/bin/env python3
"""The one door to everything: ``up`` runs the newsroom, ``verify`` tests it, ``help`` lists the rest.

Works with a bare Python: what the project needs is installed into ``.venv`` beside this file.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("Python 3.11 or newer is needed; this is Python %d.%d." % sys.version_info[:2])

import os

from newsroom import bootstrap


def main() -> None:
    bootstrap.enter(sys.argv)

    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    try:
        _ = settings.SECRET_KEY  # loads the settings, so that a wrong one is a sentence, not a traceback
    except ImproperlyConfigured as error:
        sys.exit(f"Configuration: {error}")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
