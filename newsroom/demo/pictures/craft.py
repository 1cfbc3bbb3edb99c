"""Plants, tables and tools, drawn close."""

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
    leaf_outline,
    mix,
    scaled,
)


def coffee(c: Canvas) -> None:
    """A laden coffee branch, cherries from green to ripe."""
    c.fade(mix(MOSS, DEEP, 0.3), mix(MOSS, INK, 0.35))
    for _ in range(26):
        c.shape(
            leaf_outline(
                c.rng.uniform(0, 1600),
                c.rng.uniform(0, 1000),
                c.rng.uniform(240, 420),
                c.rng.uniform(0, 360),
                0.22,
            ),
            mix(MOSS, INK, c.rng.uniform(0.1, 0.5)),
            190,
        )
    bow = c.rng.uniform(90, 190)
    branch = [(x, 640 - bow * math.sin(x / 1600 * math.pi) - x * 0.06) for x in range(-20, 1641, 40)]
    c.line(branch, CLAY, 20)
    for knot in range(3, 40, 6):
        x, y = branch[knot]
        for side in (-1, 1):
            length = c.rng.uniform(300, 380)
            angle = side * c.rng.uniform(52, 74) + 6
            blade = leaf_outline(x, y, length, angle, 0.24)
            c.shape(blade, mix(LEAF, MOSS, c.rng.uniform(0.1, 0.6)))
            c.shade(
                lambda pen, at=blade: pen.polygon(scaled(at)),
                mix(MOSS, INK, 0.4),
                strength=0.6,
                angle=180 if side > 0 else 0,
            )
            c.line(
                [
                    (x, y),
                    (
                        x + length * 0.94 * math.cos(math.radians(angle)),
                        y - length * 0.94 * math.sin(math.radians(angle)),
                    ),
                ],
                mix(LEAF, PAPER, 0.3),
                3.5,
            )
        ripe = c.rng.random()
        for _ in range(10):
            cx, cy = x + c.rng.gauss(0, 42), y + c.rng.gauss(6, 32)
            tone = VERMILION if ripe > 0.35 else c.rng.choice((OCHRE, LEAF, VERMILION))
            c.disc(cx + 3, cy + 6, 34, INK, 90)
            c.disc(cx, cy, 32, mix(tone, INK, c.rng.uniform(0, 0.22)))
            c.oval(cx - 9, cy - 11, 10, 7, mix(tone, PAPER, 0.6))
            c.disc(cx + 10, cy + 16, 4, INK)


def cups(c: Canvas) -> None:
    """A table from above: cups, plates and something to share."""
    c.slab(0, 0, c.width, c.height, mix(CLAY, OCHRE, 0.35))
    for plank in range(6):
        y = plank * 172
        c.slab(0, y, c.width, 168, mix(mix(CLAY, OCHRE, 0.35), INK, c.rng.uniform(0, 0.16)))
        for _ in range(7):
            gy = y + c.rng.uniform(10, 160)
            gx = c.rng.uniform(-100, 1300)
            c.line([(gx, gy), (gx + 160, gy + c.rng.uniform(-5, 5)), (gx + 420, gy)], INK, 2.4, 40)
    places = [(280, 270), (800, 220), (1320, 300), (250, 760), (790, 720), (1330, 770)]
    c.rng.shuffle(places)
    for at, (x, y) in enumerate(places):
        x, y = x + c.rng.uniform(-40, 40), y + c.rng.uniform(-30, 30)
        c.disc(x + 16, y + 24, 196, INK, 90)
        if at < 3:
            _cup(c, x, y)
        else:
            _plate(c, x, y, at)


def _cup(c: Canvas, x: float, y: float) -> None:
    tone = c.rng.choice((PAPER, VERMILION, DEEP))
    c.disc(x, y, 190, mix(tone, SAND, 0.3))
    c.disc(x, y, 150, mix(tone, INK, 0.14))
    turn = c.rng.uniform(0, math.tau)
    c.line([(x, y), (x + 176 * math.cos(turn), y + 176 * math.sin(turn))], tone, 34)
    c.disc(x, y, 122, tone)
    c.disc(x, y, 104, mix(INK, CLAY, 0.45))
    c.disc(x - 10, y - 8, 78, mix(CLAY, OCHRE, 0.35), 200)
    for swirl in range(4):
        c.ring(x + swirl * 4, y + swirl * 3, 60 - swirl * 14, mix(SAND, OCHRE, 0.3), 6, 190)


