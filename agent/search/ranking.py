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
    totals = dict.fromkeys(candidates, 0.0)
    whole = sum(abs(one.weight) for one in evidence) or 1.0
    for one in evidence:
        held = [one.scores[i] for i in candidates if i in one.scores]
        if not held:
            continue
        mean = math.fsum(held) / len(held)
        spread = math.sqrt(math.fsum((s - mean) ** 2 for s in held) / len(held))
        if spread < 1e-9:
            continue
        for identifier in candidates:
            if identifier in one.scores:
                standard = (one.scores[identifier] - mean) / spread
                totals[identifier] += one.weight / whole * standard
    # Equal products must stay in the order of their ids, whatever the last bits of a float say.
    order = sorted(candidates, key=lambda i: (-round(totals[i], 6), i))
    return [(i, 1.0 / (1.0 + math.exp(-round(totals[i], 6)))) for i in order]


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
