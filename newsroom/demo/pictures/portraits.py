"""Drawn faces for writers: no one in particular, each one recognisable."""

from __future__ import annotations

from .canvas import (
    BLUSH,
    CLAY,
    DEEP,
    DUSK,
    INK,
    MIST,
    OCHRE,
    PAPER,
    SAND,
    SEA,
    VERMILION,
    Canvas,
    mix,
    scaled,
)

SIZE = (640, 640)
GROUNDS = (SEA, OCHRE, mix(BLUSH, PAPER, 0.2), DUSK, MIST, mix(VERMILION, CLAY, 0.2), DEEP, SAND)
SKINS = (mix(CLAY, SAND, 0.55), mix(CLAY, BLUSH, 0.45), mix(CLAY, SAND, 0.35), mix(CLAY, OCHRE, 0.4))
CLOTHES = (PAPER, VERMILION, DEEP, OCHRE, DUSK, SEA)
HAIR = ("short", "long", "bun", "scarf", "cap", "curly")


def draw(c: Canvas, hair: str) -> None:
    ground = c.rng.choice(GROUNDS)
    skin = c.rng.choice(SKINS)
    cloth = c.rng.choice([tone for tone in CLOTHES if tone != ground])
    c.fade(mix(ground, PAPER, 0.2), ground)
    c.disc(320, 330, 250, mix(ground, PAPER, 0.35))
    tint = mix(INK, CLAY, c.rng.uniform(0.05, 0.3))
    if hair == "long":
        c.slab(190, 170, 260, 370, tint, 255, 120)
    _shoulders(c, cloth)
    c.slab(278, 370, 84, 120, mix(skin, INK, 0.14), 255, 34)
    face = [202, 158, 438, 442]
    c.oval(320, 300, 106, 136, skin)
    c.shade(
        lambda pen: pen.chord([v * 2 for v in (214, 164, 426, 436)], -70, 110),
        mix(skin, INK, 0.5),
        strength=0.6,
    )
    _features(c, skin)
    _hair(c, hair, tint, cloth, face)


def _shoulders(c: Canvas, cloth: tuple[int, int, int]) -> None:
    body = [(90, 640), (110, 540), (170, 488), (262, 458), (378, 458), (470, 488), (530, 540), (550, 640)]
    c.shape(body, cloth)
    c.shade(lambda pen: pen.polygon(scaled(body)), mix(cloth, INK, 0.6), strength=0.6)
    for row in range(4):
        for column in range(8):
            x, y = 133 + column * 50 + (row % 2) * 25, 530 + row * 34
            c.leaf(x, y, 22, 45, mix(cloth, PAPER if sum(cloth) < 380 else CLAY, 0.4), 0.36)
    c.shape([(262, 456), (320, 520), (378, 456), (352, 440), (288, 440)], mix(cloth, INK, 0.35))


def _features(c: Canvas, skin: tuple[int, int, int]) -> None:
    for side in (-1, 1):
        c.disc(320 + side * 42, 304, 8, INK)
        c.line([(320 + side * 60, 276), (320 + side * 42, 268), (320 + side * 25, 274)], INK, 6)
        c.oval(320 + side * 62, 346, 22, 15, mix(skin, VERMILION, 0.4), 120)
    c.line([(322, 304), (312, 344), (326, 348)], mix(skin, INK, 0.45), 5)
    smile = c.rng.uniform(8, 22)
    c.line(
        [(286, 378), (303, 378 + smile * 0.8), (320, 378 + smile), (337, 378 + smile * 0.8), (354, 378)],
        mix(VERMILION, INK, 0.35),
        7,
    )
    if c.rng.random() < 0.35:
        for side in (-1, 1):
            c.ring(320 + side * 43, 305, 32, INK, 5)
        c.line([(308, 302), (332, 302)], INK, 5)


def _hair(
    c: Canvas, hair: str, tint: tuple[int, int, int], cloth: tuple[int, int, int], face: list[int]
) -> None:
    crown = [v * 2 for v in (face[0] - 4, face[1] - 30, face[2] + 4, face[3] - 30)]
    if hair == "scarf":
        scarf = mix(cloth, INK, 0.15) if cloth != PAPER else mix(SEA, PAPER, 0.2)
        c.pen.ellipse([v * 2 for v in (186, 128, 454, 476)], outline=(*scarf, 255), width=88)
        c.shape(
            [
                (196, 330),
                (214, 470),
                (160, 560),
                (480, 560),
                (426, 470),
                (444, 330),
                (404, 440),
                (320, 476),
                (236, 440),
            ],
            scarf,
        )
        c.line([(250, 470), (330, 512), (420, 486)], mix(scarf, INK, 0.3), 6)
        return
    if hair == "curly":
        for step in range(15):
            x = 206 + step * 16.4
            c.disc(x, 232 - 70 * (1 - ((x - 320) / 118) ** 2) + c.rng.uniform(-8, 8), 42, tint)
        return
    c.pen.chord(crown, 184, 356, (*tint, 255))
    c.shape([(204, 262), (206, 330), (222, 300), (232, 238)], tint)
    c.shape([(436, 262), (434, 330), (418, 300), (408, 238)], tint)
    if hair == "long":
        c.shape([(210, 250), (330, 150), (352, 176), (240, 262)], mix(tint, CLAY, 0.2))
    if hair == "bun":
        c.disc(320, 122, 52, tint)
        c.ring(320, 122, 36, mix(tint, SAND, 0.25), 4)
    if hair == "cap":
        c.shape([(206, 232), (222, 140), (418, 140), (434, 232)], INK)
        c.line([(208, 228), (432, 228)], mix(VERMILION, INK, 0.2), 12)
