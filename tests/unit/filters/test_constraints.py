import pytest

from agent.filters.constraints import NoneOf, OneOf, Range, held_values, matches
from agent.types import Product

PRODUCT = Product(
    "p",
    "Vase",
    values={"color": "red", "tags": ("a", "b"), "price": 10.0, "new": True, "day": "2026-05-01"},
)


@pytest.mark.parametrize(
    ("constraint", "expected"),
    [
        (OneOf("color", ("blue", "red")), True),
        (OneOf("color", ()), False),
        (OneOf("tags", ("b",)), True),
        (OneOf("none", ("b",)), False),
        (OneOf("price", (10,)), True),
        (OneOf("price", ("10",)), False),
        (OneOf("new", (True,)), True),
        (OneOf("new", (1,)), False),
        (NoneOf("color", ("red",)), False),
        (NoneOf("tags", ("c",)), True),
        (NoneOf("none", ("x",)), True),
        (NoneOf("color", ()), True),
        (Range("price", 10, 10), True),
        (Range("price", None, 9.99), False),
        (Range("price", 11, None), False),
        (Range("none", None, None), False),
        (Range("new", 0, 2), False),
        (Range("day", "2026-05", "2026-05-01"), True),
        (Range("day", None, "2026-05"), False),
        (Range("day", 1, None), False),
    ],
)
def test_meaning_of_a_constraint(constraint, expected):
    assert matches(PRODUCT, (constraint,)) is expected


def test_all_constraints_must_hold():
    assert matches(PRODUCT, ())
    assert not matches(PRODUCT, (OneOf("color", ("red",)), Range("price", 20, None)))


def test_held_values():
    assert held_values(None) == ()
    assert held_values("a") == ("a",)
    assert held_values(("a", "b")) == ("a", "b")
