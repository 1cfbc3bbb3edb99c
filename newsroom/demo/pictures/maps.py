"""Seen from straight above: town plans and a playing field, and numbers as blocks."""

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
)


def street_map(c: Canvas) -> None:
    """A town from above: blocks, a river, and one route with its stops."""
    _town_plan(c)
    x, y, route = 90.0, c.rng.randrange(640, 860), []
    heading = 0
    while x < 1520:
        route.append((x, y))
        if heading % 2 == 0:
            x += c.rng.choice((120, 200, 240))
        else:
            y = min(880, max(120, y + c.rng.choice((-240, -160, -120, 120))))
        heading += 1
    route.append((1540, y))
    c.line(route, PAPER, 30)
    c.line(route, VERMILION, 18)
    for at in route[1::2]:
        c.disc(*at, 21, INK)
        c.disc(*at, 14, PAPER)
    for at in (route[0], route[-1]):
        c.disc(*at, 34, VERMILION)
        c.disc(*at, 18, PAPER)


def flood_map(c: Canvas) -> None:
    """The same kind of plan with the reach of the water in rings."""
    _town_plan(c)
    cx, cy = c.rng.randrange(560, 1040), c.rng.randrange(420, 620)
    for ring in range(5, 0, -1):
        wobble = [c.rng.uniform(0.82, 1.18) for _ in range(24)]
        edge = []
        for step in range(97):
            turn = step / 96
            at = turn * 24
            one, other = wobble[int(at) % 24], wobble[(int(at) + 1) % 24]
            reach = ring * 92 * (one + (other - one) * (at % 1))
            edge.append(
                (cx + 1.5 * reach * math.cos(turn * math.tau), cy + 0.8 * reach * math.sin(turn * math.tau))
            )
        c.shape(edge, DEEP, 62)
        c.line(edge, DEEP, 3, 200)
    for _ in range(6):
        px, py = cx + c.rng.uniform(-620, 620), cy + c.rng.uniform(-330, 330)
        c.shape([(px - 26, py - 46), (px + 26, py - 46), (px, py)], VERMILION)
        c.disc(px, py - 54, 28, VERMILION)
        c.disc(px, py - 54, 11, PAPER)


def _town_plan(c: Canvas) -> None:
    c.slab(0, 0, c.width, c.height, mix(SAND, PAPER, 0.35))
    for column in range(14):
        for row in range(9):
            x, y = column * 122 - 30, row * 118 - 20
            draw = c.rng.random()
            if draw < 0.12:
                c.slab(x, y, 106, 102, mix(LEAF, PAPER, 0.35), 255, 8)
                for _ in range(9):
                    c.disc(
                        x + c.rng.uniform(14, 92),
                        y + c.rng.uniform(14, 88),
                        c.rng.uniform(6, 13),
                        mix(MOSS, LEAF, 0.5),
                    )
                continue
            c.slab(x, y, 106, 102, PAPER, 255, 5)
            for part in range(4):
                bx, by = x + 8 + part % 2 * 48, y + 8 + part // 2 * 46
                wide, high = c.rng.uniform(24, 42), c.rng.uniform(22, 40)
                c.slab(bx + 4, by + 5, wide, high, CLAY, 60)
                c.slab(bx, by, wide, high, mix(c.rng.choice((BLUSH, SAND, OCHRE, CLAY, MIST)), PAPER, 0.35))
    start = c.rng.uniform(100, 420)
    course = [(start + 90 * math.sin(y / 170 + start) + y * 0.9, y) for y in range(-20, 1041, 20)]
    c.line(course, mix(SEA, PAPER, 0.3), 92)
    c.line(course, SEA, 74)
    for y in c.rng.sample(range(6, 46), 14):
        x = course[y][0] + c.rng.uniform(-22, 22)
        c.slab(x, course[y][1], 34, 4, MIST, 160, 2)


def football(c: Canvas) -> None:
    """A kampung pitch from above with players, their long shadows and one ball."""
    c.fade(mix(LEAF, MOSS, 0.2), mix(LEAF, MOSS, 0.5))
    for stripe in range(0, 10, 2):
        c.slab(stripe * 160, 0, 160, c.height, LEAF, 110)
    for _ in range(7):
        c.oval(
            c.rng.uniform(100, 1500),
            c.rng.uniform(100, 900),
            c.rng.uniform(60, 190),
            c.rng.uniform(30, 90),
            mix(OCHRE, CLAY, 0.35),
            70,
        )
    c.line([(90, 80), (1510, 80), (1510, 920), (90, 920), (90, 80)], PAPER, 8)
    c.line([(800, 80), (800, 920)], PAPER, 8)
    c.ring(800, 500, 150, PAPER, 8)
    for side in (90, 1510):
        inward = 1 if side == 90 else -1
        c.line([(side, 270), (side + 220 * inward, 270), (side + 220 * inward, 730), (side, 730)], PAPER, 8)
    for player in range(16):
        x, y = c.rng.uniform(200, 1400), c.rng.uniform(150, 850)
        shirt = VERMILION if player % 2 else PAPER
        c.shape([(x - 14, y), (x + 14, y), (x + 128, y + 66), (x + 104, y + 84)], INK, 90)
        c.oval(x, y, 30, 20, shirt)
        c.disc(x + 2, y - 2, 13, mix(CLAY, INK, 0.4))
    x, y = c.rng.uniform(520, 1080), c.rng.uniform(360, 640)
    c.shape([(x, y + 6), (x + 60, y + 36), (x + 44, y + 48)], INK, 90)
    c.disc(x, y, 15, PAPER)
    c.disc(x, y, 5, INK)


def bars(c: Canvas) -> None:
    """Numbers as a row of blocks with one line climbing across them."""
    c.fade(PAPER, mix(PAPER, SAND, 0.7))
    for line in range(7):
        c.line([(90, 160 + line * 116), (1510, 160 + line * 116)], mix(SAND, CLAY, 0.25), 3)
    tone, line_at = c.rng.choice((SEA, OCHRE, DUSK)), []
    height = c.rng.uniform(200, 320)
    for bar in range(9):
        height = max(90, min(640, height + c.rng.uniform(-110, 170)))
        x = 130 + bar * 156
        c.slab(x + 12, 868 - height, 108, height, CLAY, 50)
        c.slab(x, 860 - height, 108, height, tone if bar != 6 else VERMILION)
        c.shade(
            lambda pen, at=x, high=height: pen.rectangle([at * 2, (860 - high) * 2, (at + 108) * 2, 1720]),
            INK,
            strength=0.45,
        )
        line_at.append((x + 54, 800 - height * c.rng.uniform(0.65, 1.02)))
    c.line(line_at, INK, 9)
    for at in line_at:
        c.disc(*at, 18, INK)
        c.disc(*at, 9, PAPER)
    c.slab(90, 860, 1420, 10, INK)
