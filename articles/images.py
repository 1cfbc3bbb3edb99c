"""Pictures from outside: judged before they are decoded, decoded once, and kept only as we encode them."""

from __future__ import annotations

import hashlib
import io
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from PIL import Image as Pillow
from PIL import ImageCms, ImageOps

from articles import clock
from articles.editions import redraw
from articles.models import Image
from contributors.models import Account

MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 50_000_000
MAX_SIDE = 3200  # what is kept; twice the widest place on a page
# Pillow would otherwise try some forty decoders on whatever was sent.
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")

WIDTHS = (480, 960, 1600)
# AVIF at speed 8 is seven times cheaper than at 6 for about 15 % more bytes.
ENCODINGS: dict[str, dict[str, Any]] = {
    "AVIF": {"quality": 60, "speed": 8, "max_threads": 1},
    "WEBP": {"quality": 78, "method": 4},
    "JPEG": {"quality": 80, "progressive": True, "optimize": True},
}

HASH_SIDE = 8


def ingest(
    file: File | bytes,
    *,
    owner: Account,
    alt: str = "",
    caption: str = "",
    credit: str = "",
    credit_url: str = "",
    licence: str = "",
) -> Image:
    """Keep a picture somebody sent: upright, sRGB, without metadata, in an encoding of our own.

    At most 20 MB and 50 megapixels; JPEG, PNG, WebP or AVIF, of which the first frame is kept.
    ``ValidationError`` says what is wrong. The same picture of the same owner is the row that is there.
    """
    pixels, transparent = _decode(_read(file))
    stored, suffix = _encode(pixels, transparent)
    digest = hashlib.sha256(stored).hexdigest()
    if (known := owner.images.filter(sha256=digest).first()) is not None:
        return known
    image = Image(
        owner=owner,
        sha256=digest,
        phash=perceptual_hash(pixels),
        width=pixels.width,
        height=pixels.height,
        alt=alt,
        caption=caption,
        credit=credit,
        credit_url=credit_url,
        licence=licence,
    )
    image.full_clean(exclude=["file", "owner"], validate_unique=False, validate_constraints=False)
    image.file.save(f"picture.{suffix}", ContentFile(stored), save=False)
    try:
        with transaction.atomic():
            image.save(force_insert=True)
    except IntegrityError:  # the same picture, sent twice at once
        image.file.storage.delete(str(image.file.name))
        return owner.images.get(sha256=digest)
    return image


