"""Random views of pictures, computed for a whole batch at once."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from agent.encoders.pixels import DEVIATION, MEAN


def views(
    pixels: NDArray[np.uint8], side: int, generator: torch.Generator, *, gentle: NDArray[np.bool_]
) -> Tensor:
    """Crops, turns, mirrors and lights pictures at random.

    Args:
        pixels: Squares, shape ``(n, cached side, cached side, 3)``.
        side: Side of the result.
        generator: Source of every choice.
        gentle: Which pictures are cropped less: drawings show a whole thing in its middle.

    Returns:
        Normalized input of the network, shape ``(n, 3, side, side)``, channels last.
    """
    count = len(pixels)

    def uniform(low: float, high: float, *shape: int) -> Tensor:
        return torch.empty(count, *shape).uniform_(low, high, generator=generator)

    calm = torch.from_numpy(gentle).float()
    scale = uniform(0.55, 1.05) * (1 - calm) + uniform(0.8, 1.15) * calm
    aspect = uniform(-0.2, 0.2).exp()
    turn = uniform(-0.12, 0.12)
    mirror = torch.where(uniform(0, 1) < 0.5, -1.0, 1.0)
    room = (1 - scale).clamp(min=0.05)
    shift = torch.stack([uniform(-1, 1) * room, uniform(-1, 1) * room], dim=1)
    wide, high = scale * aspect, scale / aspect
    rows = torch.stack(
        [
            torch.stack([wide * turn.cos() * mirror, -high * turn.sin(), shift[:, 0]], dim=1),
            torch.stack([wide * turn.sin() * mirror, high * turn.cos(), shift[:, 1]], dim=1),
        ],
        dim=1,
    )
    images = torch.from_numpy(pixels).permute(0, 3, 1, 2).float().div_(255)
    grid = functional.affine_grid(rows, [count, 3, side, side], align_corners=False)
    images = functional.grid_sample(
        images, grid, mode="bilinear", padding_mode="border", align_corners=False
    )
    images = images * uniform(0.96, 1.04, 3, 1, 1)
    middle = images.mean((1, 2, 3), keepdim=True)
    images = (images - middle) * uniform(0.8, 1.2, 1, 1, 1) + middle * uniform(0.8, 1.2, 1, 1, 1)
    mean, deviation = (torch.tensor(row).view(1, 3, 1, 1) for row in (MEAN, DEVIATION))
    normal = (images.clamp_(0, 1) - mean) / deviation
    return normal.contiguous(memory_format=torch.channels_last)
