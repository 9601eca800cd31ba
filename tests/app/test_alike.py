"""Copies of a product in the catalogue are one card on the page."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from agent.bootstrap import open_assistant, open_store
from agent.catalogue.source import open_source
from agent.search.indexer import index_catalogue
from agent.settings import Settings
from tests.app.conftest import click_card, heading, say, shown
from tests.fakes import HashEncoder
from tests.integration.conftest import write_catalogue
from ui import resources
from ui.clicks import GRID


@pytest.fixture
def assistant(tmp_path):
    """The nine products, and two copies of the first: at another price, in other stock."""
    settings, encoder = Settings(index=tmp_path / "shop.index"), HashEncoder()
    catalogue = write_catalogue(tmp_path / "catalogue")
    first = catalogue.read_text("utf-8").splitlines()[1]
    with catalogue.open("a", encoding="utf-8") as file:
        file.write(first.replace("p0,", "copy1,") + "\n")
        file.write(first.replace("p0,", "copy2,").replace("10.00", "12.00") + "\n")
    store = open_store(settings, encoder.description.dimension, create=True)
    index_catalogue(open_source(catalogue), settings.index, encoder, store)
    store.close()
    opened = open_assistant(settings, encoder)
    before = dict(resources._held)
    resources.use(opened)
    yield opened
    resources._held.clear()
    resources._held.update(before)
    opened.engine.close()


def cards(page):
    return shown(page, GRID)["cards"]


def test_copies_are_one_card_and_counts_stay_true(open_page):
    page = open_page()
    assert heading(page) == "11 products"
    assert len(cards(page)) == 9
    assert [card["alike"] for card in cards(page) if "alike" in card] == ["+2 alike"]
    assert any("1–11 of 11" in one.value.replace("\\", "") for one in page.caption)


def test_numbers_stay_those_that_the_chat_understands(open_page, assistant):
    page = say(open_page(), "red things, cheapest first")
    turn = assistant.current(page.query_params["t"])
    numbers = {hit.product.id: str(place) for place, hit in enumerate(turn.hits, 1)}
    assert len(cards(page)) == 3
    assert {card["id"]: card["number"] for card in cards(page)} == {
        card["id"]: numbers[card["id"]] for card in cards(page)
    }


def test_a_click_shows_them_all(open_page):
    page = open_page()
    leader = next(card["id"] for card in cards(page) if "alike" in card)
    probe = AppTest.from_function(click_card, args=("alike", leader), default_timeout=20).run()
    assert not probe.exception
    page.session_state["alike"] = probe.session_state["alike"]
    page.run()
    assert len(cards(page)) == 11
    assert not any("alike" in card for card in cards(page))
