"""Names in another script, and by their first word alone."""

from __future__ import annotations

import pytest

from agent.dialogue.acts import NewSearch
from agent.dialogue.grounding import Grounding
from agent.dialogue.history import Conversation
from agent.dialogue.names import shared_first_words
from agent.dialogue.understanding import understand
from agent.filters.constraints import OneOf
from agent.types import FieldKind
from tests.factories import make_facet

BRANDS = ["Sony", "Canon", "Nikon", "Samsung", "Adidas", "Nike", "Bosch", "Сигма"]
SHOP = Grounding(
    [
        make_facet("brand", FieldKind.KEYWORD, BRANDS),
        make_facet("mount", FieldKind.KEYWORD, ["Leica L", "Leica M", "Pentax K", "E-mount"]),
        make_facet("kind", FieldKind.KEYWORD, ["Lamp", "Camera", "Shoes"]),
    ]
)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ソニー", "Sony"), ("سوني", "Sony"), ("सोनी", "Sony"), ("кэнон", "Canon"),
        ("ニコン", "Nikon"), ("삼성", "Samsung"), ("адидас", "Adidas"), ("أديداس", "Adidas"),
        ("나이키", "Nike"), ("sigma", "Сигма"),
    ],
)  # fmt: skip
def test_a_name_in_another_script_is_the_name(said, meant):
    (act,) = understand(said, Conversation(), SHOP).acts
    assert act == NewSearch("", (OneOf("brand", (meant,)),))


@pytest.mark.parametrize("said", ["стол", "синий", "パン", "كوب", "나무"])
def test_a_word_of_another_script_is_no_name_by_chance(said):
    (act,) = understand(said, Conversation(), SHOP).acts
    assert isinstance(act, NewSearch)
    assert all(item.field != "brand" for item in act.filters)


def test_the_first_word_of_several_values_means_all_of_them():
    (act,) = understand("leica", Conversation(), SHOP).acts
    assert act == NewSearch("", (OneOf("mount", ("Leica L", "Leica M")),))
    (act,) = understand("Leica M", Conversation(), SHOP).acts
    assert act == NewSearch("", (OneOf("mount", ("Leica M",)),))


def test_a_first_word_that_is_a_value_itself_stays_that_value():
    assert shared_first_words(["Red", "Red Wine", "Red Brick"]) == {}
    assert shared_first_words(["Pentax K"]) == {}
