"""Shops that the demo does not resemble: furniture under German headings, cosmetics, machines."""

from __future__ import annotations

import pytest

from agent.dialogue.acts import Add, Drop, NewSearch, Replace, SetSort
from agent.dialogue.grounding import Grounding
from agent.dialogue.history import Conversation
from agent.dialogue.state import SearchState
from agent.dialogue.understanding import understand
from agent.dialogue.wording import Wording
from agent.filters.constraints import NoneOf, OneOf, Range
from agent.query import Sort
from agent.types import FieldKind
from tests.factories import make_facet

ROOMS = Grounding(
    [
        make_facet("ware", FieldKind.KEYWORD, ["Sofa", "Desk", "Bookcase"], label="Warenart"),
        make_facet("raum", FieldKind.KEYWORD, ["Living room", "Bedroom", "Office"]),
        make_facet("material", FieldKind.KEYWORD, ["Oak", "Walnut", "Metal"]),
        make_facet("breite_cm", FieldKind.NUMBER, label="Breite (cm)"),
        make_facet("hohe_cm", FieldKind.NUMBER, label="Höhe (cm)"),
        make_facet("preis_eur", FieldKind.PRICE, label="Preis EUR", currency="EUR"),
    ]
)
CARE = Grounding(
    [
        make_facet("product_type", FieldKind.KEYWORD, ["Shampoo", "Moisturizer", "Perfume"]),
        make_facet("skin_type", FieldKind.KEYWORD, ["Dry", "Oily", "Sensitive"]),
        make_facet("scent", FieldKind.KEYWORD, ["Rose", "Lavender", "Unscented"]),
        make_facet("size", FieldKind.KEYWORD, ["30 ml", "50 ml", "100 ml"]),
        make_facet("link", FieldKind.KEYWORD, ["Wi-Fi", "USB-C"]),
    ]
)
DESK = OneOf("ware", ("Desk",))


def filters(message: str, shop: Grounding) -> tuple[object, ...]:
    (act, *_) = understand(message, Conversation(), shop).acts
    assert isinstance(act, NewSearch)
    assert act.words == ""
    return act.filters


@pytest.mark.parametrize(
    ("message", "wanted"),
    [
        ("Schreibtisch höchstens 120 cm breit", {DESK, Range("breite_cm", None, 120.0)}),
        ("bookcase at least 180 cm tall",
         {OneOf("ware", ("Bookcase",)), Range("hohe_cm", 180.0, None)}),
        ("biurko do sypialni, dąb albo orzech",
         {DESK, OneOf("raum", ("Bedroom",)), OneOf("material", ("Oak", "Walnut"))}),
        ("リビングのソファ", {OneOf("raum", ("Living room",)), OneOf("ware", ("Sofa",))}),
        ("письменный стол из дерева",
         {DESK, OneOf("material", ("Oak", "Walnut"))}),
    ],
)  # fmt: skip
def test_rooms_woods_and_dimensions(message, wanted):
    assert set(filters(message, ROOMS)) == wanted


@pytest.mark.parametrize(
    ("message", "wanted"),
    [
        ("fragrance free moisturizer for sensitive skin",
         {OneOf("scent", ("Unscented",)), OneOf("product_type", ("Moisturizer",)),
          OneOf("skin_type", ("Sensitive",))}),
        ("Shampoo gegen trockenes Haar, Lavendel",
         {OneOf("product_type", ("Shampoo",)), OneOf("skin_type", ("Dry",)),
          OneOf("scent", ("Lavender",))}),
        ("شامبو للشعر الدهني",
         {OneOf("product_type", ("Shampoo",)), OneOf("skin_type", ("Oily",))}),
        ("perfume at least 50 ml",
         {OneOf("product_type", ("Perfume",)), OneOf("size", ("50 ml", "100 ml"))}),
        ("perfume up to 50 ml",
         {OneOf("product_type", ("Perfume",)), OneOf("size", ("30 ml", "50 ml"))}),
        ("wifi", {OneOf("link", ("Wi-Fi",))}),
        ("usb c", {OneOf("link", ("USB-C",))}),
        ("perfume w/o rose", {OneOf("product_type", ("Perfume",)), NoneOf("scent", ("Rose",))}),
    ],
)  # fmt: skip
def test_cosmetics_and_amounts_as_values(message, wanted):
    assert set(filters(message, CARE)) == wanted


def test_the_kind_is_known_by_its_values_whatever_its_heading():
    assert ROOMS.kind_field == "ware"


def test_a_value_is_taken_back():
    begun = Conversation(state=SearchState(filters=(DESK,)), language="en")
    assert understand("forget the desk", begun, ROOMS).acts == (Drop("ware", "Desk"),)
    acts = understand("forget the desk, I want a sofa instead", begun, ROOMS).acts
    assert acts == (Drop("ware", "Desk"), Replace(OneOf("ware", ("Sofa",)))) or acts == (
        Drop("ware", "Desk"),
        Add(OneOf("ware", ("Sofa",))),
    )


def test_a_named_field_is_ordered_by_a_superlative():
    begun = Conversation(state=SearchState(filters=(DESK,)), language="en")
    assert understand("largest width first", begun, ROOMS).acts == (
        SetSort(Sort("breite_cm", "desc")),
    )


def test_amounts_are_told_with_their_unit_and_prices_without_a_code():
    wording = Wording(ROOMS, "de")
    assert wording.constraint(Range("breite_cm", 100.0, 100.0)) == "Breite: 100 cm"
    assert wording.constraint(Range("preis_eur", None, 50.0)).startswith("Preis: ")


@pytest.mark.parametrize(
    "message",
    ["at least 24 months warranty", "mindestens 24 Monate Garantie", "24ヶ月以上の保証",
     "с гарантией не меньше 24 месяцев", "garantia de pelo menos 24 meses",
     "at least 2 years warranty"],
)  # fmt: skip
def test_amounts_that_are_values_are_limited_in_every_language(message):
    shop = Grounding(
        [
            make_facet("kind", FieldKind.KEYWORD, ["Laptop", "Tablet"]),
            make_facet("warranty", FieldKind.KEYWORD, ["12 months", "24 months", "36 months"]),
            make_facet("price", FieldKind.PRICE, currency="EUR"),
        ]
    )
    assert filters(message, shop) == (OneOf("warranty", ("24 months", "36 months")),)


def test_the_lightest_first_is_an_order_in_portuguese_too():
    shop = Grounding([make_facet("weight_kg", FieldKind.NUMBER), *ROOMS.facets.values()])
    begun = Conversation(
        state=SearchState(filters=(DESK,)), shown=("a", "b"), language="pt", turn=1
    )
    assert understand("o mais leve primeiro", begun, shop).acts == (
        SetSort(Sort("weight_kg", "asc")),
    )
    assert understand("Sony", begun, shop).language == "pt"
