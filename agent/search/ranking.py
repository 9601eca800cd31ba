"""Joins several kinds of evidence into one order; pure."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

RRF_K = 60


@dataclass(frozen=True, slots=True)
class Evidence:
    """Cosine scores of one kind, such as the words against the pictures.

    Attributes:
        weight: How much the kind counts.
        scores: Score by id; an id without one has nothing of that kind to compare.
        sharpness: Factor that makes a cosine a logit, where several kinds speak for one wish, as
            looks and words do; 0 for a kind that stands alone.
    """

    weight: float
    scores: Mapping[str, float]
    sharpness: float = 0.0


def fuse(evidence: Sequence[Evidence], ids: Iterable[str]) -> list[tuple[str, float]]:
    """Ranks by the weighted sum of standardized scores.

    Kinds that speak for one wish are added up as logits first: pictures that the encoder knows
    nothing of lie close together and hardly count then, whereas each on its own would be spread
    out like the others. Cosines of different wishes lie on different scales, so each wish is
    brought to mean 0 and deviation 1 over the candidates. A missing score counts as the mean.

    Returns:
        Ids with their score in (0, 1), best first, equal ones in the order of their ids.
    """
    candidates = sorted(set(ids))
    parts = parts_of(evidence, candidates)
    # Equal products must stay in the order of their ids, whatever the last bits of a float say.
    totals = {i: round(math.fsum(part.get(i, 0.0) for part in parts), 6) for i in candidates}
    order = sorted(candidates, key=lambda i: (-totals[i], i))
    return [(i, 1.0 / (1.0 + math.exp(-totals[i]))) for i in order]


def parts_of(evidence: Sequence[Evidence], candidates: Sequence[str]) -> list[dict[str, float]]:
    """Returns for each kind of evidence what it adds to each candidate's sum."""
    whole = sum(abs(one.weight) for one in evidence) or 1.0
    centered = [_centered(one, candidates) for one in evidence]
    joint = [place for place, one in enumerate(evidence) if one.sharpness]
    spread = _spread([centered[place] for place in joint])
    weight = sum(evidence[place].weight for place in joint)
    return [
        _scaled(part, weight / whole, spread)
        if one.sharpness
        else _scaled(part, one.weight / whole, _spread([part]))
        for one, part in zip(evidence, centered, strict=True)
    ]


def _centered(one: Evidence, candidates: Sequence[str]) -> dict[str, float]:
    factor = one.sharpness or 1.0
    held = {i: factor * one.scores[i] for i in candidates if i in one.scores}
    mean = math.fsum(held.values()) / max(1, len(held))
    return {i: score - mean for i, score in held.items()}


def _spread(parts: Sequence[Mapping[str, float]]) -> float:
    """Deviation of the sums, over the candidates that any of the parts knows."""
    known = {i for part in parts for i in part}
    sums = [math.fsum(part.get(i, 0.0) for part in parts) for i in known]
    return math.sqrt(math.fsum(value**2 for value in sums) / max(1, len(sums)))


def _scaled(part: Mapping[str, float], weight: float, spread: float) -> dict[str, float]:
    return {i: weight * value / spread for i, value in part.items()} if spread >= 1e-9 else {}


def reciprocal_rank(evidence: Sequence[Evidence], ids: Iterable[str]) -> list[tuple[str, float]]:
    """Ranks by the weighted sum of reciprocal ranks.

    Cormack, Clarke and Buettcher, "Reciprocal rank fusion outperforms Condorcet and individual
    rank learning methods", SIGIR 2009.
    """
    totals = dict.fromkeys(sorted(set(ids)), 0.0)
    for one in evidence:
        ranked = sorted(one.scores, key=lambda i: (-one.scores[i], i))
        for rank, identifier in enumerate(ranked, 1):
            if identifier in totals:
                totals[identifier] += one.weight / (RRF_K + rank)
    return sorted(totals.items(), key=lambda pair: (-pair[1], pair[0]))
