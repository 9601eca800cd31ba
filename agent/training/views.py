"""Random views of pictures, computed for a whole batch at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from agent.encoders.pixels import DEVIATION, MEAN

_MOVED = 0.35
"""Chance that a thing is put on another picture's ground."""
_BLURRED = 0.15
_CORNER = 0.3
"""Share of a picture's side that is taken from a corner as a ground."""


@dataclass(frozen=True)
class Handling:
    """How freely pictures may be changed.

    Attributes:
        gentle: Which are cropped and lit less, shape ``(n,)``.
        movable: Which may be put on another ground, shape ``(n,)``.
    """

    gentle: NDArray[np.bool_]
    movable: NDArray[np.bool_]

    def take(self, numbers: NDArray[np.int64]) -> Handling:
        """Those of some pictures."""
        return Handling(self.gentle[numbers], self.movable[numbers])


def views(
    pixels: NDArray[np.uint8],
    masks: NDArray[np.uint8],
    side: int,
    generator: torch.Generator,
    handling: Handling,
) -> Tensor:
    """Crops, turns, mirrors, re-grounds, lights and blurs pictures at random.

    Args:
        pixels: Squares, shape ``(n, cached side, cached side, 3)``.
        masks: How much each point belongs to the thing, shape ``(n, grid, grid)``.
        side: Side of the result.
        generator: Source of every choice.
        handling: How freely each may be changed.

    Returns:
        Normalized input of the network, shape ``(n, 3, side, side)``, channels last.
    """
    draw = _Draw(len(pixels), generator)
    calm = torch.from_numpy(handling.gentle).float()
    images = torch.from_numpy(pixels).permute(0, 3, 1, 2).float().div_(255)
    grid = _grid(draw, calm, side)
    seen = _sampled(images, grid)
    moved = torch.from_numpy(handling.movable) & (draw.uniform(0, 1) < _MOVED)
    if moved.any():
        _move(seen, images, torch.from_numpy(masks), grid, moved, draw)
    seen = _lit(_blurred(seen, draw), draw, calm)
    mean, deviation = (torch.tensor(row).view(1, 3, 1, 1) for row in (MEAN, DEVIATION))
    normal = (seen.clamp_(0, 1) - mean) / deviation
    return normal.contiguous(memory_format=torch.channels_last)


class _Draw:
    """Uniform numbers, one for each picture of a batch."""

    def __init__(self, count: int, generator: torch.Generator) -> None:
        self.count, self._generator = count, generator

    def uniform(self, low: float, high: float, *shape: int) -> Tensor:
        return torch.empty(self.count, *shape).uniform_(low, high, generator=self._generator)

    def sign(self) -> Tensor:
        return torch.where(self.uniform(0, 1) < 0.5, -1.0, 1.0)

    def order(self) -> Tensor:
        return torch.randperm(self.count, generator=self._generator)


def _grid(draw: _Draw, calm: Tensor, side: int) -> Tensor:
    scale = draw.uniform(0.45, 1.05) * (1 - calm) + draw.uniform(0.8, 1.15) * calm
    aspect = draw.uniform(-0.22, 0.22).exp()
    turn = draw.uniform(-0.15, 0.15)
    mirror = draw.sign()
    room = (1 - scale).clamp(min=0.05)
    right, down = draw.uniform(-1, 1) * room, draw.uniform(-1, 1) * room
    wide, high = scale * aspect, scale / aspect
    rows = torch.stack(
        [
            torch.stack([wide * turn.cos() * mirror, -high * turn.sin(), right], dim=1),
            torch.stack([wide * turn.sin() * mirror, high * turn.cos(), down], dim=1),
        ],
        dim=1,
    )
    return functional.affine_grid(rows, [draw.count, 3, side, side], align_corners=False)


def _sampled(images: Tensor, grid: Tensor) -> Tensor:
    return functional.grid_sample(
        images, grid, mode="bilinear", padding_mode="border", align_corners=False
    )


def _move(
    seen: Tensor, images: Tensor, masks: Tensor, grid: Tensor, moved: Tensor, draw: _Draw
) -> None:
    """Puts things on the ground of another picture of the batch, a corner of it made large."""
    share = _sampled(masks[moved].unsqueeze(1).float().div_(255), grid[moved])
    corner = torch.zeros(draw.count, 2, 3)
    for axis in (0, 1):
        corner[:, axis, axis] = _CORNER * draw.sign()
        corner[:, axis, 2] = (1 - _CORNER) * draw.sign()
    chosen = draw.order()[moved]
    ground = functional.affine_grid(
        corner[moved], [len(chosen), 3, *seen.shape[2:]], align_corners=False
    )
    seen[moved] = share * seen[moved] + (1 - share) * _sampled(images[chosen], ground)


def _blurred(images: Tensor, draw: _Draw) -> Tensor:
    chosen = draw.uniform(0, 1) < _BLURRED
    if chosen.any():
        small = functional.avg_pool2d(images[chosen], 2)
        images[chosen] = functional.interpolate(
            small, size=images.shape[-2:], mode="bilinear", align_corners=False
        )
    return images


def _lit(images: Tensor, draw: _Draw, calm: Tensor) -> Tensor:
    """Changes white balance, gamma, contrast and brightness; less for calm pictures."""
    free = (1 - 0.5 * calm).view(-1, 1, 1, 1)
    images = images * (1 + free * draw.uniform(-0.08, 0.08, 3, 1, 1))
    images = images.clamp_(1e-4, 1) ** (free * draw.uniform(-0.35, 0.35, 1, 1, 1)).exp()
    middle = images.mean((1, 2, 3), keepdim=True)
    contrast = 1 + free * draw.uniform(-0.35, 0.35, 1, 1, 1)
    return (images - middle) * contrast + middle * (1 + free * draw.uniform(-0.25, 0.25, 1, 1, 1))
