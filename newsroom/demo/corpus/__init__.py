"""Plausible articles in bulk, for benchmarks: same seed on the same database, same articles."""

from .make import make

__all__ = ["make"]
