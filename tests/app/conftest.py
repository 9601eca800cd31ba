"""The page's script over a small shop, run without a browser."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from agent.bootstrap import open_assistant, open_store
from agent.catalogue.source import open_source
from agent.search.indexer import index_catalogue
from agent.settings import Settings
from tests.fakes import HashEncoder
from tests.integration.conftest import write_catalogue
from ui import resources
from ui.components.filters import FILTERS

SCRIPT = Path(__file__).parents[2] / "ui" / "app.py"


@pytest.fixture(scope="session")
def index(tmp_path_factory):
    """The folder of an index over nine products: three kinds, three colors, ten to ninety."""
    folder = tmp_path_factory.mktemp("shop")
    settings, encoder = Settings(index=folder / "shop.index"), HashEncoder()
    catalogue = write_catalogue(folder / "catalogue")
    store = open_store(settings, encoder.description.dimension, create=True)
    index_catalogue(open_source(catalogue), settings.index, encoder, store)
    store.close()
    return settings.index


@pytest.fixture(scope="session")
def opened(index):
    assistant = open_assistant(Settings(index=index), HashEncoder())
    yield assistant
    assistant.engine._store.close()


@pytest.fixture
def assistant(opened):
    """The assistant that the page uses."""
    before = dict(resources._held)
    resources.use(opened)
    yield opened
    resources._held.clear()
    resources._held.update(before)


@pytest.fixture
def open_page(assistant):
    """Opens pages as visitors would; two of them are two visitors."""

    def open_one(language="en", *, visitor=None, **address):
        page = AppTest.from_file(SCRIPT, default_timeout=20)
        page.context["locale"] = language
        if visitor:
            page.session_state["visitor"] = visitor
        for name, value in address.items():
            page.query_params[name] = value
        page.run()
        page.run()  # the first time there is only the input; a browser then asks for the rest
        assert not page.exception
        return page

    return open_one


def say(page, text):
    """Sends a message and returns the page as it then is."""
    page.chat_input[0].set_value(text).run()
    assert not page.exception
    return page


def press(page, key):
    """Presses the button of a key."""
    page.button(key=key).click().run()
    assert not page.exception
    return page


def click_card(action, product):
    """What the grid calls; the grid itself is the browser's."""
    import streamlit as st

    from ui import clicks

    st.query_params["t"] = "d" * 32
    st.session_state["probe"] = {"click": {"action": action, "id": product}}
    clicks.card("probe")


def take(thread, steps):
    """What the side panel's filters call; the panel itself is the browser's."""
    import streamlit as st

    from ui.components import filters

    st.query_params["t"] = thread
    st.session_state["probe"] = {"steps": steps}
    filters.take_steps("probe")


def click_filters(page, *steps):
    """Clicks in the side panel; returns the session that took the steps."""
    told = [{"number": number, **step} for number, step in enumerate(steps, 1)]
    probe = AppTest.from_function(take, args=(page.query_params["t"], told), default_timeout=20)
    for name in ("visitor", "filters-done"):
        if name in page.session_state:
            probe.session_state[name] = page.session_state[name]
    probe.run()
    assert not probe.exception
    page.run()
    assert not page.exception
    return probe


def choose(page, field, value, *, chosen=True):
    """Checks the box of a value, or unchecks it."""
    step = {"action": "choose", "field": field, "value": value, "chosen": chosen}
    return click_filters(page, step)


def panel(page):
    """What the side panel's filters show, by field."""
    return {group["field"]: group for group in shown(page, FILTERS)["groups"]}


def shown(page, key):
    """What a component of that key was given to show."""
    for one in page.get("bidi_component"):
        if one.proto.id.endswith(f"-{key}"):
            return json.loads(one.proto.json)
    raise AssertionError(f"no {key}")


def heading(page):
    """What stands above the results."""
    return page.header[-1].value


def texts(page):
    """Every text of the conversation in sight."""
    return [
        text.value for message in page.chat_message for text in [*message.text, *message.markdown]
    ]
