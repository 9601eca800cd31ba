"""Random views of pictures, computed for a whole batch at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from agent.encoders.pixels import DEVIATION, MEAN


@dataclass(frozen=True)
class Blend:
    """Which pictures of a batch are mixed with which.

    Attributes:
        partners: Place in the batch of each picture's partner, shape ``(n,)``.
        shares: How much of each picture stays, 1 where it is not mixed, shape ``(n,)``.
    """

    partners: NDArray[np.int64]
    shares: NDArray[np.float32]


def mix(images: Tensor, pure: int, chance: float, rng: np.random.Generator) -> Blend:
    """Mixes pictures in place, half of them by mixup, half by cutmix.

    Mixup adds two pictures up (Zhang et al., 2018); cutmix puts a rectangle of one into the other
    (Yun et al., 2019).

    Args:
        images: A batch, shape ``(n, 3, side, side)``.
        pure: How many at the start are left alone.
        chance: Chance that one of the others is mixed.
        rng: Source of every choice.
    """
    count, side = len(images), images.shape[-1]
    partners, shares = np.arange(count), np.ones(count, np.float32)
    originals = images.clone()
    for place in range(pure, count):
        if rng.random() >= chance:
            continue
        other = int(rng.integers(pure, count))
        share = float(rng.beta(1.0, 1.0))
        if rng.random() < 0.5:
            images[place] = share * originals[place] + (1 - share) * originals[other]
        else:
            edge = int(side * (1 - share) ** 0.5)
            top, left = rng.integers(0, side - edge + 1, 2)
            area = np.s_[:, top : top + edge, left : left + edge]
            images[place][area] = originals[other][area]
            share = 1 - (edge / side) ** 2
        partners[place], shares[place] = other, share
    return Blend(partners, shares)


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
    scale = uniform(0.45, 1.05) * (1 - calm) + uniform(0.8, 1.15) * calm
    aspect = uniform(-0.22, 0.22).exp()
    turn = uniform(-0.15, 0.15)
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
    images = images * uniform(0.95, 1.05, 3, 1, 1)
    middle = images.mean((1, 2, 3), keepdim=True)
    images = (images - middle) * uniform(0.7, 1.3, 1, 1, 1) + middle * uniform(0.75, 1.25, 1, 1, 1)
    mean, deviation = (torch.tensor(row).view(1, 3, 1, 1) for row in (MEAN, DEVIATION))
    normal = (images.clamp_(0, 1) - mean) / deviation
    return normal.contiguous(memory_format=torch.channels_last)
