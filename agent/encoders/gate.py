"""Whether vectors of fewer bits are good enough to search with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL.Image import Image

from agent.encoders.base import Encoder, Vectors

LEAST_COSINE = 0.99
"""Mean over texts and mean over pictures that rounded vectors must keep with the exact ones."""
LEAST_OVERLAP = 0.9
"""Share of the ten pictures nearest to a text that must stay the same, as a mean over texts."""

_FIRST = 10


@dataclass(frozen=True, slots=True)
class Sample:
    """What the quality of an encoder is measured on.

    Attributes:
        texts: What people might say.
        pictures: Many more than ten, or the ten nearest mean little.
    """

    texts: Sequence[str]
    pictures: Sequence[Image]


@dataclass(frozen=True, slots=True)
class Quality:
    """How near an encoder's vectors are to the exact ones.

    Attributes:
        cosine: Mean cosine of the worse of texts and pictures.
        overlap: Share of the ten nearest pictures that are the same, a mean over texts.
    """

    cosine: float
    overlap: float

    @property
    def passes(self) -> bool:
        """Whether it is good enough to search with."""
        return self.cosine >= LEAST_COSINE and self.overlap >= LEAST_OVERLAP

    def __str__(self) -> str:
        """The two figures."""
        return f"cosine {self.cosine:.4f}, top-10 overlap {self.overlap:.2f}"


def encoded(encoder: Encoder, sample: Sample) -> tuple[Vectors, Vectors]:
    """Returns the vectors of a sample's texts and of its pictures."""
    return encoder.encode_texts(sample.texts), encoder.encode_images(sample.pictures)


def quality(exact: tuple[Vectors, Vectors], rounded: tuple[Vectors, Vectors]) -> Quality:
    """Compares vectors of texts and pictures with the exact ones; vectors of no sense get 0."""
    if not all(np.isfinite(rows).all() for rows in rounded):
        return Quality(0.0, 0.0)
    cosines = [(a * b).sum(axis=1).mean() for a, b in zip(exact, rounded, strict=True)]
    nearest = [_nearest(texts, pictures) for texts, pictures in (exact, rounded)]
    shared = [len(a & b) / len(a) for a, b in zip(*nearest, strict=True)]
    return Quality(float(min(cosines)), float(np.mean(shared)))


def _nearest(texts: Vectors, pictures: Vectors) -> list[set[int]]:
    order = np.argsort(-(texts @ pictures.T), axis=1, kind="stable")
    return [set(row.tolist()) for row in order[:, :_FIRST]]
