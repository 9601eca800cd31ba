"""Which pictures are drawn how often, and how freely each kind of picture is changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from agent.training.data import Sample
from agent.training.views import Handling

_SHARES = {"wardrobe": 0.52, "grocery": 0.33}
"""Share of a batch by source; what is not named shares the rest."""


def chances(samples: Sequence[Sample]) -> NDArray[np.float64]:
    """Chance of each picture, shape ``(n,)``, together 1.

    Sources have their share. In a source, kinds and senders count by the square root of their
    number of pictures: one sender with hundreds of photos of one floor must not teach that floor.
    """
    kinds = Counter((sample.source, sample.kind) for sample in samples)
    senders = Counter((sample.source, sample.sender) for sample in samples)
    weights = np.array(
        [
            kinds[sample.source, sample.kind] ** -0.5
            * (senders[sample.source, sample.sender] ** -0.5 if sample.sender else 1.0)
            for sample in samples
        ]
    )
    sources = np.array([sample.source for sample in samples])
    names = sorted(set(sources))
    rest = [name for name in names if name not in _SHARES]
    left = 1 - sum(share for name, share in _SHARES.items() if name in names)
    for name in names:
        here = sources == name
        weights[here] *= _SHARES.get(name, left / max(len(rest), 1)) / weights[here].sum()
    whole: NDArray[np.float64] = weights / weights.sum()
    return whole


def handling_of(samples: Sequence[Sample]) -> Handling:
    """Drawings show a whole thing on a clean ground; photos by senders show their floors."""
    return Handling(
        gentle=np.array([sample.source not in _SHARES for sample in samples]),
        movable=np.array([sample.sender is not None for sample in samples]),
    )
