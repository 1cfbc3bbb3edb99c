"""Hills, fields, fire and wind: the land as pictures."""

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


def terraces(c: Canvas) -> None:
    """Rice terraces stepping down from a volcano."""
    c.fade(MIST, mix(PAPER, SAND, 0.4), 0, 620)
    peak = c.rng.randrange(520, 1080)
    slope = [(peak - 620, 560), (peak - 70, 170), (peak - 20, 190), (peak + 40, 160), (peak + 700, 560)]
    c.shape(slope, mix(DUSK, MIST, 0.45))
    c.shade(
        lambda pen: pen.polygon(scaled([(peak, 180), (peak + 40, 160), (peak + 700, 560), (peak, 560)])),
        DUSK,
        strength=0.6,
    )
    for _ in range(9):
        c.oval(c.rng.uniform(0, c.width), c.rng.uniform(400, 520), c.rng.uniform(120, 320), 16, PAPER, 130)
    steps = 13
    for step in range(steps):
        near = step / (steps - 1)
        ground = mix(mix(SEA, LEAF, 0.6), MOSS, near * 0.8) if step % 3 else mix(SAND, OCHRE, near)
        base = 500 + 460 * near**1.25
        outline = c.hills(base, 16 + 26 * near, ground, 1.3)
        c.line([(x, y + 5 + 6 * near) for x, y in outline], mix(PAPER, ground, 0.25), 3 + 5 * near, 190)
        c.shade(
            lambda pen, edge=outline: pen.polygon(scaled([*edge, *[(x, y + 60) for x, y in reversed(edge)]])),
            mix(ground, INK, 0.5),
            strength=0.55,
        )
        if step % 3 == 1:
            for x, y in outline[:: max(1, 4 - step // 4)]:
                for lean in (70, 90, 110):
                    c.leaf(x, y + 26 + 18 * near, 10 + 22 * near, lean, mix(LEAF, PAPER, 0.25), 0.12)
    for x in (c.rng.randrange(90, 320), c.rng.randrange(1280, 1500)):
        palm(c, x, 960, 1.15)


def palm(c: Canvas, x: float, y: float, size: float, ink: Colour = MOSS) -> None:
    top = (x + 34 * size, y - 430 * size)
    bend = [(x, y), (x + 4 * size, y - 160 * size), (x + 16 * size, y - 300 * size), top]
    c.line(bend, mix(INK, CLAY, 0.4), 16 * size)
    for angle in range(-40, 221, 26):
        reach = 190 * size * c.rng.uniform(0.85, 1.1)
        tip = (
            top[0] + reach * math.cos(math.radians(angle)),
            top[1] - reach * 0.55 * math.sin(math.radians(angle)) + 60 * size,
        )
        middle = ((top[0] + tip[0]) / 2, min(top[1], tip[1]) - 18 * size)
        c.line([top, middle, tip], ink, 9 * size)
        for share in (0.2, 0.35, 0.5, 0.65, 0.8, 0.95):
            px = top[0] + (tip[0] - top[0]) * share
            py = top[1] + (tip[1] - top[1]) * share - 40 * size * math.sin(math.pi * share)
            c.leaf(px, py, 52 * size, -70 if tip[0] > top[0] else -110, mix(ink, LEAF, share * 0.5), 0.14)


def volcano(c: Canvas) -> None:
    """A cone above a sea of cloud at first light."""
    c.fade(DUSK, mix(BLUSH, PAPER, 0.25))
    for _ in range(90):
        c.disc(c.rng.uniform(0, c.width), c.rng.uniform(0, 320), c.rng.uniform(0.8, 2.4), PAPER, 190)
    peak = c.rng.randrange(560, 1040)
    c.glow(peak, 600, 420, SAND, 0.7)
    cone = [
        (peak - 560, 760),
        (peak - 300, 500),
        (peak - 66, 214),
        (peak - 24, 236),
        (peak + 30, 222),
        (peak + 64, 250),
        (peak + 320, 520),
        (peak + 600, 760),
    ]
    c.shape(cone, mix(DUSK, INK, 0.45))
    c.shade(
        lambda pen: pen.polygon(
            scaled([(peak - 66, 214), (peak - 300, 500), (peak - 560, 760), (peak - 40, 760)])
        ),
        BLUSH,
        strength=0.55,
        angle=180,
    )
    for puff in range(9):
        c.disc(
            peak + puff * 26 + c.rng.uniform(-8, 8),
            196 - puff * 17,
            20 + puff * 7,
            mix(PAPER, BLUSH, 0.35),
            150 - puff * 11,
        )
    for layer in range(6):
        y = 640 + layer * 66
        tone = mix(mix(BLUSH, PAPER, 0.4), mix(SEA, PAPER, 0.5), layer / 5)
        for _ in range(13):
            x = c.rng.uniform(-80, c.width + 80)
            c.oval(x, y + c.rng.uniform(-16, 26), c.rng.uniform(110, 260), c.rng.uniform(34, 70), tone)
        c.slab(0, y + 40, c.width, 400, tone)
    front = c.hills(930, 40, MOSS, 3)
    c.shade(lambda pen: pen.polygon(scaled([*front, (c.width, 1000), (0, 1000)])), INK, strength=0.9)


def turbines(c: Canvas) -> None:
    """Sun-panels and a wind wheel on a dry hillside."""
    c.fade(mix(OCHRE, PAPER, 0.6), PAPER, 0, 560)
    c.disc(c.rng.randrange(900, 1400), 210, 110, OCHRE)
    c.hills(470, 60, mix(SAND, LEAF, 0.35))
    front = c.hills(600, 40, mix(LEAF, SAND, 0.3), 1.6)
    c.shade(lambda pen: pen.polygon(scaled([*front, (c.width, 1000), (0, 1000)])), MOSS, strength=0.75)
    for x, size in ((c.rng.randrange(160, 320), 1.0), (520, 0.62), (1360, 0.5)):
        top, foot = 480 - 290 * size, 640
        c.shape([(x - 8 * size, foot), (x - 3, top), (x + 3, top), (x + 8 * size, foot)], PAPER)
        turn = c.rng.uniform(0, 120)
        for blade in range(3):
            c.leaf(x, top, 190 * size, turn + blade * 120, PAPER, 0.07)
        c.disc(x, top, 9 * size, VERMILION)
    for row in range(3):
        y, size = 660 + row * 108, 0.8 + row * 0.28
        x = 120 - row * 90 + c.rng.uniform(-20, 20)
        while x < c.width:
            panel = [
                (x, y + 76 * size),
                (x + 44 * size, y),
                (x + 226 * size, y),
                (x + 182 * size, y + 76 * size),
            ]
            c.shape([(px + 8, py + 16) for px, py in panel], INK, 80)
            c.shape(panel, DEEP)
            for part in (1, 2, 3):
                c.line(
                    [(x + 45.5 * part * size, y + 76 * size), (x + (44 + 45.5 * part) * size, y)], SEA, 2.4
                )
            c.line([(x + 22 * size, y + 38 * size), (x + 204 * size, y + 38 * size)], SEA, 2.4)
            c.shape(
                [(x + 44 * size, y), (x + 120 * size, y), (x + 40 * size, y + 76 * size), (x, y + 76 * size)],
                MIST,
                46,
            )
            x += 250 * size


def kites(c: Canvas) -> None:
    """Kites over a field, tails and all."""
    c.fade(SEA, MIST, 0, 900)
    for _ in range(8):
        x, y = c.rng.uniform(0, 1600), c.rng.uniform(90, 560)
        for puff in range(5):
            c.oval(x + puff * 60, y + c.rng.uniform(-16, 16), 90, 38, PAPER, 150)
    field = c.hills(860, 24, LEAF, 2)
    c.shade(lambda pen: pen.polygon(scaled([*field, (c.width, 1000), (0, 1000)])), MOSS, strength=0.9)
    for kite in range(7):
        x, y, size = (
            140 + kite * 220 + c.rng.uniform(-50, 50),
            c.rng.uniform(130, 560),
            c.rng.uniform(60, 130),
        )
        lean = c.rng.uniform(-0.5, 0.5)
        one, two = c.rng.sample((VERMILION, OCHRE, PAPER, DUSK, DEEP), 2)
        top, right, foot, left = (
            (x + size * lean, y - size),
            (x + size * 0.72, y),
            (x - size * lean, y + size * 1.3),
            (x - size * 0.72, y),
        )
        c.shape([top, right, foot], one)
        c.shape([top, left, foot], two)
        c.line([top, foot], INK, 3)
        c.line([left, right], INK, 3)
        tail = [(foot[0] + 26 * math.sin(step / 2), foot[1] + step * 20) for step in range(12)]
        c.line(tail, INK, 3)
        for at in tail[2::3]:
            c.shape([(at[0] - 15, at[1] - 8), at, (at[0] - 15, at[1] + 8)], one)
            c.shape([(at[0] + 15, at[1] - 8), at, (at[0] + 15, at[1] + 8)], two)
        c.line([(x, y), ((x + 800) / 2, y * 0.5 + 560), (800 + kite * 20, 900)], INK, 1.6, 130)
