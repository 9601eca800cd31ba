"""Query vectors, remembered: who refines a search asks for the same words again and again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL.Image import Image

from agent.encoders.base import Encoder, Vectors

TEXTS = 2048
"""Texts whose vectors are kept; of CLIP's, that is 4 MB."""


class RememberingEncoder:
    """An encoder that keeps the vectors of the texts it was last asked for.

    Made for queries, not for indexing, which asks for every text once. May be used by many
    threads: what is known is given at once, the rest is encoded one call after another, so that
    they do not take the processor from each other.

    Args:
        encoder: What encodes.
        size: How many texts are kept.

    Attributes:
        description: Facts about the encoder.
    """

    def __init__(self, encoder: Encoder, size: int = TEXTS) -> None:
        self._encoder, self._size = encoder, size
        self.description = encoder.description
        self._kept: OrderedDict[str, NDArray[np.float32]] = OrderedDict()
        self._keeping, self._encoding = threading.Lock(), threading.Lock()

    def encode_texts(self, texts: Sequence[str]) -> Vectors:
        """Encodes texts; see ``Encoder``."""
        wanted = list(dict.fromkeys(texts))
        rows = self._known(wanted)
        if len(rows) < len(wanted):
            with self._encoding:
                # Another thread may have asked for the same meanwhile.
                rows |= self._known([text for text in wanted if text not in rows])
                rows |= self._encoded([text for text in wanted if text not in rows])
        if not texts:
            return np.zeros((0, self.description.dimension), np.float32)
        return np.stack([rows[text] for text in texts])

    def encode_images(self, images: Sequence[Image]) -> Vectors:
        """Encodes pictures; see ``Encoder``."""
        with self._encoding:
            return self._encoder.encode_images(images)

    def _known(self, texts: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        with self._keeping:
            found = {text: self._kept[text] for text in texts if text in self._kept}
            for text in found:
                self._kept.move_to_end(text)
        return found

    def _encoded(self, texts: list[str]) -> dict[str, NDArray[np.float32]]:
        if not texts:
            return {}
        rows = dict(zip(texts, self._encoder.encode_texts(texts), strict=True))
        with self._keeping:
            # A copy each: a row alone would keep the whole batch in memory.
            self._kept.update((text, row.copy()) for text, row in rows.items())
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
        return rows


def remembering(encoder: Encoder) -> RememberingEncoder:
    """Returns an encoder that remembers; one that does already, with what it remembers."""
    return encoder if isinstance(encoder, RememberingEncoder) else RememberingEncoder(encoder)
