"""Streets, markets and roofs: where people live together."""

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


def skyline(c: Canvas) -> None:
    """Towers at dusk behind the low roofs of a kampung."""
    c.fade(DUSK, BLUSH)
    c.glow(c.rng.randrange(500, 1100), 640, 360, SAND, 0.8)
    for depth, (tone, base) in enumerate(
        ((mix(DUSK, BLUSH, 0.55), 640), (mix(DUSK, BLUSH, 0.25), 700), (mix(DUSK, INK, 0.4), 760))
    ):
        x = -40.0
        while x < c.width:
            wide, high = c.rng.uniform(70, 150), c.rng.uniform(120, 430 - depth * 40)
            c.slab(x, base - high, wide, high + 300, tone)
            if c.rng.random() < 0.3:
                c.line([(x + wide / 2, base - high), (x + wide / 2, base - high - 70)], tone, 5)
            if depth:
                for row in range(int(high // 34)):
                    for column in range(int(wide // 30)):
                        if c.rng.random() < 0.28:
                            c.slab(x + 12 + column * 28, base - high + 14 + row * 34, 13, 17, OCHRE, 210)
            x += wide + c.rng.uniform(6, 80)
    x = -60.0
    while x < c.width:
        wide, high = c.rng.uniform(150, 240), c.rng.uniform(90, 170)
        roof = mix(VERMILION, c.rng.choice((CLAY, INK, OCHRE)), 0.4)
        c.slab(x, 1000 - high, wide, high, mix(SAND, DUSK, c.rng.uniform(0.25, 0.55)))
        eaves = [
            (x - 16, 1000 - high),
            (x + wide * 0.3, 1000 - high - 76),
            (x + wide * 0.7, 1000 - high - 76),
            (x + wide + 16, 1000 - high),
        ]
        c.shape(eaves, roof)
        c.shade(lambda pen, at=eaves: pen.polygon(scaled(at)), INK, strength=0.6)
        c.slab(x + wide * 0.25, 1000 - high + 30, 34, 44, OCHRE)
        c.slab(x + wide * 0.6, 1000 - high + 30, 34, 44, mix(OCHRE, INK, 0.6))
        x += wide + c.rng.uniform(-10, 30)


def market(c: Canvas) -> None:
    """Night stalls under striped awnings and a string of lamps."""
    c.fade(INK, mix(DUSK, CLAY, 0.35), 0, 760)
    c.fade(mix(CLAY, INK, 0.5), mix(CLAY, INK, 0.75), 760)
    for x in (260, 800, 1340):
        c.glow(x, 480, 330, OCHRE, 0.55)
    for stall in range(3):
        _stall(c, 70 + stall * 520, c.rng.choice((VERMILION, SEA, OCHRE)) if stall != 1 else VERMILION)
    for wire in (0, 1):
        drop = 70 + wire * 60
        points = [
            (x, 60 + wire * 40 + drop * math.sin(x / c.width * math.pi * (2 + wire)) ** 2)
            for x in range(0, 1620, 20)
        ]
        c.line(points, INK, 3)
        for x, y in points[2::5]:
            c.glow(x, y + 14, 26, OCHRE, 0.6)
            c.disc(x, y + 12, 9, SAND)
    for _ in range(9):
        _passer_by(c, c.rng.uniform(60, 1540), c.rng.uniform(930, 990), c.rng.uniform(0.9, 1.25))


def _stall(c: Canvas, x: float, cloth: Colour) -> None:
    wide = 420
    c.slab(x + 10, 330, 10, 450, CLAY)
    c.slab(x + wide - 20, 330, 10, 450, CLAY)
    c.slab(x + 20, 400, wide - 40, 210, mix(OCHRE, SAND, 0.4))
    for jar in range(6):
        c.slab(
            x + 48 + jar * 56,
            500 - (jar % 3) * 22,
            38,
            110 + (jar % 3) * 22,
            c.rng.choice((VERMILION, LEAF, SEA, PAPER, BLUSH, CLAY)),
            255,
            9,
        )
    c.slab(x, 606, wide, 170, mix(CLAY, OCHRE, 0.25))
    c.shade(lambda pen: pen.rectangle([x * 2, 1212, (x + wide) * 2, 1552]), INK, strength=0.75)
    for pile in range(5):
        for dot in range(10):
            c.disc(
                x + 52 + pile * 78 + c.rng.gauss(0, 15),
                592 - abs(c.rng.gauss(0, 13)),
                12,
                mix((VERMILION, LEAF, OCHRE, BLUSH, MOSS)[pile], PAPER, 0.03 * dot),
            )
    for stripe in range(7):
        left = x - 24 + stripe * (wide + 48) / 7
        right = left + (wide + 48) / 7
        tone = cloth if stripe % 2 == 0 else PAPER
        c.shape(
            [
                (left * 0.9 + (x + wide / 2) * 0.1, 270),
                (right * 0.9 + (x + wide / 2) * 0.1, 270),
                (right, 380),
                (left, 380),
            ],
            tone,
        )
        c.pen.pieslice([left * 2, 700, right * 2, 820], 0, 180, (*tone, 255))


def _passer_by(c: Canvas, x: float, y: float, size: float) -> None:
    tone = mix(INK, c.rng.choice((DUSK, CLAY, DEEP)), 0.35)
    c.slab(x - 32 * size, y - 160 * size, 64 * size, 240 * size, tone, 255, 30 * size)
    c.disc(x, y - 190 * size, 27 * size, tone)
    if c.rng.random() < 0.4:
        c.shape([(x - 58 * size, y - 196 * size), (x, y - 236 * size), (x + 58 * size, y - 196 * size)], SAND)


def rooftop(c: Canvas) -> None:
    """Pipes of lettuce on a flat roof above the town."""
    c.fade(mix(SEA, MIST, 0.6), PAPER, 0, 520)
    c.disc(c.rng.randrange(1050, 1450), 160, 74, OCHRE)
    x = -20.0
    while x < c.width:
        wide, high = c.rng.uniform(80, 170), c.rng.uniform(60, 300)
        c.slab(x, 520 - high, wide, high + 40, mix(SEA, MIST, c.rng.uniform(0.35, 0.7)))
        x += wide + c.rng.uniform(0, 26)
    c.slab(0, 500, c.width, 44, CLAY)
    floor = [(0, 544), (1600, 544), (1600, 1000), (0, 1000)]
    c.shape(floor, SAND)
    c.shade(lambda pen: pen.polygon(scaled(floor)), CLAY, strength=0.5)
    for row in range(4):
        size = 0.62 + row * 0.24
        y = 574 + row * 112
        c.slab(-20, y + 40 * size, c.width + 40, 18 * size, CLAY, 80)
        c.slab(-20, y, c.width + 40, 34 * size, PAPER)
        c.slab(-20, y + 22 * size, c.width + 40, 12 * size, mix(MIST, DUSK, 0.2))
        x = -30 + c.rng.uniform(0, 60)
        tint = mix(LEAF, VERMILION, 0.55) if row == c.rng.randrange(4) else LEAF
        while x < c.width + 40:
            for leaf in range(9):
                c.leaf(
                    x,
                    y + 6 * size,
                    74 * size * c.rng.uniform(0.75, 1),
                    14 + leaf * 19,
                    mix(tint, MOSS if leaf % 2 else PAPER, 0.28),
                    0.34,
                )
            x += 104 * size


def lane(c: Canvas) -> None:
    """A narrow lane of painted houses, laundry and flags across it."""
    c.fade(mix(OCHRE, PAPER, 0.55), PAPER, 0, 600)
    tones = (VERMILION, SEA, OCHRE, BLUSH, LEAF, DUSK, MIST)
    c.fade(mix(SAND, PAPER, 0.4), mix(SAND, CLAY, 0.15), 560)
    c.shape([(740, 560), (860, 560), (1560, 1000), (40, 1000)], mix(SAND, CLAY, 0.2))
    c.shade(
        lambda pen: pen.polygon(scaled([(740, 560), (860, 560), (1560, 1000), (40, 1000)])),
        CLAY,
        strength=0.7,
    )
    for side in (-1, 1):
        for house in range(5):
            near, far = 1 / (house + 1), 1 / (house + 2)
            wall = [
                (800 + side * 60 + side * 740 * at, y)
                for at, y in (
                    (near, 560 + 440 * near),
                    (near, 560 - 560 * near),
                    (far, 560 - 560 * far),
                    (far, 560 + 440 * far),
                )
            ]
            paint = mix(tones[(house * 3 + c.rng.randrange(7)) % 7], PAPER, 0.28)
            c.shape(wall, paint)
            if side == 1:
                c.shade(lambda pen, at=wall: pen.polygon(scaled(at)), INK, strength=0.6)
            mid, end = near * 0.72 + far * 0.28, near * 0.38 + far * 0.62
            for low, high, fill in (
                (0.34, -0.22, mix(INK, paint, 0.25)),
                (-0.36, -0.8, mix(PAPER, paint, 0.2)),
            ):
                c.shape(
                    [
                        (800 + side * 60 + side * 740 * at, 560 + 560 * part * at)
                        for at, part in ((mid, low), (mid, high), (end, high), (end, low))
                    ],
                    fill,
                )
    for rope in range(4):
        y, reach = 150 + rope * 92, 560 - rope * 118
        sag = [(800 + reach * t, y + 60 * (1 - t * t)) for t in (step / 10 for step in range(-10, 11))]
        c.line(sag, INK, 3)
        for at, (x, top) in enumerate(sag[2:-2:2]):
            size = 46 - rope * 8
            tone = (VERMILION, PAPER, OCHRE, SEA)[(at + rope) % 4]
            c.shape([(x - size / 2, top), (x + size / 2, top), (x, top + size * 1.25)], tone)
    c.disc(c.rng.randrange(760, 840), 500, 40, VERMILION, 220)


def bus(c: Canvas) -> None:
    """A small bus at its stop beneath a rain tree."""
    c.fade(MIST, PAPER, 0, 700)
    c.hills(620, 30, mix(SEA, MIST, 0.55), 3)
    c.slab(0, 690, c.width, 40, SAND)
    c.fade(mix(INK, DUSK, 0.4), INK, 730)
    for dash in range(-1, 9):
        c.slab(dash * 210 + c.rng.uniform(0, 20), 880, 120, 12, SAND, 230)
    x = c.rng.randrange(360, 560)
    body = mix(VERMILION, OCHRE, c.rng.choice((0, 0.0, 0.75)))
    c.oval(x + 390, 822, 430, 24, INK, 170)
    c.slab(x, 420, 780, 350, body, 255, 42)
    c.shade(lambda pen: pen.rounded_rectangle([x * 2, 840, x * 2 + 1560, 1540], 84), INK, strength=0.55)
    c.slab(x, 640, 780, 26, PAPER)
    for pane in range(5):
        c.slab(x + 40 + pane * 132, 466, 112, 130, mix(MIST, DEEP, 0.25), 255, 12)
        c.shape(
            [
                (x + 50 + pane * 132, 590),
                (x + 92 + pane * 132, 472),
                (x + 120 + pane * 132, 472),
                (x + 78 + pane * 132, 590),
            ],
            PAPER,
            120,
        )
        if c.rng.random() < 0.75:
            c.disc(x + 98 + pane * 132, 552, 27, INK)
            c.slab(x + 66 + pane * 132, 574, 64, 22, c.rng.choice((OCHRE, SEA, DUSK)), 255, 10)
    c.slab(x + 700, 466, 80, 180, mix(MIST, DEEP, 0.25), 255, 12)
    for wheel in (150, 610):
        c.disc(x + wheel, 772, 66, INK)
        c.disc(x + wheel, 772, 30, SAND)
    trunk = 150 if x > 440 else 1420
    c.line([(trunk, 720), (trunk + 12, 420), (trunk - 60, 250)], CLAY, 44)
    c.line([(trunk + 8, 470), (trunk + 110, 290)], CLAY, 28)
    for _ in range(46):
        c.oval(
            trunk + c.rng.gauss(10, 170),
            210 + c.rng.gauss(0, 66),
            c.rng.uniform(50, 110),
            c.rng.uniform(26, 48),
            mix(MOSS, LEAF, c.rng.random()),
        )