def _plate(c: Canvas, x: float, y: float, at: int) -> None:
    c.disc(x, y, 196, PAPER)
    c.ring(x, y, 184, (SEA, VERMILION, OCHRE)[at % 3], 7)
    c.shape(
        [
            (
                x + 176 * math.cos(t / 9 * math.tau) * (0.86 + 0.1 * (t % 2)),
                y + 168 * math.sin(t / 9 * math.tau) * (0.86 + 0.1 * (t % 2)),
            )
            for t in range(9)
        ],
        LEAF,
    )
    for _ in range(22):
        px, py, tone = (
            x + c.rng.gauss(0, 52),
            y + c.rng.gauss(0, 48),
            c.rng.choice((OCHRE, BLUSH, mix(OCHRE, CLAY, 0.4), SAND)),
        )
        c.oval(px + 3, py + 5, 30, 22, CLAY, 130)
        c.oval(px, py, 30, 22, tone)
    for _ in range(12):
        c.leaf(
            x + c.rng.gauss(0, 56),
            y + c.rng.gauss(0, 56),
            26,
            c.rng.uniform(0, 360),
            c.rng.choice((VERMILION, MOSS)),
            0.3,
        )


def bottles(c: Canvas) -> None:
    """Sorted glass and plastic on the shelves of a waste bank."""
    c.fade(mix(SEA, PAPER, 0.6), mix(SEA, PAPER, 0.35))
    tones: list[Colour] = [SEA, DEEP, LEAF, OCHRE, VERMILION, MIST, BLUSH, DUSK]
    for shelf in range(3):
        floor = 300 + shelf * 320
        tint = c.rng.sample(tones, 3)
        c.slab(0, floor - 270, c.width, 270, mix(DEEP, PAPER, 0.72), 90)
        x = 30.0
        while x < 1540:
            tone, wide, high = c.rng.choice(tint), c.rng.uniform(54, 92), c.rng.uniform(120, 236)
            neck = wide * 0.34
            c.slab(x, floor - high * 0.68, wide, high * 0.68, tone, 225, wide * 0.24)
            c.slab(x + wide / 2 - neck / 2, floor - high, neck, high * 0.45, tone, 225, 6)
            c.slab(x + wide / 2 - neck * 0.7, floor - high - 8, neck * 1.4, 22, mix(tone, INK, 0.5), 255, 5)
            c.slab(x + wide * 0.14, floor - high * 0.58, wide * 0.12, high * 0.44, PAPER, 120, 5)
            if c.rng.random() < 0.5:
                c.slab(x, floor - high * 0.44, wide, high * 0.2, PAPER, 220)
                c.slab(x, floor - high * 0.36, wide, high * 0.05, VERMILION)
            x += wide + c.rng.uniform(3, 16)
        c.slab(0, floor, c.width, 26, CLAY)
        c.slab(0, floor + 26, c.width, 16, INK, 90)
    c.shade(None, INK, strength=0.14)


def ukulele(c: Canvas) -> None:
    """A small guitar, a fiddle and the rings of their sound."""
    ground = c.rng.choice((DEEP, DUSK, mix(VERMILION, CLAY, 0.3)))
    c.fade(ground, mix(ground, INK, 0.45))
    cx = c.rng.randrange(640, 960)
    for ring in range(16):
        c.ring(cx, 560, 90 + ring * 62, mix(ground, OCHRE, 0.5), 5 if ring % 3 else 12, 150 - ring * 7)
    _strings(c, cx - 240, 600, 1.0, 66, mix(OCHRE, CLAY, 0.3), waist=0.8)
    _strings(c, cx + 240, 620, 1.12, 112, mix(CLAY, VERMILION, 0.35), waist=0.62)
    for _ in range(24):
        x, y = c.rng.uniform(60, 1540), c.rng.uniform(60, 420)
        c.disc(x, y, c.rng.uniform(2, 7), SAND, 190)


def _strings(c: Canvas, x: float, y: float, size: float, lean: float, wood: Colour, waist: float) -> None:
    cos, sin = math.cos(math.radians(lean)), -math.sin(math.radians(lean))

    def at(along: float, across: float = 0) -> tuple[float, float]:
        return x + (along * cos - across * sin) * size, y + (along * sin + across * cos) * size

    body = []
    for step in range(61):
        t = step / 60 * math.tau
        pinch = 1 - (1 - waist) * math.exp(-((math.cos(t) - 0.12) ** 2) / 0.05)
        body.append(at(210 * math.cos(t), 150 * math.sin(t) * pinch * (1 - 0.16 * math.cos(t))))
    c.shape([(px + 14, py + 22) for px, py in body], INK, 120)
    c.shape(body, wood)
    c.shade(lambda pen: pen.polygon(scaled(body)), INK, strength=0.65)
    c.line([*body, body[0]], mix(wood, INK, 0.5), 9)
    c.line([at(60), at(520)], mix(INK, CLAY, 0.3), 44 * size)
    c.shape([at(510, -34), at(600, -28), at(600, 28), at(510, 34)], mix(wood, INK, 0.3))
    c.disc(*at(40), 52 * size, INK)
    c.ring(*at(40), 60 * size, SAND, 6)
    c.line([at(-110, -54), at(-110, 54)], INK, 15)
    for string in (-15, -5, 5, 15):
        c.line([at(-110, string), at(596, string)], SAND, 2.4)
    for fret in range(8):
        c.line([at(180 + fret * 44, -21), at(180 + fret * 44, 21)], OCHRE, 3.4)
    for peg in (530, 575):
        for side in (-48, 48):
            c.disc(*at(peg, side), 12, SAND)


