"""Pictures from outside, and what is left of them."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image as Pillow
from PIL import ImageCms, ImageDraw, PngImagePlugin

from articles import images
from articles.models import Image
from articles.originality.hashes import NEAR, distance
from tests.people import sam, wren

pytestmark = pytest.mark.django_db


def shore(width: int = 600, height: int = 400, mode: str = "RGB") -> Pillow.Image:
    """A bright shore to the left of a dark sea, with a sun above."""
    picture = Pillow.new("RGB", (width, height), "#204060")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, height // 2, width // 3, height), fill="#e0c090")
    draw.ellipse(
        (width // 2, height // 8, width // 2 + height // 4, height // 8 + height // 4), fill="#fff0a0"
    )
    return picture.convert(mode)


def encoded(picture: Pillow.Image, encoding: str = "JPEG", **options: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, encoding, **options)
    return out.getvalue()


def kept(image: Image) -> Pillow.Image:
    with image.file.open("rb") as file:
        picture = Pillow.open(io.BytesIO(file.read()))
        picture.load()
    return picture


def refusal(data: bytes) -> str:
    with pytest.raises(ValidationError) as caught:
        images.ingest(data, owner=wren())
    assert Image.objects.count() == 0
    (error,) = caught.value.error_list
    assert error.messages[0].endswith(".")
    return error.code


@pytest.mark.parametrize("encoding", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_the_four_formats_are_kept_in_an_encoding_of_our_own(encoding: str) -> None:
    image = images.ingest(ContentFile(encoded(shore(), encoding)), owner=wren(), alt="Pantai", credit="Wren")
    image.refresh_from_db()
    with image.file.open("rb") as file:
        stored = file.read()
    assert (image.width, image.height, image.alt, image.credit) == (600, 400, "Pantai", "Wren")
    assert image.sha256 == hashlib.sha256(stored).hexdigest()
    assert kept(image).format == "JPEG"
    assert image.file.name.startswith("images/") and image.file.name.endswith(".jpg")


@pytest.mark.parametrize("encoding", ["GIF", "BMP", "TIFF", "PPM", "ICO"])
def test_other_formats_are_no_pictures_here(encoding: str) -> None:
    assert refusal(encoded(shore(64, 64), encoding)) == "not_a_picture"


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8\xff", b"<svg onload=alert(1)>", b"%!PS-Adobe-3.0 EPSF-3.0\n" * 9]
)
def test_what_is_not_a_picture_is_refused(data: bytes) -> None:
    assert refusal(data) in ("not_a_picture", "damaged")


@pytest.mark.parametrize("encoding", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_truncated_file_is_refused(encoding: str) -> None:
    data = encoded(shore(), encoding)
    assert refusal(data[: len(data) * 2 // 3]) in ("damaged", "not_a_picture")


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *chunks: bytes) -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks)


@pytest.mark.parametrize(("width", "height"), [(7072, 7072), (10_000, 10_000), (60_000, 60_000)])
def test_a_bomb_is_refused_by_what_its_header_says(
    width: int, height: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Pillow.Image, "load", lambda self: pytest.fail("decoded"))
    bomb = png(width, height, chunk(b"IDAT", zlib.compress(bytes(1_000_000))), chunk(b"IEND", b""))
    assert refusal(bomb) == "too_many_pixels"


def test_a_text_that_unpacks_to_gigabytes_is_not_unpacked() -> None:
    text = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(80_000_000)))
    rows = zlib.compress(bytes(64 * (64 * 3 + 1)))
    assert refusal(png(64, 64, text, chunk(b"IDAT", rows), chunk(b"IEND", b""))) == "damaged"


def test_more_bytes_than_allowed_are_not_even_read() -> None:
    class Endless(ContentFile):
        def read(self, size: int = -1) -> bytes:
            assert 0 < size <= images.MAX_BYTES + 1
            return bytes(size)

    with pytest.raises(ValidationError) as caught:
        images.ingest(Endless(b""), owner=wren())
    assert caught.value.code == "too_large"


def test_the_camera_s_orientation_is_applied_once() -> None:
    exif = Pillow.Exif()
    exif[0x0112] = 6  # turn clockwise
    image = images.ingest(encoded(shore(), exif=exif), owner=wren())
    assert (image.width, image.height) == (400, 600)
    assert kept(image).size == (400, 600)
    assert kept(image).getexif().get(0x0112) is None
    assert kept(image).getpixel((50, 20))[0] > 180  # the shore, which lay at the bottom left, is on top


def test_nothing_the_camera_said_survives() -> None:
    exif = Pillow.Exif()
    exif[0x010F] = "SECRET maker"
    exif.get_ifd(0x8825).update({1: "S", 2: (6.0, 10.0, 30.0)})
    photo = encoded(shore(), exif=exif, comment=b"SECRET comment", xmp=b"<x>SECRET</x>")
    note = PngImagePlugin.PngInfo()
    note.add_text("Comment", "SECRET text")
    for data in (photo, encoded(shore(300, 200), "PNG", pnginfo=note)):
        assert b"SECRET" in data
        image = images.ingest(data, owner=wren() if not Image.objects.exists() else Image.objects.get().owner)
        with image.file.open("rb") as file:
            assert b"SECRET" not in (stored := file.read())
        assert set(Pillow.open(io.BytesIO(stored)).info) <= {
            "jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression",
        }  # fmt: skip


def test_a_program_hidden_behind_the_picture_is_gone() -> None:
    image = images.ingest(encoded(shore()) + b"<?php system($_GET['c']); ?>", owner=wren())
    with image.file.open("rb") as file:
        assert b"<?php" not in file.read()


def test_colours_of_a_profile_become_srgb() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = profile.replace(b"rXYZ", b"temp").replace(b"gXYZ", b"rXYZ").replace(b"temp", b"gXYZ")
    image = images.ingest(encoded(Pillow.new("RGB", (64, 64), "#ff0000"), icc_profile=swapped), owner=wren())
    red, green, _blue = kept(image).getpixel((30, 30))
    assert green > 200 > 60 > red
    assert "icc_profile" not in kept(image).info


def test_a_profile_that_is_rubbish_is_ignored() -> None:
    assert images.ingest(encoded(shore(), icc_profile=b"no profile" * 20), owner=wren()).width == 600


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_grey_and_print_colours_become_srgb(mode: str) -> None:
    assert kept(images.ingest(encoded(shore(mode=mode)), owner=wren())).mode == "RGB"


def test_sixteen_bits_of_grey_are_scaled_not_cut() -> None:
    deep = Pillow.new("I;16", (64, 64), 0x4000)
    value = kept(images.ingest(encoded(deep, "PNG"), owner=wren())).getpixel((30, 30))[0]
    assert 0x3E <= value <= 0x42


def test_what_shines_through_stays_so_and_full_alpha_does_not_count() -> None:
    glass = shore(mode="RGBA")
    opaque = images.ingest(encoded(glass, "PNG"), owner=wren())
    glass.putalpha(120)
    clear = images.ingest(encoded(glass, "PNG"), owner=sam())
    assert kept(opaque).format == "JPEG"
    assert kept(clear).mode == "RGBA"


def test_a_huge_picture_is_kept_at_the_size_pages_need() -> None:
    image = images.ingest(encoded(Pillow.new("RGB", (8000, 1000), "teal")), owner=wren())
    assert (image.width, image.height) == (3200, 400)


def test_the_same_picture_of_one_owner_is_one_row() -> None:
    owner, data = wren(), encoded(shore())
    first = images.ingest(data, owner=owner, caption="Pantai")
    assert images.ingest(data, owner=owner, caption="Lain") == first
    assert images.ingest(data, owner=sam()) != first
    assert Image.objects.count() == 2


def test_a_smaller_copy_looks_the_same_and_another_picture_does_not() -> None:
    owner = wren()
    large = images.ingest(encoded(shore(1600, 1066)), owner=owner)
    small = images.ingest(encoded(shore(1600, 1066).resize((500, 333)), quality=40), owner=owner)
    other = images.ingest(encoded(shore().transpose(Pillow.Transpose.ROTATE_180)), owner=owner)
    assert large.pk != small.pk
    assert distance(large.phash, small.phash) <= NEAR < distance(large.phash, other.phash)
    assert all(-(2**63) <= image.phash < 2**63 for image in (large, small, other))


def test_words_too_long_for_the_row_are_refused_by_field() -> None:
    with pytest.raises(ValidationError) as caught:
        images.ingest(encoded(shore()), owner=wren(), alt="x" * 301, credit_url="javascript:alert(1)")
    assert set(caught.value.message_dict) == {"alt", "credit_url"}
