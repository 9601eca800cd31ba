"""Amounts in any currency, by its names in every language."""

from __future__ import annotations

import pytest

from agent.dialogue.acts import CurrencyNote
from agent.dialogue.grounding import Grounding
from agent.dialogue.history import Conversation
from agent.dialogue.understanding import understand
from agent.filters.constraints import Range
from agent.types import FieldKind
from tests.factories import KINDS, make_facet


def shop(currency: str) -> Grounding:
    return Grounding(
        [
            make_facet("kind", FieldKind.KEYWORD, KINDS),
            make_facet("price", FieldKind.PRICE, currency=currency),
        ]
    )


@pytest.mark.parametrize(
    ("message", "currency", "limit"),
    [
        ("vase under 50 CHF", "CHF", 50), ("Vase unter 50 Franken", "CHF", 50),
        ("vas under 300 kr", "SEK", 300), ("vaso até 100 reais", "BRL", 100),
        ("jarrón por menos de 500 pesos", "MXN", 500), ("ваза до 500 крон", "SEK", 500),
        ("花瓶100加元以下", "CAD", 100), ("30スイスフラン以下の花瓶", "CHF", 30),
        ("مزهرية بأقل من 50 درهم", "AED", 50), ("vase under CHF 30", "CHF", 30),
    ],
)  # fmt: skip
def test_another_currency_is_named_and_the_amount_taken(message, currency, limit):
    search, note = understand(message, Conversation(), shop("EUR")).acts
    assert Range("price", None, float(limit)) in search.filters
    assert search.words == ""
    assert note == CurrencyNote(currency, "price")


def test_dollars_are_those_of_the_catalogue():
    acts = understand("vase under 40 dollars", Conversation(), shop("CAD")).acts
    assert len(acts) == 1
    acts = understand("vase under 40 US dollars", Conversation(), shop("CAD")).acts
    assert acts[1] == CurrencyNote("USD", "price")


def test_a_code_is_no_language_and_a_small_word_no_money():
    assert understand("vase under 50 CHF", Conversation(), shop("EUR")).language == "en"
    (search,) = understand("try two plates", Conversation(), shop("EUR")).acts
    assert not any(item.field == "price" for item in search.filters)