def books(c: Canvas) -> None:
    """A boat whose cargo is books, on a quiet river at evening."""
    c.fade(mix(BLUSH, OCHRE, 0.35), PAPER, 0, 520)
    c.disc(c.rng.randrange(240, 1360), 330, 84, VERMILION)
    c.hills(470, 36, mix(MOSS, BLUSH, 0.35), 5)
    c.hills(510, 18, mix(MOSS, INK, 0.15), 9)
    c.fade(mix(SEA, BLUSH, 0.4), DEEP, 520)
    for _ in range(70):
        y = c.rng.uniform(530, 990)
        c.slab(c.rng.uniform(-60, 1600), y, (y - 470) * 0.4, 2 + (y - 520) / 130, PAPER, 70, 2)
    x = c.rng.uniform(200, 330)
    c.oval(x + 560, 852, 640, 26, INK, 110)
    shelf = x + 190
    c.slab(shelf - 24, 380, 730, 320, mix(CLAY, INK, 0.25))
    for row in range(2):
        floor, at = 530 + row * 148, shelf
        while at < shelf + 660:
            wide, high = c.rng.uniform(16, 40), c.rng.uniform(88, 126)
            tone = c.rng.choice((VERMILION, OCHRE, SEA, PAPER, LEAF, DUSK, BLUSH))
            c.slab(at, floor - high, wide, high, tone)
            c.slab(at, floor - high * 0.82, wide, 7, mix(tone, INK, 0.45))
            at += wide + 2
        c.slab(shelf - 24, floor, 730, 14, OCHRE)
    c.shape([(shelf - 90, 384), (shelf + 330, 262), (shelf + 780, 384)], mix(OCHRE, SAND, 0.3))
    c.shade(
        lambda pen: pen.polygon(scaled([(shelf - 90, 384), (shelf + 330, 262), (shelf + 780, 384)])),
        CLAY,
        strength=0.7,
    )
    hull = [(x - 60, 640), (x + 60, 696), (x + 1060, 696), (x + 1200, 610), (x + 1090, 846), (x + 110, 846)]
    c.shape(hull, mix(DEEP, SEA, 0.2))
    c.shade(lambda pen: pen.polygon(scaled(hull)), INK, strength=0.7)
    c.shape([(x - 14, 690), (x + 1150, 690), (x + 1138, 724), (x + 8, 724)], VERMILION)
    for ripple in range(5):
        c.slab(x - 120 + ripple * 40, 866 + ripple * 22, 1300 - ripple * 120, 5, MIST, 110, 3)


def ballots(c: Canvas) -> None:
    """Folded papers falling to a box."""
    c.fade(mix(MIST, PAPER, 0.4), mix(SEA, PAPER, 0.55))
    c.glow(800, 420, 420, PAPER, 0.9)
    for _ in range(15):
        x, y = c.rng.uniform(120, 1480), c.rng.uniform(30, 470)
        turn, wide, high = c.rng.uniform(-0.7, 0.7), 74, 100
        corners = [(-wide, -high), (wide, -high), (wide, high), (-wide, high)]
        sheet = [
            (
                x + (px * math.cos(turn) - py * math.sin(turn)) * 0.8,
                y + (px * math.sin(turn) + py * math.cos(turn)) * 0.8,
            )
            for px, py in corners
        ]
        c.shape([(px + 10, py + 18) for px, py in sheet], DEEP, 70)
        c.shape(sheet, PAPER)
        c.shape(
            [
                sheet[0],
                sheet[1],
                ((sheet[1][0] + sheet[2][0]) / 2, (sheet[1][1] + sheet[2][1]) / 2),
                ((sheet[0][0] + sheet[3][0]) / 2, (sheet[0][1] + sheet[3][1]) / 2),
            ],
            SAND,
            130,
        )
        c.disc(x, y, 17, c.rng.choice((VERMILION, OCHRE, DUSK)))
    x = c.rng.uniform(500, 620)
    c.oval(x + 240, 936, 380, 34, DEEP, 130)
    c.shape([(x - 40, 560), (x + 440, 560), (x + 500, 640), (x - 100, 640)], mix(OCHRE, SAND, 0.4))
    c.shape([(x + 90, 588), (x + 310, 588), (x + 322, 606), (x + 78, 606)], INK)
    box = [(x - 100, 640), (x + 500, 640), (x + 470, 930), (x - 70, 930)]
    c.shape(box, OCHRE)
    c.shade(lambda pen: pen.polygon(scaled(box)), CLAY, strength=0.8)
    c.disc(x + 200, 784, 92, PAPER)
    c.line([(x + 156, 786), (x + 190, 822), (x + 250, 744)], VERMILION, 22)
