"""Near-duplicates are folded, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from agent.search.alike import NEAR, SAME, fold
from agent.types import Hit, Product


def hit(identifier, title="Mug", **values):
    return Hit(Product(identifier, title, values=values))


def turned(cosine):
    """A unit vector of this cosine with the first axis."""
    return np.array([cosine, np.sqrt(1 - cosine**2)], np.float32)


FIRST = turned(1)


def folded(hits, vectors, **options):
    return [[one.product.id for one in group] for group in fold(hits, vectors, **options)]


def test_equal_products_are_one_under_their_best():
    hits = [hit("a", color="Red"), hit("b", "Vase"), hit("c", "MUG ", color="Red")]
    vectors = {"a": FIRST, "b": FIRST, "c": turned(0.95)}
    assert folded(hits, vectors) == [["a", "c"], ["b"]]


@pytest.mark.parametrize(("cosine", "is_folded"), [(NEAR + 0.01, True), (NEAR - 0.01, False)])
def test_equal_values_need_nearly_the_same_picture(cosine, is_folded):
    vectors = {"a": FIRST, "b": turned(cosine)}
    assert (len(fold([hit("a"), hit("b")], vectors)) == 1) is is_folded


@pytest.mark.parametrize(("cosine", "is_folded"), [(1.0, True), (SAME - 0.001, False)])
def test_different_values_need_the_same_picture(cosine, is_folded):
    hits = [hit("a", size="S"), hit("b", size="M")]
    assert (len(fold(hits, {"a": FIRST, "b": turned(cosine)})) == 1) is is_folded


def test_price_and_stock_may_differ_where_that_is_said():
    hits = [hit("a", price=5.0, color="Red"), hit("b", price=6.0, color="Red")]
    vectors = {"a": FIRST, "b": turned(0.95)}
    assert folded(hits, vectors) == [["a"], ["b"]]
    assert folded(hits, vectors, passing=["price"]) == [["a", "b"]]


def test_one_placeholder_does_not_make_all_products_one():
    hits = [
        hit("a", "Mug"),
        hit("b", "Vase"),
        hit("c", "c", kind="Lamp"),
        hit("d", "d", kind="Bag"),
    ]
    assert len(fold(hits, dict.fromkeys("abcd", FIRST))) == 4


def test_without_titles_values_and_picture_decide():
    hits = [hit("a", "a", kind="Mug"), hit("b", "b", kind="Mug"), hit("c", "c", kind="Vase")]
    assert folded(hits, dict.fromkeys("abc", FIRST)) == [["a", "b"], ["c"]]


def test_what_has_no_picture_stays_alone():
    assert folded([hit("a"), hit("b")], {}) == [["a"], ["b"]]
    assert folded([hit("a"), hit("b")], {"a": FIRST}) == [["a"], ["b"]]
    assert folded([hit("a"), hit("b")], dict.fromkeys("ab", 0 * FIRST)) == [["a"], ["b"]]


def test_nothing_is_lost_and_all_keep_their_order():
    hits = [hit(one, "Mug" if one in "ace" else f"Lamp {one}") for one in "abcde"]
    groups = folded(hits, dict.fromkeys("abcde", FIRST))
    assert groups == [["a", "c", "e"], ["b"], ["d"]]
    assert fold([], {}) == []
