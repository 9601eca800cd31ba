"""The port that every encoder implements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PIL.Image import Image

Vectors = NDArray[np.float32]
"""Rows of unit length, shape ``(n, dimension)``."""

SCALE = 20.0
"""What an encoder is taken to need that does not say its ``scale``."""


def unit(rows: NDArray[np.float32]) -> Vectors:
    """Rows of length one, shape ``(n, dimension)``; rows of nothing stay as they are."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-12), np.float32)


@dataclass(frozen=True, slots=True)
class KnownKinds:
    """Kinds of goods that an encoder tells from pictures alone.

    Attributes:
        names: Concepts of the lexicon.
        share: From which share among them on, after a softmax, at least nine of ten are right.
    """

    names: tuple[str, ...]
    share: float


@dataclass(frozen=True, slots=True)
class EncoderDescription:
    """Facts about an encoder.

    Attributes:
        name: What the user chooses it by, such as ``compact``.
        revision: Changes whenever the vectors do; a hash of the weights.
        dimension: Length of a vector.
        languages: ISO 639-1 codes it was made for.
        license: SPDX identifier.
        megabytes: Size of the weights on disk.
        floors: Cosines of a text with pictures and with texts below which nothing is alike, as
            calibrated for this encoder; ``None`` where they are not.
        scale: Factor on cosines before a softmax over classes turns them into shares.
        figures: What it was measured to get right, as shares: by set, then by language, ``mean``
            or ``lowest``; empty where nobody measured.
        abstention: Of what it denies, the share that was not there, and of what was not there,
            the share it denies; ``None`` where nobody measured.
        known_kinds: What it tells from pictures alone; ``None`` where nobody measured.
        at_once: How many threads may encode at a time, each on a core of its own; 1 where it uses
            all cores by itself or stands no second thread.
    """

    name: str
    revision: str
    dimension: int
    languages: tuple[str, ...]
    license: str
    megabytes: float
    floors: tuple[float, float] | None = None
    scale: float = SCALE
    figures: Mapping[str, Mapping[str, float]] = field(default_factory=dict, hash=False)
    abstention: tuple[float, float] | None = None
    known_kinds: KnownKinds | None = None
    at_once: int = 1


class Encoder(Protocol):
    """Turns texts and pictures into vectors of one common space."""

    @property
    def description(self) -> EncoderDescription:
        """Facts about this encoder."""
        ...

    def encode_texts(self, texts: Sequence[str]) -> Vectors:
        """Encodes texts. Every string is text, also when it looks like a path or an address.

        Returns:
            Unit rows, shape ``(len(texts), dimension)``; ``(0, dimension)`` for none.
        """
        ...

    def encode_images(self, images: Sequence[Image]) -> Vectors:
        """Encodes pictures, of any mode and size and already turned upright.

        Returns:
            Unit rows, shape ``(len(images), dimension)``; ``(0, dimension)`` for none.
        """
        ...
