"""Portraits, re-encoded: a small square without anything the camera wrote into the file."""

from __future__ import annotations

import io

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
MOST_BYTES, MOST_PIXELS, SIDE = 10_000_000, 50_000_000, 512


def portrait(file) -> ContentFile:
    """The file as a square WebP picture; raises ``ValidationError`` with a sentence."""
    if file.size > MOST_BYTES:
        raise ValidationError(_("This photo is larger than 10 megabytes."))
    try:
        picture = Image.open(file, formats=FORMATS)
        if picture.width * picture.height > MOST_PIXELS:
            raise ValidationError(_("This photo has too many pixels."))
        upright = ImageOps.exif_transpose(picture).convert("RGB")
    except ValidationError:
        raise
    # A decoder fed with hostile bytes fails in whatever way it likes.
    except Exception:
        raise ValidationError(_("This is not a photo we can read: send a JPEG, PNG, WebP or AVIF.")) from None
    kept = io.BytesIO()
    ImageOps.fit(upright, (SIDE, SIDE)).save(kept, "WEBP", quality=82)
    return ContentFile(kept.getvalue())
