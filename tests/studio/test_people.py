"""The profile: shown as readers will see it, the photo re-encoded."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image as Pillow

from contributors.models import Badge, Writer
from newsroom.studio.forms.people import ProfileForm

from .test_compose import photo

ADDRESS = "studio:profile"
FIELDS = {"name": "Wren Sari", "handle": "wren-sari", "bio": "Menulis dari pesisir.", "website": ""}


def test_the_profile_is_saved(desk):
    assert desk.client.post(reverse(ADDRESS), FIELDS).status_code == 303
    desk.wren.writer.refresh_from_db()
    assert (desk.wren.writer.name, desk.wren.writer.handle) == ("Wren Sari", "wren-sari")


def test_a_photo_is_cut_to_a_small_square(desk):
    desk.client.post(reverse(ADDRESS), {**FIELDS, "photo": photo()})
    desk.wren.writer.refresh_from_db()
    with desk.wren.writer.photo.open() as file, Pillow.open(file) as kept:
        assert (kept.format, kept.size) == ("WEBP", (512, 512))


def test_what_is_no_photo_is_refused_at_its_field(desk):
    fake = SimpleUploadedFile("me.jpg", b"GIF89a", "image/jpeg")
    answer = desk.client.post(reverse(ADDRESS), {**FIELDS, "photo": fake})
    assert answer.status_code == 422 and answer.context["form"].errors["photo"]


def test_a_handle_that_is_taken_is_refused(desk):
    answer = desk.client.post(reverse(ADDRESS), {**FIELDS, "handle": "sam"})
    assert answer.status_code == 422 and answer.context["form"].errors["handle"]


def test_saving_brings_back_no_badge_that_was_taken_meanwhile(desk):
    Writer.objects.filter(pk=desk.wren.writer.pk).update(badge=Badge.VERIFIED)
    form = ProfileForm(FIELDS, instance=Writer.objects.get(pk=desk.wren.writer.pk))
    assert form.is_valid()
    Writer.objects.filter(pk=desk.wren.writer.pk).update(badge=Badge.MEMBER, suspended_reason="Menyalin.")
    form.save()
    kept = Writer.objects.get(pk=desk.wren.writer.pk)
    assert (kept.name, kept.badge, kept.suspended_reason) == ("Wren Sari", Badge.MEMBER, "Menyalin.")
