"""Perceptual hashes of 64 bits: how far apart two are, and the quarters they are looked up by."""

from __future__ import annotations

NEAR = 6  # bits
MASK = (1 << 64) - 1
QUARTER = 16


def distance(one: int, other: int) -> int:
    """In how many bits two hashes differ; they may be stored with a sign."""
    return ((one ^ other) & MASK).bit_count()


def bands(phash: int) -> list[int]:
    """The four quarters, each with its place, as numbers that fit 32 bits.

    Hashes up to three bits apart share one at least; of those up to ``NEAR`` bits apart, nearly all do.
    """
    value = phash & MASK
    return [(place << QUARTER) | ((value >> (place * QUARTER)) & 0xFFFF) for place in range(4)]
