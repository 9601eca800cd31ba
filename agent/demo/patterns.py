"""Patterns of a surface, as the share of the second color at each pixel."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.float32]
Real = NDArray[np.floating]


class Surface(Protocol):
    """What a pattern needs to know of a paint."""

    @property
    def pattern(self) -> str:
        """Name of the pattern."""
        ...

    @property
    def period(self) -> float:
        """Distance of the repeats in pixels."""
        ...

    @property
    def phase(self) -> int:
        """Seed of the pattern's place."""
        ...


def coverage(surface: Surface, rows: Pixels, columns: Pixels, angle: float) -> Pixels:
    """How much of the second color lies at each pixel, 0 to 1.

    Args:
        surface: Pattern, period and place.
        rows: Pixel rows.
        columns: Pixel columns, the same shape.
        angle: Turn of the pattern in degrees.
    """
    turn = np.radians(angle)
    place = np.random.default_rng(surface.phase).uniform(0, surface.period, 2)
    x = columns * np.cos(turn) + rows * np.sin(turn) + place[0]
    y = rows * np.cos(turn) - columns * np.sin(turn) + place[1]
    draw = {"striped": _striped, "checked": _checked, "dotted": _dotted, "floral": _floral}
    return draw[surface.pattern](x, y, surface).astype(np.float32)


def _inside(distance: Real) -> Real:
    """A soft step over one pixel: 1 where the distance is negative."""
    step: Real = np.clip(0.5 - distance, 0, 1)
    return step


def _stripe(along: Real, period: float, share: float) -> Real:
    offset = np.abs(np.mod(along, period) - period / 2)
    return _inside(offset - period * share / 2)


def _striped(x: Real, y: Real, surface: Surface) -> Real:
    return _stripe(y, surface.period, 0.36)


def _checked(x: Real, y: Real, surface: Surface) -> Real:
    period = surface.period * 1.25
    across, along = _stripe(x, period, 0.40), _stripe(y, period, 0.40)
    thin = np.maximum(_stripe(x + period / 2, period, 0.07), _stripe(y + period / 2, period, 0.07))
    return np.clip(0.42 * across + 0.42 * along + 0.5 * thin, 0, 0.95)


def _dotted(x: Real, y: Real, surface: Surface) -> Real:
    period = surface.period * 0.95
    row = np.floor(y / period)
    shifted = x + np.mod(row, 2) * period / 2
    away = np.hypot(np.mod(shifted, period) - period / 2, np.mod(y, period) - period / 2)
    return _inside(away - period * 0.25)


def _floral(x: Real, y: Real, surface: Surface) -> Real:
    """Flowers with five petals on a jittered grid, each turned its own way."""
    period = surface.period * 1.5
    column, row = np.floor(x / period), np.floor(y / period)
    chance = np.sin(column * 12.99 + row * 78.23 + surface.phase % 97) * 437.58
    chance = chance - np.floor(chance)
    dx = np.mod(x, period) - period * (0.42 + 0.16 * chance)
    dy = np.mod(y, period) - period * (0.58 - 0.16 * chance)
    away, direction = np.hypot(dx, dy), np.arctan2(dy, dx) + chance * 6.28
    petals = period * (0.235 + 0.115 * np.cos(5 * direction))
    heart = _inside(away - period * 0.07)
    return np.clip(_inside(away - petals) - 0.75 * heart, 0, 1)
