"""Outlines in a unit square: x to the right and y down, both from -1 to 1."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Outline = NDArray[np.float64]
"""Corners of a closed polygon, shape ``(n, 2)``."""

Corner = tuple[float, ...]
"""A corner, ``(x, y)``, optionally with its own radius as a third number."""


def rounded(corners: Sequence[Corner], radius: float = 0.05) -> Outline:
    """A polygon whose corners are rounded by quadratic curves.

    Args:
        corners: ``(x, y)`` or ``(x, y, radius)``.
        radius: How far from a corner its curve begins, where the corner says nothing.
    """
    places = np.array([corner[:2] for corner in corners], dtype=float)
    points: list[NDArray[np.float64]] = []
    for index, corner in enumerate(corners):
        reach = corner[2] if len(corner) == 3 else radius
        here, before, after = places[index], places[index - 1], places[(index + 1) % len(places)]
        first, last = _toward(here, before, reach), _toward(here, after, reach)
        steps = np.linspace(0, 1, 9)[:, None]
        curve = (1 - steps) ** 2 * first + 2 * steps * (1 - steps) * here + steps**2 * last
        points.append(curve)
    return np.concatenate(points)


def _toward(start: Outline, goal: Outline, reach: float) -> Outline:
    distance = float(np.hypot(*(goal - start)))
    part = min(reach, distance / 2) / max(distance, 1e-9)
    moved: Outline = start + (goal - start) * part
    return moved


def mirrored(corners: Sequence[Corner], radius: float = 0.05) -> Outline:
    """A shape with a vertical axis of symmetry, from the corners of its right half.

    The corners go from top to bottom; those on the axis (x = 0) are not doubled.
    """
    left = [(-corner[0], *corner[1:]) for corner in reversed(corners) if corner[0] != 0]
    return rounded([*corners, *left], radius)


def flipped(outline: Outline) -> Outline:
    """The same outline on the other side of the vertical axis."""
    other: Outline = outline * np.array([-1.0, 1.0])
    return other


def moved(outline: Outline, x: float, y: float) -> Outline:
    """The same outline at another place."""
    shifted: Outline = outline + np.array([x, y])
    return shifted


def ellipse(
    x: float, y: float, width: float, height: float, start: float = 0.0, end: float = 360.0
) -> Outline:
    """An ellipse or a sector's arc; ``width`` and ``height`` are half axes, angles in degrees."""
    angles = np.radians(np.linspace(start, end, 64))
    return np.stack([x + width * np.cos(angles), y + height * np.sin(angles)], axis=1)


def box(left: float, top: float, right: float, bottom: float, radius: float = 0.04) -> Outline:
    """A rectangle with rounded corners."""
    return rounded([(left, top), (right, top), (right, bottom), (left, bottom)], radius)


def smooth(points: Sequence[tuple[float, float]]) -> Outline:
    """An open Catmull-Rom curve through the points."""
    knots = np.array([points[0], *points, points[-1]], dtype=float)
    steps = np.linspace(0, 1, 16, endpoint=False)[:, None]
    parts = []
    for a, b, c, d in zip(knots, knots[1:], knots[2:], knots[3:], strict=False):
        parts.append(
            b
            + 0.5 * steps * (c - a)
            + steps**2 * (a - 2.5 * b + 2 * c - 0.5 * d)
            + steps**3 * (1.5 * b - 0.5 * a - 1.5 * c + 0.5 * d)
        )
    return np.concatenate([*parts, knots[-1:]])


def band(points: Sequence[tuple[float, float]], width: float, end: float | None = None) -> Outline:
    """A strip of a width along a smooth curve; ``end`` is the width where it ends."""
    middle = smooth(points)
    slope = np.gradient(middle, axis=0)
    normal = np.stack([-slope[:, 1], slope[:, 0]], axis=1)
    normal /= np.maximum(np.hypot(normal[:, 0], normal[:, 1]), 1e-9)[:, None]
    half = np.linspace(width, width if end is None else end, len(middle))[:, None] / 2
    return np.concatenate([middle + normal * half, (middle - normal * half)[::-1]])


def turned(profile: Sequence[tuple[float, float]]) -> Outline:
    """A vessel from its profile: ``(y, half width)`` pairs from top to bottom."""
    right = smooth([(width, y) for y, width in profile])
    return np.concatenate([right, flipped(right)[::-1]])
