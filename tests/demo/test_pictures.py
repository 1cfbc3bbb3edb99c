"""The demo's drawings."""

from __future__ import annotations

import io

from PIL import Image

from newsroom.demo.pictures import portrait, scene, scenes


def test_the_same_name_and_seed_give_the_same_picture():
    assert scene("coffee", 3) == scene("coffee", 3)
    assert scene("coffee", 3) != scene("coffee", 4)


def test_many_are_drawn_in_the_order_asked_for():
    assert scenes([("bars", 1), ("bars", 2)]) == [scene("bars", 1), scene("bars", 2)]


def test_pictures_are_wide_enough_for_the_front_page():
    with Image.open(io.BytesIO(scene("bars", 1))) as picture:
        assert picture.size == (1600, 1000)
        assert picture.format == "JPEG"


def test_a_portrait_is_square():
    with Image.open(io.BytesIO(portrait("wren", "long"))) as picture:
        assert picture.size == (640, 640)
