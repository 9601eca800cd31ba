"""The visitor's list of conversations."""

from __future__ import annotations

import uuid

import pytest

from tests.app.conftest import choose, heading, press, say
from ui.resources import notebook


@pytest.fixture
def visitor():
    return uuid.uuid4().hex


def listed(page):
    page.segmented_control(key="pane").set_value("conversations").run()
    assert not page.exception
    return [one.label for one in page.button if (one.key or "").startswith("open-")]


def test_conversations_are_listed_the_latest_first(open_page, visitor):
    page = say(open_page(visitor=visitor), "blue vase")
    press(page, "new")
    say(page, "red mug")
    assert listed(page) == ["red mug", "blue vase"]


def test_only_ones_own_are_listed(open_page, visitor):
    say(open_page(), "blue vase")
    assert listed(open_page(visitor=visitor)) == []


def test_a_conversation_is_opened_again(open_page, visitor):
    page = say(open_page(visitor=visitor), "blue vase")
    press(page, "new")
    assert heading(page) == "9 products"
    listed(page)
    press(page, next(one.key for one in page.button if (one.key or "").startswith("open-")))
    assert heading(page) == "1 product"


def test_a_click_alone_begins_a_conversation_with_a_name(open_page, visitor):
    page = open_page(visitor=visitor)
    choose(page, "kind", "Mug")
    assert listed(page) == ["Kind: Mug"]


def test_many_can_be_searched(open_page, visitor):
    for number in range(8):
        notebook().remember(visitor, uuid.uuid4().hex, f"search {number}")
    page = open_page(visitor=visitor)
    assert len(listed(page)) == 8
    page.text_input(key="conversation-words").set_value("search 3").run()
    found = [one.label for one in page.button if (one.key or "").startswith("open-")]
    assert found == ["search 3"]


def test_the_menu_shows_the_address(open_page, visitor):
    page = say(open_page(visitor=visitor), "blue vase")
    listed(page)
    thread = page.query_params["t"]
    press(page, f"edit-{thread}")
    assert page.text_input(key="new-title").value == "blue vase"
    assert page.code[0].value.endswith(f"/?t={thread}")


def test_nobody_names_or_deletes_what_is_not_theirs(open_page, visitor, assistant):
    page = say(open_page(visitor=visitor), "blue vase")
    thread = page.query_params["t"]
    other = open_page()
    other.session_state["naming"] = thread
    other.run()
    assert not [one for one in other.text_input if one.key == "new-title"]
    notebook().rename("f" * 32, thread, "mine now")
    assert not notebook().forget("f" * 32, thread)
    assert [one.title for one in notebook().conversations(visitor)] == ["blue vase"]
    assert assistant.current(thread)
