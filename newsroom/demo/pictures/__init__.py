"""The demo's pictures: drawn at load time, the same for the same name and seed.

``scene("mangroves", 3)`` and ``portrait("wren", "long")`` give JPEG bytes; ``scenes`` draws many at once.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor

from PIL import Image

from . import cloth, craft, land, maps, portraits, town, water
from .canvas import Canvas

SCENES: dict[str, Callable[[Canvas], None]] = {
    drawing.__name__: drawing
    for drawing in (
        water.mangroves,
        land.terraces,
        land.volcano,
        water.river,
        water.rain,
        water.harbour,
        land.turbines,
        town.skyline,
        town.market,
        maps.street_map,
        maps.flood_map,
        maps.football,
        town.rooftop,
        town.lane,
        town.bus,
        cloth.kawung,
        cloth.parang,
        cloth.megamendung,
        cloth.weaving,
        cloth.dye_line,
        craft.coffee,
        craft.cups,
        craft.bottles,
        craft.ukulele,
        craft.books,
        craft.ballots,
        maps.bars,
        land.kites,
    )
}


# Drawings that would look wrong mirrored or cut, and those that know no hour.
WHOLE = frozenset({"ballots", "bars", "books", "football", "ukulele"})
HOURLESS = WHOLE - {"books"} | {
    "bottles",
    "coffee",
    "cups",
    "flood_map",
    "market",
    "rain",
    "skyline",
    "street_map",
}


def scene(name: str, seed: int) -> bytes:
    canvas = Canvas(f"{name} {seed}")
    drawing = SCENES[name]
    drawing(canvas)
    outdoors = name not in HOURLESS and drawing.__module__ != cloth.__name__
    if name in WHOLE:
        return _jpeg(canvas.finish(outdoors=outdoors))
    closer, mirrored = canvas.rng.uniform(0, 0.24), canvas.rng.random() < 0.5
    return _jpeg(canvas.finish(closer=closer, mirrored=mirrored, outdoors=outdoors))


def scenes(wanted: Sequence[tuple[str, int]]) -> list[bytes]:
    """Draw on every core: this is most of what a newcomer waits for."""
    with ProcessPoolExecutor() as cores:
        return list(cores.map(scene, *zip(*wanted, strict=True), chunksize=4))


def portrait(name: str, hair: str) -> bytes:
    canvas = Canvas(name, size=portraits.SIZE)
    portraits.draw(canvas, hair)
    return _jpeg(canvas.finish())


def _jpeg(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "JPEG", quality=88)
    return file.getvalue()
