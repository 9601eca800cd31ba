"""Keeps near-copies apart, so that a page shows different things."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from agent.encoders.base import unit
from agent.store.base import IMAGE, TEXT, Store

NEAR = 0.85
"""Cosine of two products from which on they begin to count as copies."""
PRICE = 0.03
"""What a perfect copy of something above it loses of its score."""


def diversified(
    ranking: Sequence[tuple[str, float]], store: Store, *, pool: int, picks: int
) -> list[tuple[str, float]]:
    """Reorders the first of a ranking by maximal marginal relevance.

    Each next product is the one with the best score less what it repeats of those already
    chosen, after Carbonell and Goldstein, "The use of MMR, diversity-based reranking", SIGIR
    1998; only near-copies count as repeating. Nothing is left out, and the scores stay.

    Args:
        ranking: Ids with scores between 0 and 1, best first.
        store: Holds their vectors.
        pool: How many of the first it is chosen from.
        picks: How many are chosen; the rest follows in its order.
    """
    first = list(ranking[:pool])
    rows = _rows([identifier for identifier, _ in first], store)
    if rows is None:
        return list(ranking)
    order = _marginal(np.array([score for _, score in first]), rows, picks)
    return [*(first[place] for place in order), *ranking[pool:]]


def _rows(ids: Sequence[str], store: Store) -> NDArray[np.float32] | None:
    """Unit rows of the products, by their pictures where all have one, else by their texts."""
    held = {point.id: point.vectors for point in store.fetch(ids, with_vectors=True)}
    for name in (IMAGE, TEXT):
        if len(ids) > 1 and all(name in held.get(one, {}) for one in ids):
            return unit(np.stack([held[one][name] for one in ids]))
    return None


def _marginal(scores: NDArray[np.float64], rows: NDArray[np.float32], picks: int) -> list[int]:
    repeated, taken = np.zeros(len(scores)), np.zeros(len(scores), bool)
    order: list[int] = []
    while len(order) < min(picks, len(scores)):
        # Rounded, so that equal products keep their order whatever the last bits of a float say.
        worth = np.round(scores - PRICE * repeated, 6)
        best = int(np.where(taken, -np.inf, worth).argmax())
        taken[best] = True
        order.append(best)
        repeated = np.maximum(repeated, np.clip((rows @ rows[best] - NEAR) / (1 - NEAR), 0, 1))
    return [*order, *(place for place in range(len(scores)) if not taken[place])]
