"""Which of several runtimes computes a model's vectors fastest, by trying them."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from agent.encoders.base import Vectors

AGREES = 0.999
"""Cosine with the exact vectors from which on two runtimes share one index."""
WORTH = 1.1
"""A runtime that is not so many times as fast as the first is not worth a change."""

_SECONDS = 1.0
"""About so long each one is timed."""
_FEWEST, _MOST = 2, 20

Encode = Callable[[Sequence[object]], Vectors]


@dataclass(frozen=True, slots=True)
class Pick:
    """A runtime and why it was taken.

    Attributes:
        runtime: Its name.
        milliseconds: Of every runtime that was timed.
        left_out: Why the others were not, by name.
    """

    runtime: str
    milliseconds: Mapping[str, float]
    left_out: Mapping[str, str] = field(default_factory=dict)

    def gain(self, over: str) -> float:
        """How many times as fast as another runtime it is."""
        return self.milliseconds[over] / self.milliseconds[self.runtime]


def pick(
    runtimes: Mapping[str, Callable[[], Encode]],
    probe: Sequence[object],
    load: Sequence[object],
    *,
    agrees: float = AGREES,
) -> Pick:
    """Tries runtimes against the first one, whose vectors are taken for the exact ones.

    Args:
        runtimes: Opens each, by name.
        probe: Things to encode whose vectors are compared.
        load: Things to encode that are timed, at once.
        agrees: Least cosine that a runtime's vectors need.

    Returns:
        The fastest, or the first where none is clearly faster.
    """
    opened: dict[str, Encode] = {}
    left_out = {}
    first = next(iter(runtimes))
    for name, start in runtimes.items():
        try:
            encode = start()
            vectors = encode(probe)
            encode(load)  # the first call of a kind takes longer
        except Exception as error:
            if name == first:
                raise
            left_out[name] = first_line(error)
            continue
        if name == first:
            exact = vectors
        near = nearness(exact, vectors)
        if near < agrees:
            left_out[name] = f"its vectors differ, cosine {near:.4f}"
        else:
            opened[name] = encode
    spent = _timed(opened, load)
    best = min(spent, key=lambda name: spent[name])
    return Pick(best if spent[first] >= WORTH * spent[best] else first, spent, left_out)


def nearness(exact: Vectors, vectors: Vectors) -> float:
    """The least cosine between rows of two arrays; 0 where they are no such rows."""
    if exact.shape != vectors.shape or not np.isfinite(vectors).all():
        return 0.0
    return float((exact * vectors).sum(axis=1).min())


def first_line(error: BaseException) -> str:
    """What an error of a foreign library says, short enough for a line."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return (lines[0] if lines else type(error).__name__)[:120].rstrip(".")


def _timed(runtimes: Mapping[str, Encode], load: Sequence[object]) -> dict[str, float]:
    """Least milliseconds of each, taken in turns so that other work slows all alike."""
    least = dict.fromkeys(runtimes, float("inf"))
    ends = time.perf_counter() + _SECONDS * len(runtimes)
    for round_number in range(_MOST):
        if round_number >= _FEWEST and time.perf_counter() > ends:
            break
        for name, encode in runtimes.items():
            began = time.perf_counter()
            encode(load)
            least[name] = min(least[name], (time.perf_counter() - began) * 1000)
    return {name: round(spent, 2) for name, spent in least.items()}
