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
    """

    weight: float
    scores: Mapping[str, float]


def fuse(evidence: Sequence[Evidence], ids: Iterable[str]) -> list[tuple[str, float]]:
    """Ranks by the weighted sum of standardized scores.

    Cosines of words with pictures and of words with words lie on different scales, so each kind
    is first brought to mean 0 and deviation 1 over the candidates. A missing score counts as the
    mean.

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
    return [_part(one, candidates, one.weight / whole) for one in evidence]


def _part(one: Evidence, candidates: Sequence[str], weight: float) -> dict[str, float]:
    held = {i: one.scores[i] for i in candidates if i in one.scores}
    if not held:
        return {}
    mean = math.fsum(held.values()) / len(held)
    spread = math.sqrt(math.fsum((score - mean) ** 2 for score in held.values()) / len(held))
    if spread < 1e-9:
        return {}
    return {i: weight * (score - mean) / spread for i, score in held.items()}


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
