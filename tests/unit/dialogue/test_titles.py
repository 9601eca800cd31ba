"""Titles that many products share, as values of a field."""

from __future__ import annotations

from agent.dialogue.grounding import Grounding
from agent.dialogue.history import Conversation
from agent.dialogue.understanding import understand
from agent.filters.constraints import OneOf
from agent.types import FieldKind
from tests.factories import make_facet


def test_a_title_that_the_other_fields_say_in_pieces_is_no_value():
    shop = Grounding(
        [
            make_facet("title", FieldKind.KEYWORD, ["Red Mug", "Mug", "Royal Gala"]),
            make_facet("kind", FieldKind.KEYWORD, ["Mug", "Apple"]),
            make_facet("color", FieldKind.KEYWORD, ["Red", "Green"]),
        ]
    )
    (act,) = understand("red mug", Conversation(), shop).acts
    assert set(act.filters) == {OneOf("color", ("Red",)), OneOf("kind", ("Mug",))}
    (act,) = understand("royal gala", Conversation(), shop).acts
    assert act.filters == (OneOf("title", ("Royal Gala",)),)
