"""The two towers in torch: what is trained; serving runs an export of it without torch."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from agent.encoders.ngrams import BUCKETS, bags

DIMENSION = 128
WIDTHS = (32, 64, 128, 256)
DEPTHS = (1, 2, 2, 1)
STEM = 24
HIDDEN = 384


def _norm(width: int, normed: bool) -> nn.Module:
    return nn.BatchNorm2d(width) if normed else nn.Identity()


class Block(nn.Module):
    """Two 3x3 convolutions with a shortcut (He et al., 2016), the last norm starting at zero."""

    def __init__(self, before: int, after: int, stride: int, normed: bool = True) -> None:
        super().__init__()
        self.first = nn.Conv2d(before, after, 3, stride, 1, bias=not normed)
        self.first_norm = _norm(after, normed)
        self.second = nn.Conv2d(after, after, 3, 1, 1, bias=not normed)
        self.second_norm = _norm(after, normed)
        if isinstance(self.second_norm, nn.BatchNorm2d):
            nn.init.zeros_(self.second_norm.weight)
        self.shortcut = (
            nn.Identity()
            if stride == 1 and before == after
            else nn.Sequential(
                nn.AvgPool2d(stride),
                nn.Conv2d(before, after, 1, bias=not normed),
                _norm(after, normed),
            )
        )

    def forward(self, x: Tensor) -> Tensor:
        """Maps ``(n, before, h, w)`` to ``(n, after, h / stride, w / stride)``."""
        y = functional.relu(self.first_norm(self.first(x)))
        y = self.second_norm(self.second(y))
        return functional.relu(y + self.shortcut(x))


class ImageTower(nn.Module):
    """A small residual network; input ``(n, 3, side, side)``, output unit rows.

    Args:
        normed: Whether there are batch norms; without, every convolution has a bias, as in a
            network whose norms were folded into the convolutions before them.
    """

    def __init__(self, normed: bool = True) -> None:
        super().__init__()
        self.normed = normed
        self.stem = nn.Sequential(
            nn.Conv2d(3, STEM, 3, 2, 1, bias=not normed), _norm(STEM, normed), nn.ReLU()
        )
        blocks, before = [], STEM
        for width, depth in zip(WIDTHS, DEPTHS, strict=True):
            blocks.append(Block(before, width, 2, normed))
            blocks += [Block(width, width, 1, normed) for _ in range(1, depth)]
            before = width
        self.blocks = nn.Sequential(*blocks)
        self.head = nn.Linear(WIDTHS[-1], DIMENSION)

    def forward(self, x: Tensor) -> Tensor:
        """Unit rows of shape ``(n, DIMENSION)``."""
        features = self.blocks(self.stem(x)).mean((-2, -1))
        return functional.normalize(self.head(features).float(), dim=1)


class TextTower(nn.Module):
    """Hashed n-grams, a norm and a residual layer; output unit rows."""

    def __init__(self) -> None:
        super().__init__()
        self.table = nn.EmbeddingBag(BUCKETS, DIMENSION, mode="sum")
        self.register_load_state_dict_pre_hook(_repeat_table)  # type: ignore[no-untyped-call]
        nn.init.normal_(self.table.weight, std=0.4)
        self.norm = nn.LayerNorm(DIMENSION)
        self.widen = nn.Linear(DIMENSION, HIDDEN)
        self.narrow = nn.Linear(HIDDEN, DIMENSION)

    def forward(self, texts: Sequence[str]) -> Tensor:
        """Unit rows of shape ``(len(texts), DIMENSION)``."""
        buckets, starts, weights = (torch.from_numpy(part) for part in bags(texts))
        x = self.norm(self.table(buckets, starts, per_sample_weights=weights))
        return functional.normalize(x + self.narrow(functional.relu(self.widen(x))), dim=1)


def _repeat_table(_tower: nn.Module, state: dict[str, Tensor], prefix: str, *_: object) -> None:
    """Takes a table of fewer rows: a hash modulo half as many finds the same row in each half."""
    name = f"{prefix}table.weight"
    state[name] = state[name].repeat(BUCKETS // len(state[name]), 1)


class TwoTowers(nn.Module):
    """Both towers and the learned scales of their losses; ``normed`` as for ``ImageTower``."""

    def __init__(self, normed: bool = True) -> None:
        super().__init__()
        self.image = ImageTower(normed)
        self.text = TextTower()
        self.scale = nn.Parameter(torch.tensor([2.7, 2.7, 2.7]))

    def scales(self) -> Tensor:
        """Factors on cosines: of prototypes, of pairs of picture and caption, of texts."""
        return self.scale.exp().clamp(max=60.0)
