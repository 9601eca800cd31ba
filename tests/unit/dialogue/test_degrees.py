"""Degrees order by the field that they are about, and compare with what is shown."""

from __future__ import annotations

import pytest

from agent.dialogue.acts import Add, Like, SetSort, Than
from agent.dialogue.grounding import Grounding
from agent.dialogue.history import Conversation
from agent.dialogue.state import SearchState
from agent.dialogue.understanding import understand
from agent.filters.constraints import OneOf, Range
from agent.language.lexicon import language_data, languages
from agent.query import Sort
from agent.types import FieldKind
from tests.factories import make_facet, make_shop

CAMP = Grounding(
    [
        make_facet("kind", FieldKind.KEYWORD, ["Lamp", "Mattress", "Tent"]),
        make_facet("price", FieldKind.PRICE, currency="EUR"),
        make_facet("weight_kg", FieldKind.NUMBER),
        make_facet("hardness", FieldKind.NUMBER),
    ]
)
BEGUN = Conversation(
    state=SearchState(filters=(OneOf("kind", ("Tent",)),)), shown=("a", "b", "c"), language="en"
)
LIGHTEST = SetSort(Sort("weight_kg", "asc"))


@pytest.mark.parametrize("code", languages())
def test_the_first_phrase_for_lightest_orders_by_weight_in_every_language(code):
    phrase = language_data(code).phrases["degree"]["weight_asc"][0]
    assert understand(phrase, BEGUN, CAMP).acts == (LIGHTEST,)


@pytest.mark.parametrize(
    ("message", "acts"),
    [
        ("lighter than the second", (Than("b", "weight_kg", "asc"),)),
        ("leichter als der zweite", (Than("b", "weight_kg", "asc"),)),
        ("2番目より軽い", (Than("b", "weight_kg", "asc"),)),
        ("like the second but lighter", (Than("b", "weight_kg", "asc"), Like(("b",)))),
        ("lighter than 2 kg", (Add(Range("weight_kg", None, 2.0)),)),
        ("Härte mindestens 6", (Add(Range("hardness", 6.0, None)),)),
    ],
)
def test_degrees_compare_with_what_is_shown_or_with_a_number(message, acts):
    assert understand(message, BEGUN, CAMP).acts == acts


def test_a_degree_that_the_catalogue_knows_nothing_of_is_searched_by_meaning():
    (act, *_) = understand("lighter vase", Conversation(), make_shop()).acts
    assert act.words == "lighter"
