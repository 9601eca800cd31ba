"""A comparison with a product becomes a limit that the product itself does not meet."""

from __future__ import annotations

import pytest

from agent.dialogue.acts import Than
from agent.dialogue.grounding import Grounding
from agent.dialogue.relative import limit_by
from agent.filters.constraints import OneOf, Range, matches
from agent.types import Facet, FacetValue, Field, FieldKind, Product

SIZES = Facet(
    Field("size", "Size", FieldKind.KEYWORD),
    tuple(FacetValue(value, 1) for value in ("L", "S", "40", "M", "XL", "42", "One")),
)
SHOP = Grounding(
    (
        SIZES,
        Facet(Field("price", "Price", FieldKind.PRICE, currency="EUR"), minimum=1.0, maximum=99.0),
        Facet(Field("added", "Added", FieldKind.DATE), minimum="2026-01-01", maximum="2026-09-09"),
    )
)
SHIRT = Product("a", "Shirt", values={"price": 20.0, "size": ("M",), "added": "2026-05-01"})


@pytest.mark.parametrize(
    ("act", "limit"),
    [
        (Than("a", "price", "asc"), Range("price", max=19.99)),
        (Than("a", "price", "desc"), Range("price", min=20.01)),
        (Than("a", "size", "desc"), OneOf("size", ("L", "XL"))),
        (Than("a", "size", "asc"), OneOf("size", ("S",))),
        (Than("a", "added", "desc"), Range("added", min="2026-05-01")),
        (Than("a", "weight", "asc"), None),
    ],
)
def test_the_limit(act, limit):
    assert limit_by(act, SHIRT, SHOP) == limit


def test_letters_and_numbers_are_not_compared():
    trousers = Product("b", "Trousers", values={"size": "40"})
    assert limit_by(Than("b", "size", "desc"), trousers, SHOP) == OneOf("size", ("42",))


def test_a_product_without_the_value_sets_no_limit():
    assert limit_by(Than("c", "price", "asc"), Product("c", "Gift"), SHOP) is None


def test_the_product_itself_is_no_longer_found():
    limit = limit_by(Than("a", "price", "asc"), SHIRT, SHOP)
    assert limit is not None
    assert not matches(SHIRT, (limit,))
