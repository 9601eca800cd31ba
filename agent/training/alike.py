"""How many of the pictures nearest to a picture, or to words, are of the right class."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

from agent.encoders.base import Vectors

SHOWN = 10


def first_hits(scores: NDArray[np.float32], true: NDArray[np.bool_], count: int = SHOWN) -> float:
    """Precision of the first ``count``, or of as many as there are that are true, of one query.

    Args:
        scores: Of each picture, shape ``(n,)``.
        true: Whether each is right, shape ``(n,)``; at least one is.
        count: How many are looked at.
    """
    count = min(count, int(true.sum()))
    return float(true[np.argsort(-scores, kind="stable")[:count]].mean())


def precision(
    vectors: Vectors, names: Sequence[Hashable], apart: Sequence[Hashable] | None = None
) -> float | None:
    """Mean precision@10 of searching with each picture among the others.

    Args:
        vectors: Unit rows, one for each picture.
        names: The class of each.
        apart: Pictures that share one of these, such as who took them, are kept from each other:
            they share a floor as well. By default only a picture is kept from itself.

    Returns:
        The mean over pictures that have others of their class; ``None`` where none has.
    """
    classes = _numbers(names)
    makers = np.arange(len(classes)) if apart is None else _numbers(apart)
    found = []
    for place, row in enumerate(vectors @ vectors.T):
        others = makers != makers[place]
        true = (classes == classes[place])[others]
        if true.any():
            found.append(first_hits(row[others], true))
    return float(np.mean(found)) if found else None


def _numbers(names: Sequence[Hashable]) -> NDArray[np.int64]:
    places: dict[Hashable, int] = {}
    return np.array([places.setdefault(name, len(places)) for name in names], np.int64)
