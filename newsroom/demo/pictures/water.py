"""Sea, river, rain and what floats on them."""

from __future__ import annotations

import math

from .canvas import (
    BLUSH,
    CLAY,
    DEEP,
    DUSK,
    INK,
    LEAF,
    MIST,
    MOSS,
    OCHRE,
    PAPER,
    SAND,
    SEA,
    VERMILION,
    Canvas,
    Colour,
    mix,
    scaled,
)


def mangroves(c: Canvas) -> None:
    """Low sun over a bay, mangroves on their roots, mirrored in the water."""
    c.fade(mix(BLUSH, SAND, 0.45), PAPER, 0, 560)
    sun = c.rng.randrange(420, 1180)
    c.glow(sun, 430, 260, SAND, 0.8)
    c.disc(sun, 430, 92, VERMILION)
    far = c.hills(520, 34, mix(SEA, PAPER, 0.45))
    c.shade(lambda pen: pen.polygon(scaled([*far, (c.width, 560), (0, 560)])), SEA, strength=0.5)
    c.fade(mix(SEA, SAND, 0.35), DEEP, 545)
    for step in range(26):
        y = 560 + step * step * 0.62
        spread = 30 + step * 4
        for _ in range(3):
            x = sun + c.rng.gauss(0, spread)
            c.slab(x - 40, y, c.rng.randrange(40, 130), 3 + step * 0.18, mix(BLUSH, SAND, 0.5), 170, 2)
    for _ in range(60):
        y = c.rng.uniform(560, 990)
        wide = (y - 500) * c.rng.uniform(0.15, 0.5)
        c.slab(c.rng.uniform(-60, c.width), y, wide, 2 + (y - 560) / 160, mix(SEA, MIST, 0.4), 110, 2)
    for x, y, size in (
        (c.rng.uniform(60, 300), 640, 0.7),
        (1240, 660, 0.8),
        (160, 830, 1.3),
        (1420, 850, 1.5),
    ):
        _mangrove(c, x + c.rng.uniform(-70, 70), y, size)


def _mangrove(c: Canvas, x: float, y: float, size: float) -> None:
    wood = mix(INK, CLAY, 0.25)
    for root in range(-4, 5):
        foot = x + root * 34 * size + c.rng.uniform(-8, 8)
        knee = (x + root * 26 * size, y - 62 * size + abs(root) * 8 * size)
        c.line([(x + root * 4, y - 120 * size), knee, (foot, y)], wood, 6 * size)
        c.line([(foot, y), (foot - 4, y + 46 * size)], wood, 4 * size, 70)
    c.line([(x, y - 100 * size), (x + 6, y - 240 * size)], wood, 16 * size)
    for _ in range(26):
        cx, cy = x + c.rng.gauss(0, 74) * size, y - (250 + c.rng.gauss(0, 36)) * size
        c.oval(cx, cy, 52 * size, 30 * size, mix(MOSS, DEEP, c.rng.uniform(0, 0.5)))
    for _ in range(34):
        cx, cy = x + c.rng.uniform(-110, 80) * size, y - (262 + c.rng.uniform(-44, 40)) * size
        c.leaf(cx, cy, 40 * size, c.rng.uniform(0, 180), mix(LEAF, MOSS, c.rng.random()))


def river(c: Canvas) -> None:
    """A wide brown river bending between green banks, with a bridge far off."""
    c.fade(MIST, PAPER, 0, 420)
    c.hills(380, 50, mix(SEA, MIST, 0.5))
    c.hills(420, 30, mix(MOSS, MIST, 0.35), 4)
    c.fade(LEAF, MOSS, 430)
    bend = c.rng.uniform(-160, 160)
    left, right = [], []
    for step in range(31):
        t = step / 30
        middle = 800 + (300 + bend) * math.sin(t * math.pi * 2.1) * t**0.7 * (1.1 - t * 0.6)
        breadth = 22 + 400 * t**1.8
        left.append((middle - breadth, 430 + 590 * t))
        right.append((middle + breadth, 430 + 590 * t))
    water = [*left, *reversed(right)]
    c.shape(water, mix(SEA, MIST, 0.5))
    c.shade(lambda pen: pen.polygon(scaled(water)), DEEP, strength=0.85)
    for _ in range(70):
        t = c.rng.random() ** 0.6
        at = int(t * 30)
        x = c.rng.uniform(left[at][0] + 10, right[at][0] - 10)
        c.slab(x, left[at][1], 30 + 90 * t, 2 + 4 * t, PAPER, 120, 2)
    for x, y in left[2::2] + right[2::2]:
        away = -1 if x < 800 else 1
        for _ in range(7):
            c.leaf(
                x + away * c.rng.uniform(0, 80),
                y,
                (y - 390) * 0.16,
                c.rng.uniform(50, 130),
                mix(LEAF, MOSS, c.rng.random()),
            )
    for share in range(9):
        c.slab(560 + share * 60, 424, 6, 26, INK)
    c.slab(520, 416, 560, 8, INK)
    c.line([(560, 416), (680, 366), (800, 354), (920, 366), (1040, 416)], VERMILION, 5)


