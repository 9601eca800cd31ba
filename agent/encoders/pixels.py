"""Pictures as the compact encoder sees them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from agent.encoders.base import Vectors, unit

SIDE = 128
"""Pixels a side at which networks are trained; at other sizes they lose much accuracy."""
CACHED_SIDE = 160
"""Pixels a side at which pictures are kept for training, and at which colors are measured."""

MEAN = np.array([0.58, 0.55, 0.52], np.float32)
DEVIATION = np.array([0.28, 0.28, 0.28], np.float32)
_MIDDLE = 0.8
"""Share of a square's side that the second look takes in."""
_WIDE = ("I", "I;16", "I;16B", "I;16L", "I;16N", "F")

Pixels = NDArray[np.uint8]


def rgb(picture: Image.Image) -> Image.Image:
    """Any picture as upright RGB: alpha on white, 16 bits scaled instead of clipped."""
    picture = ImageOps.exif_transpose(picture)
    if picture.mode in _WIDE:
        picture = _narrow(picture)
    if picture.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        white = Image.new("RGBA", layer.size, "white")
        picture = Image.alpha_composite(white, layer)
    return picture.convert("RGB")


def _narrow(picture: Image.Image) -> Image.Image:
    """Brings the wide modes to 8 bits by the range that their values show."""
    values = np.nan_to_num(np.asarray(picture, dtype=np.float64))
    top = float(values.max(initial=0))
    if top > 255:
        values *= 255 / max(65535.0, top)
    elif top <= 1 and picture.mode == "F":
        values *= 255
    return Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))


def squares(pictures: Sequence[Image.Image], side: int = SIDE) -> Pixels:
    """Pictures squashed to squares, shape ``(n, side, side, 3)``."""
    small = [
        np.asarray(rgb(picture).resize((side, side), Image.Resampling.BILINEAR, reducing_gap=2.0))
        for picture in pictures
    ]
    return np.stack(small) if small else np.zeros((0, side, side, 3), np.uint8)


def normalized(pixels: Pixels) -> NDArray[np.float32]:
    """Squares as the network's input, shape ``(n, 3, side, side)``."""
    scaled = (pixels.astype(np.float32) / 255 - MEAN) / DEVIATION
    return np.ascontiguousarray(scaled.transpose(0, 3, 1, 2))


def shrunk(pixels: Pixels, side: int = SIDE) -> Pixels:
    """Squares at the network's own size, as training shrinks its cached ones."""
    if pixels.shape[1] == side or not len(pixels):
        return pixels
    resized = [
        np.asarray(Image.fromarray(one).resize((side, side), Image.Resampling.BILINEAR))
        for one in pixels
    ]
    return np.stack(resized)


def looks(pixels: Pixels, side: int = SIDE) -> Pixels:
    """Whole squares and then, mirrored, their middles, both at the network's own size.

    What the network makes of both, averaged, is right more often than what it makes of one, as
    Krizhevsky et al. (2012) found with ten crops.

    Args:
        pixels: Squares, shape ``(n, cached side, cached side, 3)``.
        side: Side of the result.

    Returns:
        Shape ``(2 n, side, side, 3)``; ``joined`` makes one vector of each two again.
    """
    edge = round(pixels.shape[1] * (1 - _MIDDLE) / 2)
    middles = pixels[:, edge:-edge, edge:-edge][:, :, ::-1]
    return np.concatenate([shrunk(pixels, side), shrunk(middles, side)])


def joined(vectors: Vectors) -> Vectors:
    """Unit rows of the mean of both looks, shape ``(n, dimension)``, from ``(2 n, dimension)``."""
    return unit(vectors[: len(vectors) // 2] + vectors[len(vectors) // 2 :])
