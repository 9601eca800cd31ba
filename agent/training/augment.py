"""Mixes pictures of a batch with each other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from torch import Tensor


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
