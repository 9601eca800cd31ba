"""Which colors the main thing in a picture has.

The ground is modeled by the colors along the border; what differs from it, weighted toward the
middle, is the thing. Its pixels are named by the nearest of a table of tones in CIE L*a*b*.
"""

from __future__ import annotations

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


def _lab(pixels: NDArray[np.floating]) -> Real:
    """SRGB from 0 to 1 as CIE L*a*b* under D65, same shape."""
    linear = np.where(pixels > 0.04045, ((pixels + 0.055) / 1.055) ** 2.4, pixels / 12.92)
    matrix = np.array(
        [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    )
    scaled = linear @ matrix.T / np.array([0.9505, 1.0, 1.089])
    root = np.where(scaled > 0.008856, np.cbrt(scaled), 7.787 * scaled + 16 / 116)
    lightness = 116 * root[..., 1] - 16
    green_red = 500 * (root[..., 0] - root[..., 1])
    blue_yellow = 200 * (root[..., 1] - root[..., 2])
    lab: Real = np.stack([lightness, green_red, blue_yellow], axis=-1).astype(np.float32)
    return lab


def _table() -> tuple[Real, NDArray[np.int64]]:
    tones = [
        (bytes.fromhex(tone), NAMES.index(name)) for name, row in _TONES.items() for tone in row
    ]
    colors = np.array([list(tone) for tone, _ in tones], np.float32) / 255
    return _lab(colors), np.array([name for _, name in tones])


_LAB_TONES, _TONE_NAMES = _table()
_SCALE = np.array([0.6, 1.0, 1.0], np.float32)
"""Lightness counts less than hue: a shadow does not change a thing's color."""


def histogram(squares: NDArray[np.uint8]) -> Real:
    """Shares of the twelve colors in the main thing of each picture.

    Args:
        squares: Pictures, shape ``(n, side, side, 3)``.

    Returns:
        Rows that add up to 1, shape ``(n, 12)``.
    """
    rows = [_one(picture) for picture in _coarse(squares)]
    return np.stack(rows) if rows else np.zeros((0, len(NAMES)), np.float32)


def foreground(squares: NDArray[np.uint8]) -> Real:
    """How much each point of a coarse grid belongs to the main thing, 0 to 1.

    Args:
        squares: Pictures, shape ``(n, side, side, 3)``.

    Returns:
        Shape ``(n, grid, grid)`` with a grid of 32 to 63 points.
    """
    return np.stack([_differing(picture) for picture in _coarse(squares)])


def _coarse(squares: NDArray[np.uint8]) -> Real:
    step = max(1, squares.shape[1] // 32)
    lab: Real = _lab(squares[:, ::step, ::step].astype(np.float32) / 255) * _SCALE
    return lab


def _one(lab: Real) -> Real:
    weight = _foreground(lab).ravel()
    pixels = lab.reshape(-1, 3)
    away = ((pixels[:, None] - _LAB_TONES * _SCALE) ** 2).sum(axis=2)
    names = np.array([away[:, name == _TONE_NAMES].min(axis=1) for name in range(len(NAMES))]).T
    soft = np.exp(-(names - names.min(axis=1, keepdims=True)) / 120.0)
    soft /= soft.sum(axis=1, keepdims=True)
    shares = (soft * weight[:, None]).sum(axis=0)
    whole: Real = (shares / max(float(shares.sum()), 1e-6)).astype(np.float32)
    return whole


def _foreground(lab: Real) -> Real:
    """Weight of each pixel, highest in the middle of the thing, shape ``(side, side)``."""
    axis = np.linspace(-1, 1, lab.shape[0], dtype=np.float32)
    middle = np.exp(-(axis[:, None] ** 2 + axis[None] ** 2) / 0.7)
    weight: Real = (middle * (_differing(lab) + 0.02)).astype(np.float32)
    return weight


def _differing(lab: Real) -> Real:
    """How much each pixel differs from the ground, 0 to 1, shape ``(side, side)``."""
    border = np.concatenate([lab[:2].reshape(-1, 3), lab[-2:].reshape(-1, 3)])
    border = np.concatenate([border, lab[:, :2].reshape(-1, 3), lab[:, -2:].reshape(-1, 3)])
    ground = _centers(border)
    distance = np.sqrt(((lab[..., None, :] - ground) ** 2).sum(axis=-1)).min(axis=-1)
    noise = max(float(np.median(np.sqrt(((border[:, None] - ground) ** 2).sum(-1)).min(1))), 1.0)
    differs: Real = 1 / (1 + np.exp(-(distance - 3.0 * noise - 3.0) / (1.0 + noise)))
    return differs


def _centers(points: Real, count: int = 3, rounds: int = 4) -> Real:
    """A few typical colors, by k-means from evenly spread starts along lightness."""
    order = np.argsort(points[:, 0], kind="stable")
    centers: Real = points[order[np.linspace(0, len(points) - 1, count + 2).astype(int)[1:-1]]]
    for _ in range(rounds):
        nearest = ((points[:, None] - centers) ** 2).sum(axis=2).argmin(axis=1)
        for number in range(count):
            if (nearest == number).any():
                centers[number] = points[nearest == number].mean(axis=0)
    return centers
