"""Near-copies are kept apart, and nothing is lost."""

from __future__ import annotations

import numpy as np
import pytest

from agent.search.diversity import diversified
from agent.search.ranker import Ranked
from agent.store.base import Point


class Shelf:
    """Vectors by id, as a store gives them."""

    def __init__(self, rows):
        self._rows = rows

    def fetch(self, ids, *, with_vectors=False):
        return [Point(one, {}, {}, {"image": np.array(self._rows[one], np.float32)}) for one in ids]


SHELF = Shelf({"a": [1, 0], "a2": [1, 0.01], "a3": [1, 0.02], "b": [0, 1], "c": [-1, 0]})
RANKING = [("a", 0.9), ("a2", 0.899), ("a3", 0.898), ("b", 0.88), ("c", 0.5)]


def test_a_copy_steps_behind_what_is_nearly_as_good_and_not_behind_what_is_worse():
    order = [one for one, _ in diversified(RANKING, SHELF, pool=5, picks=5)]
    assert order == ["a", "b", "a2", "a3", "c"]


def test_nothing_is_lost_and_scores_stay():
    for pool, picks in [(5, 2), (3, 3), (100, 100)]:
        found = diversified(RANKING, SHELF, pool=pool, picks=picks)
        assert sorted(found) == sorted(RANKING)
    assert diversified([], SHELF, pool=5, picks=5) == []


def test_shares_are_of_what_speaks_for_a_product():
    ranked = Ranked(parts=(("looks", {"a": 0.6, "b": -1.0}), ("words", {"a": 0.2, "b": 0.1})))
    assert dict(ranked.shares("a")) == pytest.approx({"looks": 0.75, "words": 0.25})
    assert ranked.shares("b") == (("words", 1.0),)
    assert ranked.shares("unknown") == ()
