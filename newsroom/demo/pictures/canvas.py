"""A small printmaker's table: flat shapes in a few inks, stippled shading, paper grain.

Coordinates are in print units of 1600 x 1000; drawing happens at twice that, for smooth edges.
Everything random comes from the canvas's own generator, so one seed always gives one picture.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterable, Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1600, 1000
SCALE = 2

Colour = tuple[int, int, int]
Point = tuple[float, float]

PAPER = (247, 240, 225)
SAND = (233, 212, 168)
OCHRE = (217, 155, 48)
BLUSH = (232, 140, 104)
VERMILION = (179, 38, 30)
CLAY = (122, 62, 42)
LEAF = (104, 138, 66)
MOSS = (52, 84, 56)
SEA = (58, 138, 130)
DEEP = (18, 74, 82)
MIST = (199, 220, 212)
DUSK = (62, 56, 92)
INK = (27, 36, 46)

# What the light of an hour does to every colour, at the top and at the bottom; None is broad day.
HOURS: tuple[tuple[Colour, Colour] | None, ...] = (
    None,
    None,
    ((255, 226, 196), (255, 196, 160)),
    ((190, 170, 214), (255, 190, 150)),
    ((176, 190, 216), (208, 208, 224)),
    ((214, 232, 236), (224, 236, 226)),
)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """``share`` 0 gives ``one``, 1 gives ``other``."""
    return tuple(round(a + (b - a) * share) for a, b in zip(one, other, strict=True))


class Canvas:
    """One picture in the making: its image, its pen and its dice."""

    def __init__(self, seed: object, background: Colour = PAPER, size: tuple[int, int] = (WIDTH, HEIGHT)):
        self.width, self.height = size
        self.rng = random.Random(f"{seed}")  # noqa: S311 - pictures need no secrecy
        self.image = Image.new("RGB", (self.width * SCALE, self.height * SCALE), background)
        self.pen = ImageDraw.Draw(self.image, "RGBA")
        self._noise = self._grain(2)

    def _grain(self, size: int) -> Image.Image:
        wide, high = self.width * SCALE // size, self.height * SCALE // size
        noise = Image.frombytes("L", (wide, high), self.rng.randbytes(wide * high))
        return noise.resize(self.image.size, Image.Resampling.NEAREST)

    # Shapes

    def fade(self, top: Colour, bottom: Colour, start: float = 0, end: float | None = None) -> None:
        """Fill the band between two heights with a smooth change of colour."""
        first, last = round(start * SCALE), round((self.height if end is None else end) * SCALE)
        self.image.paste(_gradient(top, bottom, (self.image.width, max(1, last - first))), (0, first))

    def shape(self, points: Iterable[Point], fill: Colour, alpha: int = 255) -> None:
        self.pen.polygon([(x * SCALE, y * SCALE) for x, y in points], (*fill, alpha))

    def disc(self, x: float, y: float, radius: float, fill: Colour, alpha: int = 255) -> None:
        self.oval(x, y, radius, radius, fill, alpha)

    def oval(self, x: float, y: float, rx: float, ry: float, fill: Colour, alpha: int = 255) -> None:
        box = [(x - rx) * SCALE, (y - ry) * SCALE, (x + rx) * SCALE, (y + ry) * SCALE]
        self.pen.ellipse(box, (*fill, alpha))

    def ring(self, x: float, y: float, radius: float, stroke: Colour, width: float, alpha: int = 255) -> None:
        box = [(x - radius) * SCALE, (y - radius) * SCALE, (x + radius) * SCALE, (y + radius) * SCALE]
        self.pen.ellipse(box, outline=(*stroke, alpha), width=max(1, round(width * SCALE)))

    def slab(
        self, x: float, y: float, wide: float, high: float, fill: Colour, alpha: int = 255, radius: float = 0
    ) -> None:
        box = [x * SCALE, y * SCALE, (x + wide) * SCALE, (y + high) * SCALE]
        self.pen.rounded_rectangle(box, radius * SCALE, (*fill, alpha))

    def line(self, points: Sequence[Point], stroke: Colour, width: float, alpha: int = 255) -> None:
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self.pen.line(scaled, (*stroke, alpha), max(1, round(width * SCALE)), joint="curve")

    def leaf(
        self, x: float, y: float, length: float, angle: float, fill: Colour, breadth: float = 0.3
    ) -> None:
        """A pointed leaf from its stem at (x, y); ``angle`` in degrees, 0 to the right, 90 up."""
        self.shape(leaf_outline(x, y, length, angle, breadth), fill)

    def hills(self, base: float, rise: float, fill: Colour, bumps: float = 2.5) -> list[Point]:
        """A ridge from edge to edge, filled down to the bottom; gives its outline back."""
        outline = self.ridge(base, rise, bumps)
        self.shape([*outline, (self.width, self.height), (0, self.height)], fill)
        return outline

    def ridge(self, base: float, rise: float, bumps: float) -> list[Point]:
        waves = [
            (self.rng.uniform(0, math.tau), bumps * 1.9**octave, rise / 1.9**octave) for octave in range(4)
        ]
        return [
            (
                x,
                base
                - sum(
                    high * math.sin(shift + often * x / self.width * math.tau / 2)
                    for shift, often, high in waves
                ),
            )
            for x in range(0, self.width + 20, 20)
        ]

    # Tone

    def shade(
        self,
        draw: Callable[[ImageDraw.ImageDraw], None] | None,
        ink: Colour,
        *,
        strength: float = 0.8,
        angle: int = 0,
    ) -> None:
        """Stipple ``ink`` over what ``draw`` marks, thinning out upwards (``angle`` turns that).

        ``draw`` gets a pen in doubled coordinates; None means the whole picture.
        """
        gradient = Image.linear_gradient("L").rotate(angle)
        box: tuple[int, int, int, int] = (0, 0, *self.image.size)
        mask = None
        if draw is not None:
            mask = Image.new("L", self.image.size)
            draw(ImageDraw.Draw(mask))
            box = mask.getbbox() or (0, 0, 1, 1)
            mask = mask.crop(box)
        size = (box[2] - box[0], box[3] - box[1])
        tone = gradient.resize(size, Image.Resampling.NEAREST).point(lambda value: round(value * strength))
        dots = ImageChops.subtract(tone, self._noise.crop(box)).point(lambda value: 255 if value else 0)
        if mask is not None:
            dots = ImageChops.multiply(dots, mask)
        self.image.paste(ink, box, dots)

    def glow(self, x: float, y: float, radius: float, colour: Colour, strength: float = 0.7) -> None:
        reach, small = round(radius * 2 * SCALE), 32
        mask = Image.new("L", (small * 2, small * 2))
        ImageDraw.Draw(mask).ellipse([small / 2, small / 2, small * 1.5, small * 1.5], round(255 * strength))
        mask = mask.filter(ImageFilter.GaussianBlur(small * 0.27)).resize(
            (reach * 2, reach * 2), Image.Resampling.BICUBIC
        )
        self.image.paste(colour, (round(x * SCALE) - reach, round(y * SCALE) - reach), mask)

    # The print

    def finish(self, *, closer: float = 0, mirrored: bool = False, outdoors: bool = False) -> Image.Image:
        """The print, with the grain of paper: seen a little ``closer`` (0 to 1), at some hour if outdoors."""
        share = 1 - closer
        wide, high = self.image.width * share, self.image.height * share
        left = self.rng.uniform(0, self.image.width - wide)
        top = self.rng.uniform(0, self.image.height - high)
        size = (self.width, self.height)
        box = (left, top, left + wide, top + high)
        print_ = self.image.resize(size, Image.Resampling.BOX, box)
        if mirrored:
            print_ = print_.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        if outdoors and (light := self.rng.choice(HOURS)):
            print_ = ImageChops.multiply(print_, _gradient(*light, size))
        return ImageChops.overlay(print_, self._paper(size))

    def _paper(self, size: tuple[int, int]) -> Image.Image:
        grain = self._noise.crop((0, 0, *size)).point(lambda value: 128 + round((value - 128) * 0.1))
        fibres = self.rng.randbytes(200 * 160)
        cloud = Image.frombytes("L", (200, 160), fibres).filter(ImageFilter.GaussianBlur(3))
        cloud = cloud.point(lambda value: 128 + round((value - 128) * 1.2))
        cloud = cloud.resize(size, Image.Resampling.BILINEAR)
        return Image.merge("RGB", [ImageChops.add(grain, cloud, 2)] * 3)


def _gradient(top: Colour, bottom: Colour, size: tuple[int, int]) -> Image.Image:
    strip = Image.new("RGB", (1, 64))
    strip.putdata([mix(top, bottom, step / 63) for step in range(64)])
    # In two steps: smooth only where it shows, which is ten times quicker.
    strip = strip.resize((1, size[1]), Image.Resampling.BILINEAR)
    return strip.resize(size, Image.Resampling.NEAREST)


def leaf_outline(x: float, y: float, length: float, angle: float, breadth: float) -> list[Point]:
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    steps = [step / 12 for step in range(13)]
    upper = [(length * t, length * breadth * math.sin(math.pi * t) * (1 - t * 0.45)) for t in steps]
    lower = [(along, -across) for along, across in reversed(upper)]
    return [
        (x + along * cos - across * sin, y - along * sin - across * cos) for along, across in upper + lower
    ]


def scaled(points: Iterable[Point]) -> list[Point]:
    """Print units to the doubled coordinates that ``Canvas.shade`` masks are drawn in."""
    return [(x * SCALE, y * SCALE) for x, y in points]