def rain(c: Canvas) -> None:
    """Houses on a flooded lane, slanting rain, a measuring pole with its bands."""
    c.fade(mix(DUSK, INK, 0.25), mix(DUSK, MIST, 0.45), 0, 660)
    for _ in range(9):
        c.oval(c.rng.uniform(0, c.width), c.rng.uniform(30, 160), 260, 70, mix(INK, DUSK, 0.5), 150)
    x = -30.0
    while x < c.width:
        wide, high = c.rng.uniform(170, 260), c.rng.uniform(150, 260)
        _house(c, x, 660, wide, high)
        x += wide + c.rng.uniform(16, 70)
    c.fade(mix(SEA, DUSK, 0.35), mix(DEEP, INK, 0.3), 650)
    for _ in range(80):
        y = c.rng.uniform(660, 990)
        c.slab(c.rng.uniform(-50, c.width), y, (y - 600) * 0.4, 2 + (y - 650) / 120, MIST, 70, 2)
    pole = c.rng.randrange(980, 1300)
    for band in range(9):
        c.slab(pole, 330 + band * 48, 44, 48, VERMILION if band % 2 else PAPER)
    c.shade(lambda pen: pen.rectangle([pole * 2 + 50, 660, pole * 2 + 88, 1524]), INK, strength=0.5)
    c.oval(pole + 22, 764, 110, 14, MIST, 90)
    for _ in range(420):
        px, py = c.rng.uniform(0, c.width), c.rng.uniform(-40, c.height)
        c.line([(px, py), (px - 12, py + 46)], MIST, 1.6, 120)


def _house(c: Canvas, x: float, ground: float, wide: float, high: float) -> None:
    wall = mix(SAND, c.rng.choice((BLUSH, OCHRE, SEA, PAPER)), 0.4)
    wall = mix(wall, DUSK, 0.35)
    c.slab(x, ground - high, wide, high, wall)
    c.shade(
        lambda pen: pen.rectangle([x * 2, (ground - high) * 2, (x + wide) * 2, ground * 2]), INK, strength=0.6
    )
    c.shape(
        [(x - 20, ground - high), (x + wide / 2, ground - high - 84), (x + wide + 20, ground - high)],
        mix(VERMILION, INK, 0.35),
    )
    for column in (0.16, 0.6):
        lit = c.rng.random() < 0.6
        c.slab(x + wide * column, ground - high * 0.72, wide * 0.24, high * 0.3, OCHRE if lit else INK)
        c.slab(x + wide * (column + 0.11), ground - high * 0.72, 4, high * 0.3, INK)


def harbour(c: Canvas) -> None:
    """Painted outriggers drawn up on a beach, islands behind."""
    c.fade(mix(SEA, MIST, 0.55), PAPER, 0, 430)
    c.disc(c.rng.randrange(300, 1300), 190, 70, OCHRE)
    c.hills(410, 40, mix(DEEP, MIST, 0.5), 4)
    c.fade(SEA, mix(SEA, MIST, 0.5), 430, 640)
    for _ in range(60):
        y = c.rng.uniform(436, 630)
        c.slab(c.rng.uniform(0, c.width), y, c.rng.uniform(30, 120), 3, PAPER, 120, 2)
    shore = c.hills(650, 16, SAND, 2)
    c.line(shore, PAPER, 14, 230)
    c.shade(lambda pen: pen.polygon(scaled([*shore, (c.width, 1000), (0, 1000)])), OCHRE, strength=0.55)
    for x, y, size in ((140, 690, 0.75), (1080, 700, 0.85), (420, 830, 1.25)):
        _outrigger(c, x + c.rng.uniform(-60, 90), y, size, c.rng.choice((VERMILION, DEEP, OCHRE, MOSS)))


def _outrigger(c: Canvas, x: float, y: float, size: float, hull: Colour) -> None:
    long = 480 * size
    c.oval(x + long / 2, y + 66 * size, long * 0.5, 14 * size, CLAY, 90)
    c.line([(x + long * 0.36, y), (x + long * 0.36, y - 250 * size)], INK, 7 * size)
    c.shape(
        [
            (x + long * 0.36, y - 246 * size),
            (x + long * 0.36, y - 30 * size),
            (x + long * 0.86, y - 44 * size),
        ],
        PAPER,
    )
    c.shape(
        [
            (x + long * 0.36, y - 140 * size),
            (x + long * 0.36, y - 30 * size),
            (x + long * 0.86, y - 44 * size),
        ],
        hull,
        200,
    )
    body = [
        (x - 30 * size, y - 26 * size),
        (x + 60 * size, y + 8 * size),
        (x + long - 70 * size, y + 8 * size),
        (x + long + 40 * size, y - 34 * size),
        (x + long - 80 * size, y + 62 * size),
        (x + 90 * size, y + 62 * size),
    ]
    c.shape(body, hull)
    c.shade(lambda pen: pen.polygon(scaled(body)), INK, strength=0.6)
    c.line([(x + 50 * size, y + 18 * size), (x + long - 60 * size, y + 18 * size)], PAPER, 7 * size)
    for arm in (0.26, 0.7):
        c.line([(x + long * arm, y + 6 * size), (x + long * arm + 30 * size, y + 104 * size)], INK, 6 * size)
    c.line([(x + 40 * size, y + 106 * size), (x + long * 0.9, y + 100 * size)], SAND, 11 * size)
    c.line([(x + 40 * size, y + 111 * size), (x + long * 0.9, y + 105 * size)], CLAY, 4 * size)
