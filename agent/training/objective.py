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
from agent.training.augment import Blend
from agent.training.captions import CaptionWriter, Meaning
from agent.training.data import Gallery
from agent.training.network import TwoTowers
from agent.training.targets import Targets, caption_batch
from agent.training.vocabulary import Vocabulary

PAIRS = 64
"""Captions in two languages in one step."""
CAPTIONED = 64
"""Pictures of a batch that get a caption."""
_WEIGHTS = {
    "kind": 1.0, "name": 0.35, "color": 0.35, "pattern": 0.12, "captions": 0.35, "texts": 0.5,
    "held": 30.0,
}  # fmt: skip
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
        self._classes = {"kind": targets.kinds, "color": NAMES, "pattern": targets.patterns}
        self._held: dict[str, Tensor] = {}

    @torch.no_grad()
    def hold(self, model: TwoTowers) -> None:
        """Keeps the words for the classes of the pictures where they are from now on.

        A picture tower that is not trained has learned to meet them there, and on pictures that
        it was trained with it hides how far they have moved. Each class is held at the mean of
        its words in all languages.
        """
        languages = self._vocabulary.languages
        for group, classes in self._classes.items():
            rows = [model.text(self._prototypes(group, classes, code)) for code in languages]
            self._held[group] = functional.normalize(torch.stack(rows).mean(dim=0), dim=1)

    def texts_only(self, model: TwoTowers, count: int = 2 * PAIRS) -> Tensor:
        """Loss of pairs of captions alone."""
        first, second, meanings = self._writer.pairs(count)
        rows = model.text([*first, *second])
        one, other = rows.split([len(first), len(second)])
        return pair_loss(one, other, meanings, model.scales()[2])

    def joint(
        self,
        model: TwoTowers,
        vectors: Tensor,
        numbers: NDArray[np.int64],
        blend: Blend | None = None,
        pairs: int = PAIRS,
    ) -> dict[str, Tensor]:
        """All losses, weighted, by name.

        Args:
            model: Both towers.
            vectors: Unit rows of the batch's pictures.
            numbers: Their places in the gallery.
            blend: Which pictures are mixed with which; never those that get a caption.
            pairs: How many captions in two languages.
        """
        targets, told = self._targets, numbers[:CAPTIONED]
        others, shares = (numbers, np.ones(len(numbers), np.float32))
        if blend is not None:
            others, shares = numbers[blend.partners], blend.shares
        captions, true = caption_batch(
            told, self._gallery, targets, self._vocabulary, self._writer, self._rng
        )
        first, second, meanings = self._writer.pairs(pairs)
        groups = [
            *(self._prototypes(*group, self._writer.language()) for group in self._classes.items()),
            targets.names,
            captions,
            first,
            second,
        ]
        rows = model.text([text for group in groups for text in group])
        kinds, colors, patterns, names, said, one, other = rows.split(
            [len(group) for group in groups]
        )
        scales = model.scales()
        losses = {
            "kind": self._kind_loss(vectors @ kinds.T * scales[0], numbers, others, shares),
            "color": _soft_loss(
                vectors @ colors.T * scales[0],
                _mixed(targets.colors[numbers], targets.colors[others], shares),
            ),
            "captions": both_ways(vectors[:CAPTIONED] @ said.T * scales[1], true),
            "texts": pair_loss(one, other, meanings, scales[2]),
        }
        pure = shares == 1
        for group, labels, texts in (
            ("pattern", targets.pattern[numbers], patterns),
            ("name", targets.name[numbers], names),
        ):
            told_of = pure & (labels >= 0)
            if told_of.any():
                logits = vectors[torch.from_numpy(told_of)] @ texts.T * scales[0]
                losses[group] = functional.cross_entropy(logits, torch.from_numpy(labels[told_of]))
        if self._held:
            words = zip(self._held.values(), (kinds, colors, patterns), strict=True)
            losses["held"] = torch.stack([(1 - (a * b).sum(1)).mean() for a, b in words]).mean()
        return {name: _WEIGHTS[name] * loss for name, loss in losses.items()}

    def _prototypes(self, group: str, concepts: tuple[str, ...], language: str) -> list[str]:
        return [self._writer.write([(group, concept)], language) for concept in concepts]

    def _kind_loss(
        self,
        logits: Tensor,
        numbers: NDArray[np.int64],
        others: NDArray[np.int64],
        shares: NDArray[np.float32],
    ) -> Tensor:
        """Cross-entropy; a class broader than a picture's own is neither right nor wrong."""
        one, other = self._targets.kind[numbers], self._targets.kind[others]
        rows = np.arange(len(numbers))
        wanted = np.zeros(logits.shape, np.float32)
        np.add.at(wanted, (rows, one), shares)
        np.add.at(wanted, (rows, other), 1 - shares)
        blocked = self._targets.blocked[numbers] | self._targets.blocked[others]
        blocked &= wanted == 0
        even = np.where(blocked, 0, 1).astype(np.float32)
        even /= even.sum(axis=1, keepdims=True)
        allowed = logits.masked_fill(torch.from_numpy(blocked), -1e4)
        return _soft_loss(allowed, (1 - _SMOOTHING) * wanted + _SMOOTHING * even)


def _mixed(
    one: NDArray[np.float32], other: NDArray[np.float32], shares: NDArray[np.float32]
) -> NDArray[np.float32]:
    return one * shares[:, None] + other * (1 - shares[:, None])


def _soft_loss(logits: Tensor, shares: NDArray[np.float32]) -> Tensor:
    return -(torch.from_numpy(shares) * functional.log_softmax(logits, dim=1)).sum(1).mean()


def both_ways(logits: Tensor, true: NDArray[np.float32]) -> Tensor:
    """Cross-entropy from pictures to texts and back, with several positives each.

    Args:
        logits: Scaled cosines, shape ``(pictures, texts)``.
        true: Shares of the texts that are true of each picture, same shape, each row adding up
            to 1.
    """
    back = (true > 0).astype(np.float32).T
    back /= back.sum(axis=1, keepdims=True)
    return (_soft_loss(logits, true) + _soft_loss(logits.T, back)) / 2


def pair_loss(one: Tensor, other: Tensor, meanings: list[Meaning], scale: Tensor) -> Tensor:
    """Loss of captions that say the same in two languages, each against all others.

    Args:
        one: Unit rows of the first captions, shape ``(n, dimension)``.
        other: Of the second ones, same shape.
        meanings: What each pair says; equal ones are alike.
        scale: Factor on cosines.
    """
    number = {meaning: place for place, meaning in enumerate(dict.fromkeys(meanings))}
    names = np.array([number[meaning] for meaning in meanings])
    same = (names[:, None] == names).astype(np.float32)
    same /= same.sum(axis=1, keepdims=True)
    return both_ways(one @ other.T * scale, same)
