"""Units of measure: words in every language, units of headings, conversion."""

from __future__ import annotations

import pytest

from agent.dialogue.acts import NewSearch
from agent.dialogue.grounding import Grounding
from agent.dialogue.history import Conversation
from agent.dialogue.understanding import understand
from agent.filters.constraints import Range
from agent.language.lexicon import languages
from agent.language.measures import converted, measure_words, unit_of_heading, without_unit
from agent.types import Facet, Field, FieldKind


@pytest.mark.parametrize("language", languages())
def test_every_language_has_words_for_units(language):
    units = {unit for _, unit in measure_words(language)}
    assert {"mass-gram", "length-centimeter", "volume-liter"} <= units
    assert not any("-" in word and word.isascii() for word, _ in measure_words(language))


@pytest.mark.parametrize(
    ("heading", "unit", "rest"),
    [
        ("weight_g", "mass-gram", "weight"),
        ("Höhe (cm)", "length-centimeter", "Höhe"),
        ("focal_length_mm", "length-millimeter", "focal_length"),
        ("Volume L", "volume-liter", "Volume"),
        ("brand", None, "brand"),
        ("kg", None, "kg"),
        ("made in", None, "made in"),
        ("height (in)", "length-inch", "height"),
    ],
)
def test_the_unit_of_a_heading(heading, unit, rest):
    assert unit_of_heading(heading) == unit
    assert without_unit(heading) == rest


def test_conversion_stays_within_what_is_measured():
    assert converted(1.5, "mass-kilogram", "mass-gram") == 1500.0
    assert converted(2.0, "length-inch", "length-centimeter") == 5.08
    assert converted(1.0, "mass-gram", "length-meter") is None


SHOP = Grounding(
    [
        Facet(Field("price", "Price", FieldKind.PRICE, currency="EUR"), minimum=1.0, maximum=9.0),
        Facet(Field("weight_g", "weight_g", FieldKind.NUMBER), minimum=1.0, maximum=900.0),
        Facet(Field("height", "Height (cm)", FieldKind.NUMBER), minimum=1.0, maximum=90.0),
    ]
)


@pytest.mark.parametrize(
    ("message", "limit"),
    [
        ("under 500 g", Range("weight_g", None, 500.0)),
        ("höchstens 0,5 Kilogramm", Range("weight_g", None, 500.0)),
        ("between 10 and 20 cm", Range("height", 10.0, 20.0)),
        ("1メートル以下", Range("height", None, 100.0)),
        ("не больше 30 см", Range("height", None, 30.0)),
        ("weight at most 300", Range("weight_g", None, 300.0)),
        ("250g", Range("weight_g", 250.0, 250.0)),
        ("under 7", Range("price", None, 7.0)),
    ],
)
def test_an_amount_with_a_unit_limits_what_is_measured_in_it(message, limit):
    (act,) = understand(message, Conversation(), SHOP).acts
    assert act == NewSearch("", (limit,))


def test_a_unit_that_nothing_is_measured_in_limits_nothing():
    (act,) = understand("under 3 liters", Conversation(), SHOP).acts
    assert act.filters == ()


def test_a_year_of_release_is_no_span_of_time():
    assert unit_of_heading("Release year") is None
    assert unit_of_heading("Battery life (h)") == "duration-hour"
