"""Which colors the main thing in a picture has.

The ground is modeled by the colors along the border; what differs from it, weighted toward the
middle, is the thing. Its pixels are named by the nearest of a table of tones in CIE L*a*b*.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Real = NDArray[np.float32]

NAMES = (
    "black", "white", "gray", "red", "orange", "yellow",
    "green", "blue", "purple", "pink", "brown", "beige",
)  # fmt: skip
"""Concepts of the lexicon, in the order of a histogram's columns."""

_TONES = {
    "black": ("1c1c1e", "2a2a2c", "0a0a0b", "1a1d26", "38383a"),
    "white": ("fbfbfa", "eeeeee", "e2e2e4", "d4d4d6"),
    "gray": ("85878b", "9fa1a3", "6c6e71", "b0b2b4", "56585c"),
    "red": ("cc2124", "b71721", "db2e29", "8f1520", "e0453f"),
    "orange": ("f08021", "e67019", "f58f33", "d9661c", "f7a55c"),
    "yellow": ("f5d138", "edc429", "fade5c", "d9b21e", "f7e58c"),
    "green": ("33854d", "246b40", "619947", "1f4d2e", "8cc06a", "6b7a3a", "a8d5b5"),
    "blue": ("295cb8", "1c3d85", "4585d6", "16264f", "8ab8e6", "2f8fb0", "5a7596"),
    "purple": ("753d9e", "612e80", "8f61bd", "3f1f58", "b79bd6"),
    "pink": ("f08fb3", "e86b9e", "f5adc4", "d94384", "f7c9d6"),
    "brown": ("734730", "613821", "8a5733", "4a2c1a", "9c6b45"),
    "beige": ("decaa8", "d6bf9c", "e6d4b5", "ece2cc", "c9b18f"),
}


def _linear() -> Real:
    """Light of each of the 256 values of an sRGB channel."""
    values = np.arange(256, dtype=np.float32) / 255
    return np.where(values > 0.04045, ((values + 0.055) / 1.055) ** 2.4, values / 12.92)


_LINEAR = _linear()
_WHITE = np.array([0.9505, 1.0, 1.089], np.float32)
_TO_XYZ = (
    np.array(
        [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]], np.float32
    ).T
    / _WHITE
)
_TO_LAB = np.array([[0, 500, 0], [116, -500, 200], [0, 0, -200]], np.float32)


def _lab(pixels: NDArray[np.uint8]) -> Real:
    """SRGB as CIE L*a*b* under D65, same shape."""
    scaled = _LINEAR[pixels] @ _TO_XYZ
    root = np.where(scaled > 0.008856, np.cbrt(scaled), 7.787 * scaled + np.float32(16 / 116))
    lab: Real = root @ _TO_LAB
    lab[..., 0] -= 16
    return lab


_SCALE = np.array([0.6, 1.0, 1.0], np.float32)
"""Lightness counts less than hue: a shadow does not change a thing's color."""
_AT_ONCE = 8
"""Pictures whose distances fit in a core's own cache."""


def _table() -> Real:
    """Factors on a point and 1 that give its distance to each tone, but for what all share.

    Returns:
        Shape ``(tones of a name, 4, names)``; a name of few tones has its first one again.
    """
    most = max(len(row) for row in _TONES.values())
    rows = [(*row, *[row[0]] * (most - len(row))) for row in (_TONES[name] for name in NAMES)]
    bytes_of = [[list(bytes.fromhex(tone)) for tone in row] for row in rows]
    tones = _lab(np.array(bytes_of, np.uint8)) * _SCALE
    factors = np.concatenate([-2 * tones, (tones**2).sum(axis=-1, keepdims=True)], axis=-1)
    return np.ascontiguousarray(factors.transpose(1, 2, 0))


_TO_TONES = _table()


def histogram(squares: NDArray[np.uint8]) -> Real:
    """Shares of the twelve colors in the main thing of each picture.

    Args:
        squares: Pictures, shape ``(n, side, side, 3)``.

    Returns:
        Rows that add up to 1, shape ``(n, 12)``.
    """
    parts = [_shares(lab) for lab in _coarse(squares)]
    return np.concatenate(parts) if parts else np.zeros((0, len(NAMES)), np.float32)


