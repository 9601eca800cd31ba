"""One conversation in every language over the demo catalogue: states, totals, pages, replies."""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path

import pytest
from langgraph.checkpoint.memory import InMemorySaver

from agent.bootstrap import open_assistant, open_store
from agent.catalogue.source import open_source
from agent.demo import draw_catalogue
from agent.dialogue.messages import reply_text
from agent.filters.constraints import NoneOf, OneOf, Range, matches
from agent.language.lexicon import languages
from agent.query import Sort
from agent.search.indexer import index_catalogue
from agent.settings import Settings
from tests.fakes import HashEncoder

SAID = tomllib.loads((Path(__file__).parent / "eight_turns.toml").read_text("utf-8"))
SNEAKERS, VASES = OneOf("kind", ("Sneakers",)), OneOf("kind", ("Vase",))
RED, BLUE, NOT_BLUE = (
    OneOf("color", ("Red",)),
    OneOf("color", ("Blue",)),
    NoneOf("color", ("Blue",)),
)
CHEAP, CHEAPEST = Range("price", None, 80.0), Sort("price", "asc")
EXPECTED = [
    ({SNEAKERS, RED}, None),
    ({SNEAKERS, RED, CHEAP}, None),
    ({SNEAKERS, BLUE, CHEAP}, None),
    ({SNEAKERS, BLUE, CHEAP}, CHEAPEST),
    ({SNEAKERS, BLUE}, CHEAPEST),
    ({SNEAKERS, BLUE, CHEAP}, CHEAPEST),
    ({SNEAKERS, NOT_BLUE, CHEAP}, CHEAPEST),
    ({VASES, NOT_BLUE, CHEAP}, CHEAPEST),
]


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    catalogue = draw_catalogue(folder / "catalogue", seed=0)
    settings, encoder = Settings(index=folder / "demo.index"), HashEncoder()
    store = open_store(settings, encoder.description.dimension, create=True)
    index_catalogue(open_source(catalogue), settings.index, encoder, store)
    store.close()
    assistant = open_assistant(settings, encoder, checkpointer=InMemorySaver())
    with catalogue.open(encoding="utf-8", newline="") as file:
        ids = [row["id"] for row in csv.DictReader(file)]
    return assistant, assistant.engine.products(ids)


def test_every_language_has_its_conversation():
    assert set(SAID) >= set(languages())


@pytest.mark.parametrize("language", languages())
def test_the_conversation_is_carried(shop, language):
    assistant, products = shop
    for said, (filters, sort) in zip(SAID[language], EXPECTED, strict=True):
        turn = assistant.turn(language, said)
        assert turn.language == language, said
        assert set(turn.state.filters) == filters, said
        assert (turn.state.sort, turn.state.words) == (sort, ""), said
        fitting = [product for product in products if matches(product, tuple(filters))]
        assert turn.total == len(fitting), said
        if sort:
            fitting.sort(key=lambda product: (product.values["price"], product.id))
            assert [hit.product.id for hit in turn.hits] == [p.id for p in fitting[:12]], said
        else:
            assert {hit.product.id for hit in turn.hits} <= {p.id for p in fitting}, said
        found = reply_text(language, "found", count=turn.total, number=str(turn.total))
        assert found in turn.reply or not turn.total, turn.reply
