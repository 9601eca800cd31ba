"""Which class a picture belongs to, and how sure that is."""

from __future__ import annotations

import numpy as np

from agent.encoders.base import Encoder, Vectors


def class_shares(encoder: Encoder, pictures: Vectors, classes: Vectors) -> Vectors:
    """Shares of classes in pictures, as a zero-shot classifier tells them.

    Args:
        encoder: The encoder that all vectors are from.
        pictures: Unit rows, one for each picture.
        classes: Unit rows of texts, one for each class.

    Returns:
        Rows that add up to 1, shape ``(pictures, classes)``.
    """
    cosines = pictures @ classes.T
    best = cosines.max(axis=1, keepdims=True)
    shares = np.exp(encoder.description.scale * (cosines - best))
    whole: Vectors = (shares / shares.sum(axis=1, keepdims=True)).astype(np.float32)
    return whole