def foreground(squares: NDArray[np.uint8]) -> Real:
    """How much each point of a coarse grid belongs to the main thing, 0 to 1.

    Args:
        squares: Pictures, shape ``(n, side, side, 3)``, at least one.

    Returns:
        Shape ``(n, grid, grid)`` with a grid of 32 to 63 points.
    """
    return np.concatenate([_differing(lab) for lab in _coarse(squares)])


def _coarse(squares: NDArray[np.uint8]) -> Iterator[Real]:
    """A few pictures at a time, coarsened, in L*a*b*, shape ``(n, grid, grid, 3)``."""
    step = max(1, squares.shape[1] // 32)
    for start in range(0, len(squares), _AT_ONCE):
        yield _lab(squares[start : start + _AT_ONCE, ::step, ::step]) * _SCALE


def _shares(lab: Real) -> Real:
    count = len(lab)
    weight = (_middle(lab.shape[1]) * (_differing(lab) + 0.02)).reshape(count, -1, 1)
    points = lab.reshape(-1, 3)
    names = (points @ _TO_TONES[:, :3] + _TO_TONES[:, 3:]).min(axis=0)
    soft = np.exp((names.min(axis=1, keepdims=True) - names) / np.float32(120))
    soft /= soft.sum(axis=1, keepdims=True)
    shares: Real = (soft.reshape(count, -1, len(NAMES)) * weight).sum(axis=1)
    shares /= np.maximum(shares.sum(axis=1, keepdims=True), 1e-6)
    return shares


def _middle(grid: int) -> Real:
    """Weight of each point for its place, highest in the middle, shape ``(grid, grid)``."""
    axis = np.linspace(-1, 1, grid, dtype=np.float32)
    weight: Real = np.exp(-(axis[:, None] ** 2 + axis[None] ** 2) / np.float32(0.7))
    return weight


def _differing(lab: Real) -> Real:
    """How much each point differs from the ground, 0 to 1, shape ``(n, grid, grid)``."""
    count, grid = lab.shape[:2]
    sides = (lab[:, :2], lab[:, -2:], lab[:, :, :2], lab[:, :, -2:])
    border = np.concatenate([side.reshape(count, -1, 3) for side in sides], axis=1)
    ground = _centers(border)
    noise = np.maximum(np.median(_away(border, ground), axis=1), 1.0)[:, None]
    away = _away(lab.reshape(count, -1, 3), ground)
    differs = 1 / (1 + np.exp((3.0 * noise + 3.0 - away) / (1.0 + noise)))
    return np.asarray(differs.reshape(count, grid, grid), np.float32)


def _away(points: Real, centers: Real) -> Real:
    """Distance of each point to the nearest center, shape ``(n, points)``."""
    nearest: Real = np.sqrt(_squared_distances(points, centers).min(axis=-1))
    return nearest


def _centers(points: Real, count: int = 3, rounds: int = 4) -> Real:
    """A few typical colors of each picture, by k-means from starts spread along lightness."""
    order = np.argsort(points[..., 0], axis=1, kind="stable")
    starts = np.linspace(0, points.shape[1] - 1, count + 2).astype(int)[1:-1]
    centers: Real = np.take_along_axis(points, order[:, starts, None], axis=1)
    for _ in range(rounds):
        nearest = _squared_distances(points, centers).argmin(axis=-1)
        mine = (nearest[..., None] == np.arange(count)).astype(np.float32)
        many = mine.sum(axis=1)[..., None]
        sums = mine.swapaxes(1, 2) @ points
        centers = np.where(many > 0, sums / np.maximum(many, 1), centers).astype(np.float32)
    return centers


def _squared_distances(points: Real, centers: Real) -> Real:
    """Of all points to all centers, shape ``(..., points, centers)``."""
    lengths = (points**2).sum(-1)[..., :, None] + (centers**2).sum(-1)[..., None, :]
    away: Real = np.maximum(lengths - 2 * points @ centers.swapaxes(-1, -2), 0)
    return away
