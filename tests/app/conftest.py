"""The page's script over a small shop, run without a browser."""

from __future__ import annotations

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


def heading(page):
    """What stands above the results."""
    return page.header[-1].value


def texts(page):
    """Every text of the conversation in sight."""
    return [
        text.value for message in page.chat_message for text in [*message.text, *message.markdown]
    ]
