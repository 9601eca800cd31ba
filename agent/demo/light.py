"""How surfaces take light: factors on a color, 1 being the color itself."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Pixels = NDArray[np.float32]


def shading(light: str, mask: Pixels, rng: np.random.Generator | None) -> Pixels:
    """Brightness over a shape's bounding box.

    Args:
        light: ``cloth`` (soft folds), ``flat``, ``round`` (an upright cylinder), ``ball``,
            ``gloss`` (a flat surface with a sheen) or ``metal`` (bands of reflection).
        mask: The shape, 0 to 1, shape ``(height, width)``.
        rng: Source of the folds; ``None`` for none.

    Returns:
        Factors of the same shape.
    """
    height, width = mask.shape
    v, u = np.meshgrid(np.linspace(-1, 1, height), np.linspace(-1, 1, width), indexing="ij")
    level = _level(light, u, v)
    if light == "cloth" and rng is not None:
        level = level + _folds(u, v, rng)
    return (level * _edge(mask, 0.72 if light == "cloth" else 0.82)).astype(np.float32)


def _level(light: str, u: NDArray[np.float64], v: NDArray[np.float64]) -> NDArray[np.float64]:
    if light == "round":
        return 1.0 - 0.30 * (u + 0.25) ** 2 + 0.16 * np.exp(-(((u + 0.45) / 0.16) ** 2)) - 0.05 * v
    if light == "ball":
        away = np.hypot(u + 0.4, v + 0.45)
        return 1.06 - 0.26 * away + 0.22 * np.exp(-((away / 0.22) ** 2))
    if light == "gloss":
        sheen = np.exp(-(((u + 0.55 * v + 0.5) / 0.22) ** 2))
        return 1.0 - 0.08 * (u + v) + 0.13 * sheen
    if light == "metal":
        return 0.93 + 0.10 * np.sin(3.1 * u + 1.2 * v + 0.6) - 0.07 * v
    if light == "flat":
        return 1.01 - 0.05 * (u + v)
    return 1.02 - 0.05 * u - 0.06 * v


def _folds(
    u: NDArray[np.float64], v: NDArray[np.float64], rng: np.random.Generator
) -> NDArray[np.float64]:
    total = np.zeros_like(u)
    for strength in (0.035, 0.025, 0.018):
        across, along = rng.uniform(2, 6), rng.uniform(-2.5, 2.5)
        total += strength * np.sin(across * u + along * v + rng.uniform(0, 6.3))
    return total


def _edge(mask: Pixels, floor: float) -> Pixels:
    """Darkening toward the rim, which gives a flat shape its volume."""
    padded = np.pad(mask, 8)
    image = Image.fromarray((padded * 255).astype(np.uint8)).filter(ImageFilter.BoxBlur(4))
    inner = np.asarray(image.filter(ImageFilter.BoxBlur(3)), np.float32)[8:-8, 8:-8] / 255
    return (floor + (1 - floor) * np.clip((inner - 0.45) / 0.5, 0, 1)).astype(np.float32)
