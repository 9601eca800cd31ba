"""Looks for candidates by each kind of evidence and completes their scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from agent.filters.constraints import Filters
from agent.search.ranking import Evidence
from agent.store.base import Point, Store


@dataclass(frozen=True, slots=True, eq=False)
class Probe:
    """A direction to search in.

    Attributes:
        name: What a likeness to it would show.
        vector: Shape ``(dimension,)``.
        using: Name of the vectors it is compared with.
        weight: How much it counts.
        sharpness: See ``Evidence``.
    """

    name: str
    vector: NDArray[np.float32]
    using: str
    weight: float
    sharpness: float = 0.0


def gather(
    store: Store,
    probes: Sequence[Probe],
    *,
    depth: int,
    filters: Filters = (),
    exclude: Sequence[str] = (),
) -> tuple[list[str], list[Evidence]]:
    """Returns the union of the best candidates of each probe, and all their scores.

    A candidate that one probe missed among its best is scored from its own vectors, so that no
    score is missing merely because of the depth.
    """
    lists = []
    for probe in probes:
        found = store.nearest(
            probe.vector, using=probe.using, limit=depth, filters=filters, exclude=exclude
        )
        lists.append({one.id: one.score for one in found})
    candidates = sorted({identifier for scores in lists for identifier in scores})
    missing = [i for i in candidates if any(i not in scores for scores in lists)]
    points = {p.id: p for p in store.fetch(missing, with_vectors=True)} if missing else {}
    for probe, scores in zip(probes, lists, strict=True):
        _complete(scores, probe, points)
    evidence = [
        Evidence(probe.weight, scores, probe.sharpness)
        for probe, scores in zip(probes, lists, strict=True)
    ]
    return candidates, evidence


def _complete(scores: dict[str, float], probe: Probe, points: dict[str, Point]) -> None:
    length = float(np.linalg.norm(probe.vector)) or 1.0
    for identifier, point in points.items():
        if identifier not in scores and probe.using in point.vectors:
            scores[identifier] = float(point.vectors[probe.using] @ probe.vector) / length
