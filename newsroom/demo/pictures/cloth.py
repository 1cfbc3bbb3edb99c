"""Batik, ikat and the dyer's yard."""

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
    mix,
    scaled,
)


def kawung(c: Canvas) -> None:
    """The four-petalled palm fruit of batik kawung, in two dyes."""
    ground, petal, heart = c.rng.choice(
        ((DEEP, SAND, VERMILION), (CLAY, SAND, DEEP), (DUSK, PAPER, OCHRE), (VERMILION, SAND, INK))
    )
    c.slab(0, 0, c.width, c.height, ground)
    step = 200
    for row in range(-1, 7):
        for column in range(-1, 10):
            x, y = column * step, row * step
            for turn in (45, 135, 225, 315):
                for length, tone in ((126, petal), (112, ground), (98, petal)):
                    inset = (126 - length) / 2 + 8
                    px, py = (
                        x + inset * math.cos(math.radians(turn)),
                        y - inset * math.sin(math.radians(turn)),
                    )
                    c.leaf(px, py, length, turn, tone, 0.36)
                for dot in (0.38, 0.62):
                    c.disc(
                        x + 122 * dot * math.cos(math.radians(turn)),
                        y - 122 * dot * math.sin(math.radians(turn)),
                        6.5,
                        ground,
                    )
            c.disc(x, y, 13, heart)
            c.disc(x + step / 2, y + step / 2, 9, heart)
            for turn in range(0, 360, 90):
                c.disc(
                    x + step / 2 + 24 * math.cos(math.radians(turn)),
                    y + step / 2 + 24 * math.sin(math.radians(turn)),
                    4,
                    petal,
                )
    c.shade(None, mix(ground, INK, 0.5), strength=0.42, angle=90)


def parang(c: Canvas) -> None:
    """Slanting blades of batik parang."""
    ground, blade, line = c.rng.choice(((CLAY, SAND, INK), (INK, SAND, VERMILION), (DEEP, PAPER, OCHRE)))
    c.slab(0, 0, c.width, c.height, ground)
    for band in range(-8, 18):
        for step in range(-2, 20):
            x, y = band * 150 + step * 62, step * 62 - 40
            hook = [
                (x, y),
                (x + 70, y - 34),
                (x + 96, y - 4),
                (x + 84, y + 34),
                (x + 58, y + 20),
                (x + 66, y),
                (x + 44, y - 4),
                (x + 22, y + 30),
            ]
            c.shape(hook, blade)
            c.disc(x + 78, y + 8, 8, ground)
            c.line([(x + 10, y + 4), (x + 56, y - 20)], line, 4)
        c.line([(band * 150 - 60, -120), (band * 150 + 1180, 1120)], mix(blade, ground, 0.15), 9)
        c.line([(band * 150 - 60, -120), (band * 150 + 1180, 1120)], line, 3)
    c.shade(None, mix(ground, INK, 0.5), strength=0.45)


def megamendung(c: Canvas) -> None:
    """Rain clouds of the Cirebon coast in seven shades."""
    base = c.rng.choice((DEEP, DUSK, VERMILION))
    c.slab(0, 0, c.width, c.height, mix(base, INK, 0.25))
    for row in range(6):
        for column in range(4):
            x = column * 520 + (row % 2) * 260 - 160 + c.rng.uniform(-40, 40)
            y = row * 190 + c.rng.uniform(-20, 20)
            flip = c.rng.choice((-1, 1))
            for ring in range(7):
                size, tone = 1.5 - ring * 0.2, mix(mix(base, INK, 0.1), PAPER, ring / 6)
                for dx, dy, r in ((-130, 6, 62), (-58, -34, 84), (36, -42, 90), (118, -4, 66), (0, 22, 70)):
                    c.oval(x + flip * dx * size, y + dy * size, r * size, r * size * 0.62, tone)
                tail = [
                    (x + flip * 100 * size, y + 30 * size),
                    (x + flip * 250 * size, y + 46 * size),
                    (x + flip * 90 * size, y + 62 * size),
                    (x - flip * 60 * size, y + 60 * size),
                ]
                c.shape(tail, tone)
    c.shade(None, INK, strength=0.16, angle=180)


