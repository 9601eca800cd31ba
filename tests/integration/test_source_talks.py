"""Conversations over catalogues as shop systems write them."""

from __future__ import annotations

import pytest
from langgraph.checkpoint.memory import InMemorySaver

from agent.bootstrap import open_assistant, open_store
from agent.catalogue.source import open_source
from agent.search.indexer import index_catalogue
from agent.settings import Settings
from tests.fakes import HashEncoder
from tests.integration.test_sources import SAMPLES


@pytest.fixture
def talk(tmp_path):
    """Indexes a sample and returns a way to say things to it."""
    opened = []

    def start(path, mapping=None):
        settings, encoder = Settings(index=tmp_path / "my.index"), HashEncoder()
        store = open_store(settings, encoder.description.dimension, create=True)
        index_catalogue(open_source(path), settings.index, encoder, store, mapping=mapping)
        store.close()
        assistant = open_assistant(settings, encoder, checkpointer=InMemorySaver())
        opened.append(assistant)

        def say(text, thread="main"):
            turn = assistant.turn(thread, text)
            return sorted(hit.product.id for hit in turn.hits)

        return say

    yield start
    opened[0].engine._store.close()


def test_a_conversation_finds_every_level_of_a_category(talk):
    say = talk(SAMPLES / "shopify.csv")
    assert say("tops") == ["cliff-hoodie", "dune-tee", "fjord-hoodie"]
    assert say("only hoodies") == ["cliff-hoodie", "fjord-hoodie"]
    assert say("in stock") == ["fjord-hoodie"]
    assert say("Kleidung in Größe L", "b") == ["dune-tee"]
    assert say("something on sale", "c") == ["fjord-hoodie"]


def test_a_conversation_over_variants(talk):
    say = talk(SAMPLES / "magento.csv", {"currency": "EUR"})
    assert say("a red tent for 4 persons") == ["TENT"]
    assert say("unter 100 Euro", "b") == ["PAD"]
    assert say("mats", "c") == ["PAD"]
