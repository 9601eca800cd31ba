"""Folds near-duplicates of one page together; pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from agent.types import Hit, Product

NEAR = 0.9
"""Cosine of two pictures from which on products that say the same of themselves are one."""
SAME = 0.9995
"""Cosine that only the same picture reaches: different things come up to 0.997 in the demo."""


def fold(
    hits: Sequence[Hit],
    vectors: Mapping[str, NDArray[np.float32]],
    *,
    passing: Collection[str] = (),
) -> list[tuple[Hit, ...]]:
    """Returns the hits in groups, each led by its best; groups keep the order of their leaders.

    Two products are alike when their titles are equal and they have the same picture, or nearly
    the same picture and equal values. A picture alone is not enough: in some catalogues all
    products without one share a placeholder.

    Args:
        hits: The hits of a page, best first.
        vectors: Picture vectors by id; what has none is alike to nothing.
        passing: Fields that may differ between alike products, such as price and stock.
    """
    groups: list[list[Hit]] = []
    for hit in hits:
        for group in groups:
            if _are_alike(group[0].product, hit.product, vectors, passing):
                group.append(hit)
                break
        else:
            groups.append([hit])
    return [tuple(group) for group in groups]


def _are_alike(
    one: Product,
    other: Product,
    vectors: Mapping[str, NDArray[np.float32]],
    passing: Collection[str],
) -> bool:
    if one.id not in vectors or other.id not in vectors:
        return False
    has_equal_values = _telling(one, passing) == _telling(other, passing)
    if _has_title(one) or _has_title(other):
        if one.title.casefold().split() != other.title.casefold().split():
            return False
    elif not has_equal_values:
        return False
    likeness = _cosine(vectors[one.id], vectors[other.id])
    return likeness >= (NEAR if has_equal_values else SAME)


def _has_title(product: Product) -> bool:
    return product.title != product.id


def _telling(product: Product, passing: Collection[str]) -> dict[str, object]:
    return {name: value for name, value in product.values.items() if name not in passing}


def _cosine(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    scale = float(np.linalg.norm(one) * np.linalg.norm(other))
    return float(one @ other) / scale if scale else 0.0
