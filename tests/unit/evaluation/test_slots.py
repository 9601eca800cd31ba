"""Expected and actual states are compared slot by slot."""

from __future__ import annotations

import pytest

from agent.dialogue.state import SearchState
from agent.evaluation.slots import expected_slots, slots_of
from agent.filters.constraints import NoneOf, OneOf, Range
from agent.query import Sort
from agent.types import Product

SHOWN = [Product("a", "A", values={"price": 20.0}), Product("b", "B", values={"price": 30.0})]
STATE = SearchState(
    words="soft",
    filters=(
        OneOf("kind", ("Vase", "Mug")),
        NoneOf("color", ("Red",)),
        Range("price", 5.0, 30.5),
        OneOf("stock", (True,)),
    ),
    like=("b",),
    sort=Sort("price", "asc"),
)


def test_a_state_meets_its_own_expectation_in_any_order():
    expect = [
        "like=@2", "words=soft", "price<=30.5", "price>=5", "kind=Mug|Vase", "color!=Red",
        "stock=true", "sort=price asc",
    ]  # fmt: skip
    assert expected_slots(expect, SHOWN, slots_of(STATE)) == slots_of(STATE)


@pytest.mark.parametrize(
    "expect", ["kind=Vase", "color=Red", "price<=31", "like=@1", "sort=price desc"]
)
def test_what_differs_is_seen(expect):
    (slot,) = expected_slots([expect], SHOWN, frozenset()) - slots_of(STATE) or {None}
    assert slot or expect == "kind=Vase"


@pytest.mark.parametrize(("limit", "is_met"), [(19.99, True), (20.0, False), (19.9, False)])
def test_less_than_a_shown_product(limit, is_met):
    actual = slots_of(SearchState(filters=(Range("price", None, limit),)))
    assert (expected_slots(["price<@1"], SHOWN, actual) == actual) is is_met


def test_the_same_as_before():
    before = slots_of(STATE)
    assert expected_slots(["like=*"], SHOWN, frozenset(), before) == {("like", "=", "b")}


def test_nonsense_is_refused():
    with pytest.raises(ValueError, match="not an expectation"):
        expected_slots(["kind Vase"], SHOWN, frozenset())