def _read(file: File | bytes) -> bytes:
    """Everything that was sent, unless it is too much; a size that was announced is not believed."""
    if isinstance(file, bytes):
        data = file
    else:
        file.seek(0)
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise ValidationError(
            _("The picture is larger than %(size)d MB. Send a smaller copy.")
            % {"size": MAX_BYTES // 1024 // 1024},
            code="too_large",
        )
    return data


def _decode(data: bytes) -> tuple[Pillow.Image, bool]:
    """The first frame, upright and in sRGB, with whether anything shines through it."""
    try:
        with Pillow.open(io.BytesIO(data), formats=FORMATS) as opened:
            _measure(opened)
            return _upright(_shrunk(opened))
    except ValidationError:
        raise
    except (Pillow.DecompressionBombError, Pillow.DecompressionBombWarning):
        raise _too_many_pixels() from None
    except Pillow.UnidentifiedImageError:
        raise ValidationError(
            _("This is not a picture that can be used. Send a JPEG, PNG, WebP or AVIF file."),
            code="not_a_picture",
        ) from None
    # A decoder fed with hostile bytes fails in whatever way it likes.
    except Exception as error:
        raise ValidationError(
            _("The picture is damaged or incomplete and cannot be opened. Send it again, or another copy."),
            code="damaged",
        ) from error


def _measure(opened: Pillow.Image) -> None:
    if opened.width * opened.height > MAX_PIXELS:
        raise _too_many_pixels()


def _too_many_pixels() -> ValidationError:
    return ValidationError(
        _("The picture has more than %(size)d megapixels. Send a smaller copy.")
        % {"size": MAX_PIXELS // 1_000_000},
        code="too_many_pixels",
    )


def _shrunk(opened: Pillow.Image) -> Pillow.Image:
    """At most ``MAX_SIDE`` high and wide; a large JPEG is decoded at a fraction of its size to begin with."""
    if opened.mode not in ("L", "RGB", "RGBA", "CMYK"):
        opened.load()
        if opened.mode.startswith("I"):  # 16 bits of grey, which convert() would cut off instead of scale
            opened = opened.point(lambda value: value / 256)
            return _shrunk(opened.convert("L"))
        opened = opened.convert("RGBA" if opened.has_transparency_data else "RGB")
    opened.thumbnail((MAX_SIDE, MAX_SIDE), Pillow.Resampling.LANCZOS)
    opened.load()
    return opened


def _upright(opened: Pillow.Image) -> tuple[Pillow.Image, bool]:
    transparent = opened.has_transparency_data and _shines_through(opened)
    mode = "RGBA" if transparent else "RGB"
    profile = opened.info.get("icc_profile")
    pixels = (_to_srgb(opened, profile, mode) if profile else None) or opened.convert(mode)
    ImageOps.exif_transpose(pixels, in_place=True)
    clean = Pillow.new(mode, pixels.size)
    clean.paste(pixels)
    return clean, transparent


def _shines_through(opened: Pillow.Image) -> bool:
    return bool(opened.convert("RGBA").getchannel("A").tobytes().strip(b"\xff"))


def _to_srgb(opened: Pillow.Image, profile: bytes, mode: str) -> Pillow.Image | None:
    """The colours the profile means; ``None`` where the profile does not fit the picture."""
    try:
        return ImageCms.profileToProfile(
            opened.convert("RGB") if opened.mode == "RGBA" and mode == "RGB" else opened,
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            outputMode=mode,
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None


def _encode(pixels: Pillow.Image, transparent: bool) -> tuple[bytes, str]:
    """The master copy, from which every variant is made."""
    out = io.BytesIO()
    if transparent:
        pixels.save(out, "PNG", optimize=False, compress_level=6)
        return out.getvalue(), "png"
    pixels.save(out, "JPEG", quality=92, subsampling=0, progressive=True)
    return out.getvalue(), "jpg"


def perceptual_hash(pixels: Pillow.Image) -> int:
    """Difference hash: one bit per neighbouring pair of a 9 x 8 grey miniature; signed, 64 bits."""
    grey = flat(pixels).convert("L")
    small = grey.resize((HASH_SIDE + 1, HASH_SIDE), Pillow.Resampling.LANCZOS, reducing_gap=2.0)
    rows = small.tobytes()
    value = 0
    for y in range(HASH_SIDE):
        line = rows[y * (HASH_SIDE + 1) : (y + 1) * (HASH_SIDE + 1)]
        for left, right in pairwise(line):
            value = (value << 1) | (left > right)
    return value - (1 << 64) if value >> 63 else value


def flat(pixels: Pillow.Image) -> Pillow.Image:
    """On white, for encodings and measures that know no transparency."""
    if pixels.mode != "RGBA":
        return pixels
    ground = Pillow.new("RGB", pixels.size, "white")
    ground.paste(pixels, mask=pixels.getchannel("A"))
    return ground


def without_variants(now: datetime) -> QuerySet[Image]:
    """Pictures added by ``now`` that pages cannot show at their own sizes yet."""
    return Image.objects.filter(variants_at=None, created_at__lte=now).order_by("pk")


def make_variants(image: Image) -> None:
    """Store the picture at the widths pages are laid out for, in AVIF, WebP and JPEG.

    Made by conditional write: of two workers at once, the slower one throws its files away.
    """
    with image.file.open("rb") as file, Pillow.open(file, formats=FORMATS) as opened:
        opened.load()
        pixels = opened.convert("RGBA" if opened.has_transparency_data else "RGB")
    storage = image.file.storage
    made: list[dict[str, Any]] = []
    base = str(image.file.name).rpartition(".")[0]
    for width in _widths(pixels.width):
        height = max(1, round(pixels.height * width / pixels.width))
        small = pixels.resize((width, height), Pillow.Resampling.LANCZOS, reducing_gap=2.0)
        for encoding, options in ENCODINGS.items():
            out = io.BytesIO()
            (flat(small) if encoding == "JPEG" else small).save(out, encoding, **options)
            name = f"{base}-{width}.{encoding.lower()}"
            path = storage.save(name, ContentFile(out.getvalue()))
            made.append({"mime": Pillow.MIME[encoding], "width": width, "height": height, "path": path})
    if not _keep_variants(image, made):
        for variant in made:
            storage.delete(variant["path"])


@transaction.atomic
def _keep_variants(image: Image, made: list[dict[str, Any]]) -> bool:
    now = clock.now()
    if Image.objects.filter(pk=image.pk, variants_at=None).update(variants=made, variants_at=now) != 1:
        return False
    image.variants, image.variants_at = made, now
    redraw(image)
    return True


def _widths(width: int) -> list[int]:
    """Never larger than the picture; a small one gets its own width."""
    return [wanted for wanted in WIDTHS if wanted < width] or [width]