def weaving(c: Canvas) -> None:
    """Bands of ikat with their feathered diamonds."""
    tones = [VERMILION, INK, OCHRE, DEEP, CLAY, DUSK]
    c.rng.shuffle(tones)
    y, band = 0.0, 0
    while y < c.height:
        high = (150, 44, 90, 30)[band % 4] + c.rng.randrange(20)
        ground, figure = tones[band % 6], (SAND, PAPER, BLUSH)[band % 3]
        c.slab(0, y, c.width, high, ground)
        if high > 80:
            span = high * 1.15
            for column in range(int(c.width / span) + 2):
                x = column * span
                for size in (0.92, 0.6, 0.3):
                    tone = figure if size != 0.6 else ground
                    for thread in range(-12, 13):
                        reach = (1 - abs(thread) / 12.5) * span / 2 * size + c.rng.uniform(-4, 4)
                        if reach > 0:
                            c.slab(
                                x - reach,
                                y + high / 2 + thread * high * size / 26,
                                2 * reach,
                                high * size / 26 + 0.6,
                                tone,
                            )
        else:
            for stitch in range(80):
                c.slab(stitch * 20 + (4 if band % 2 else 10), y + high * 0.3, 10, high * 0.4, figure)
        y += high
        band += 1
    for warp in range(0, 1600, 5):
        c.line([(warp, 0), (warp, 1000)], INK, 1, 26)
    c.shade(None, INK, strength=0.35, angle=90)


def dye_line(c: Canvas) -> None:
    """Dyed cloth drying on bamboo above the vats."""
    c.fade(mix(MIST, PAPER, 0.3), SAND, 0, 760)
    c.hills(620, 46, mix(LEAF, MIST, 0.5), 3)
    c.fade(mix(SAND, CLAY, 0.2), mix(CLAY, SAND, 0.4), 740)
    dyes = [DEEP, mix(DUSK, SEA, 0.3), CLAY, OCHRE, mix(VERMILION, CLAY, 0.3), MOSS]
    c.rng.shuffle(dyes)
    for row, (top, tone_shift) in enumerate(((150, 0.35), (210, 0.0))):
        c.line([(-20, top), (1620, top + 14)], mix(OCHRE, MOSS, 0.4), 14)
        x = -60.0 + row * 120
        while x < c.width:
            wide, drop = c.rng.uniform(150, 220), c.rng.uniform(330, 440)
            tone = mix(dyes[int(x) % 6], PAPER, tone_shift)
            sway = c.rng.uniform(-16, 22)
            hem = [
                (x + wide - wide * t + sway, top + drop + 12 * math.sin(t * 9))
                for t in (s / 10 for s in range(11))
            ]
            cloth = [(x, top), (x + wide, top), *hem]
            c.shape(cloth, tone)
            c.shade(lambda pen, at=cloth: pen.polygon(scaled(at)), INK, strength=0.4, angle=90)
            for fold in (0.3, 0.66):
                c.line(
                    [(x + wide * fold, top), (x + wide * fold + sway, top + drop)],
                    mix(tone, INK, 0.3),
                    5,
                    150,
                )
            for dot in range(12):
                c.ring(
                    x + wide * (0.2 + 0.2 * (dot % 4)) + sway * dot / 24,
                    top + 70 + 90 * (dot // 4),
                    13,
                    mix(tone, PAPER, 0.65),
                    4,
                )
            x += wide + c.rng.uniform(24, 70)
    for vat in range(4):
        x, tone = 150 + vat * 400 + c.rng.uniform(-40, 40), dyes[vat]
        c.oval(x + 20, 930, 160, 26, INK, 90)
        pot = [(x - 140, 780), (x + 140, 780), (x + 110, 926), (x - 110, 926)]
        c.shape(pot, mix(INK, CLAY, 0.45))
        c.shade(lambda pen, at=pot: pen.polygon(scaled(at)), INK, strength=0.8)
        c.oval(x, 780, 142, 36, CLAY)
        c.oval(x, 780, 124, 27, tone)
        c.oval(x - 30, 774, 46, 8, mix(tone, PAPER, 0.5), 150)
