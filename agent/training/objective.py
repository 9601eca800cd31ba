"""The losses of one step.

Prototype cross-entropy (a caption of each class is its classifier), a soft color target, pairs
of pictures and captions with several positives, and pairs of captions in two languages, after
the contrastive training of CLIP (Radford et al., 2021) and supervised contrastive learning
(Khosla et al., 2020).
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from agent.encoders.hues import NAMES
from agent.training.captions import CaptionWriter
from agent.training.data import Gallery
from agent.training.network import TwoTowers
from agent.training.targets import Targets, caption_batch
from agent.training.vocabulary import Vocabulary

PAIRS = 64
"""Captions in two languages in one step."""
CAPTIONED = 64
"""Pictures of a batch that get a caption."""
_WEIGHTS = {"kind": 1.0, "color": 0.35, "pattern": 0.12, "captions": 0.35, "texts": 0.5}
_SMOOTHING = 0.05


class Objective:
    """Computes the loss of a batch.

    Args:
        gallery: Training pictures.
        targets: What is true of them.
        vocabulary: Words.
        rng: Source of every choice.
    """

    def __init__(
        self, gallery: Gallery, targets: Targets, vocabulary: Vocabulary, rng: np.random.Generator
    ) -> None:
        self._gallery, self._targets, self._vocabulary = gallery, targets, vocabulary
        self._rng = rng
        self._writer = CaptionWriter(vocabulary, rng)

    def texts_only(self, model: TwoTowers, count: int = 2 * PAIRS) -> Tensor:
        """Loss of pairs of captions alone."""
        first, second, meanings = self._writer.pairs(count)
        rows = model.text([*first, *second])
        return _pair_loss(rows[:count], rows[count:], meanings, model.scales()[2])

    def joint(
        self, model: TwoTowers, vectors: Tensor, numbers: NDArray[np.int64]
    ) -> dict[str, Tensor]:
        """All losses, weighted, by name.

        Args:
            model: Both towers.
            vectors: Unit rows of the batch's pictures.
            numbers: Their places in the gallery.
        """
        targets, told = self._targets, numbers[:CAPTIONED]
        captions, true = caption_batch(
            told, self._gallery, targets, self._vocabulary, self._writer, self._rng
        )
        first, second, meanings = self._writer.pairs(PAIRS)
        groups = [
            self._prototypes("kind", targets.kinds),
            self._prototypes("color", NAMES),
            self._prototypes("pattern", targets.patterns),
            captions,
            first,
            second,
        ]
        rows = model.text([text for group in groups for text in group])
        kinds, colors, patterns, said, one, other = rows.split([len(group) for group in groups])
        scales = model.scales()
        losses = {
            "kind": self._kind_loss(vectors @ kinds.T * scales[0], numbers),
            "color": _soft_loss(vectors @ colors.T * scales[0], targets.colors[numbers]),
            "captions": _both_ways(vectors[:CAPTIONED] @ said.T * scales[1], true),
            "texts": _pair_loss(one, other, meanings, scales[2]),
        }
        patterned = targets.pattern[numbers] >= 0
        if patterned.any():
            known = torch.from_numpy(targets.pattern[numbers][patterned])
            logits = vectors[torch.from_numpy(patterned)] @ patterns.T * scales[0]
            losses["pattern"] = functional.cross_entropy(logits, known)
        return {name: _WEIGHTS[name] * loss for name, loss in losses.items()}

    def _prototypes(self, group: str, concepts: tuple[str, ...]) -> list[str]:
        language = self._writer.language()
        return [self._writer.write([(group, concept)], language) for concept in concepts]

    def _kind_loss(self, logits: Tensor, numbers: NDArray[np.int64]) -> Tensor:
        blocked = torch.from_numpy(self._targets.blocked[numbers])
        allowed = logits.masked_fill(blocked, -1e4)
        known = torch.from_numpy(self._targets.kind[numbers])
        hard = functional.cross_entropy(allowed, known)
        even = -functional.log_softmax(allowed, dim=1).masked_fill(blocked, 0.0).mean()
        return (1 - _SMOOTHING) * hard + _SMOOTHING * even


def _soft_loss(logits: Tensor, shares: NDArray[np.float32]) -> Tensor:
    return -(torch.from_numpy(shares) * functional.log_softmax(logits, dim=1)).sum(1).mean()


def _both_ways(logits: Tensor, true: NDArray[np.float32]) -> Tensor:
    back = (true > 0).astype(np.float32).T
    back /= back.sum(axis=1, keepdims=True)
    return (_soft_loss(logits, true) + _soft_loss(logits.T, back)) / 2


def _pair_loss(
    one: Tensor, other: Tensor, meanings: list[tuple[tuple[str, str], ...]], scale: Tensor
) -> Tensor:
    number = {meaning: place for place, meaning in enumerate(dict.fromkeys(meanings))}
    names = np.array([number[meaning] for meaning in meanings])
    same = (names[:, None] == names).astype(np.float32)
    same /= same.sum(axis=1, keepdims=True)
    return _both_ways(one @ other.T * scale, same)
