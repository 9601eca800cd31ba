"""The conversation on the page: saying, clicking, correcting, coming back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from agent.dialogue.messages import interface_text
from agent.language.lexicon import languages
from tests.app.conftest import SCRIPT, heading, press, say, texts

SAME = "a" * 32


def chips(page):
    return [button.label for button in page.button if (button.key or "").startswith("chip-")]


def test_the_page_begins_with_the_whole_catalogue_and_things_to_say(open_page):
    page = open_page()
    assert heading(page) == "9 products"
    said = [button for button in page.button if (button.key or "").startswith("starter-")]
    assert len(said) == 3
    press(page, said[0].key)
    assert texts(page)[0] == said[0].label
    assert heading(page) != "9 products"


def test_a_message_is_answered_and_shown_as_chips(open_page):
    page = say(open_page(), "blue vase under 100 euros")
    assert heading(page) == "1 product"
    assert texts(page)[0] == "blue vase under 100 euros"
    assert chips(page) == ["Color: Blue", "Kind: Vase", "Price: up to €100"]


def test_a_chip_takes_its_filter_away_and_undo_brings_it_back(open_page):
    page = say(open_page(), "blue vase under 100 euros")
    press(page, "chip-0")
    assert heading(page) == "3 products"
    assert chips(page) == ["Kind: Vase", "Price: up to €100"]
    press(page, "undo")
    assert heading(page) == "1 product"
    press(page, "redo")
    assert heading(page) == "3 products"
    press(page, "clear")
    assert heading(page) == "9 products"


def test_undo_is_off_where_there_is_nothing_to_undo(open_page):
    page = open_page()
    assert not {"undo", "redo"} & {button.key for button in page.button}
    say(page, "red mug")
    assert not page.button(key="undo").disabled
    assert page.button(key="redo").disabled


def test_the_same_visitor_finds_the_conversation_again(open_page):
    first = say(open_page(visitor=SAME), "red mug")
    second = open_page(visitor=SAME, t=first.query_params["t"])
    assert texts(second) == texts(first)
    assert chips(second) == ["Color: Red", "Kind: Mug"]


def test_another_visitor_gets_the_search_but_not_the_words(open_page):
    page = say(open_page(), "the secret red mug")
    other = open_page(t=page.query_params["t"])
    assert other.query_params["t"] != page.query_params["t"]
    assert heading(other) == heading(page)
    assert not any("the secret red mug" in text for text in texts(other))
    press(other, "clear")
    assert heading(page.run()) == "1 product"


@pytest.mark.parametrize("named", ["", "../../etc/passwd", "<script>", "Z" * 32])
def test_an_address_that_names_nothing_begins_anew(open_page, named):
    page = open_page(t=named)
    assert heading(page) == "9 products"
    assert page.query_params["t"] != named


def test_the_last_message_can_be_corrected(open_page):
    page = say(say(open_page(), "blue vase"), "red mug")
    press(page, "edit")
    field = next(one for one in page.text_input if one.label == "Edit message")
    assert field.value == "red mug"
    field.set_value("green lamp")
    next(one for one in page.button if one.label == "Send").click()
    page.run()
    assert not page.exception
    assert chips(page) == ["Color: Green", "Kind: Lamp"]
    assert texts(page)[-2] == "green lamp"


def test_a_new_conversation_leaves_the_old_one(open_page):
    page = say(open_page(), "blue vase")
    press(page, "new")
    assert heading(page) == "9 products"
    assert not texts(page)


def test_earlier_messages_are_folded_away(open_page):
    page = say(say(open_page(), "blue vase"), "red mug")
    folded = next(one for one in page.expander if one.label == "Earlier messages")
    assert next(text.value for text in folded.text) == "blue vase"


def test_pages_go_forth_and_back(open_page, assistant, monkeypatch):
    monkeypatch.setattr(assistant, "_shop", replace(assistant._shop, page_size=2))
    page = press(press(open_page(), "more"), "more")
    thread = page.query_params["t"]
    third = [hit.product.id for hit in assistant.current(thread).hits]
    assert any("5–6 of 9" in one.value for one in page.caption)
    press(page, "back")
    assert any("3–4 of 9" in one.value for one in page.caption)
    press(page, "more")
    assert [hit.product.id for hit in assistant.current(thread).hits] == third
    press(press(page, "back"), "back")
    assert not [one for one in page.button if one.key == "back"]


def test_nothing_fits_offers_ways_out_with_true_counts(open_page):
    page = say(open_page(), "blue vase under 5 euros")
    assert heading(page) == "0 products"
    out = page.button(key="without-price")
    assert out.label.endswith("(1)")
    near = [one.value for one in page.subheader if one.value.startswith("Without")]
    assert near == ["Without Price: up to €5"]
    press(page, "without-price")
    assert heading(page) == "1 product"


def test_a_picture_alone_is_searched_with(open_page, index):
    page = open_page()
    data = (index.parent / "catalogue" / "4.png").read_bytes()
    page.chat_input[0].set_value("").upload("mine.png", data, "image/png").run()
    assert not page.exception
    assert chips(page) == ["Your picture"]
    say(page, "only vases")
    assert chips(page)[0] == "Your picture"


def test_what_is_no_picture_is_refused_in_words(open_page):
    page = open_page()
    page.chat_input[0].set_value("like this").upload("mine.png", b"no picture", "image/png").run()
    assert not page.exception
    assert any("cannot be used" in text for text in texts(page))


def test_a_failing_turn_is_told_and_leaves_the_conversation(open_page, assistant, monkeypatch):
    from agent.errors import StoreError

    page = say(open_page(), "blue vase")
    with monkeypatch.context() as patched:

        def fail(*_args, **_options):
            raise StoreError("the store does not answer")
            yield

        patched.setattr(assistant, "stream", fail)
        page.chat_input[0].set_value("red mug").run()
    assert not page.exception
    assert heading(page) == "1 product"
    assert any("does not answer" in text for text in texts(page))


@pytest.mark.parametrize("language", languages())
def test_the_page_speaks_every_language(open_page, language):
    page = open_page(language)
    assert page.menu_button(key="language").label == interface_text(language, "language-name")
    said = next(one for one in page.button if (one.key or "").startswith("starter-"))
    press(page, said.key)
    assert chips(page), said.label


def test_a_chosen_language_is_kept_in_the_address(open_page):
    page = open_page("en")
    page.menu_button(key="language").set_value("de").run()
    assert page.button(key="new").label == "Neue Unterhaltung"
    assert page.query_params["lang"] == "de"
    assert open_page("en", lang="de").button(key="new").label == "Neue Unterhaltung"


def test_feedback_on_an_answer_is_kept(open_page):
    from ui.resources import notebook

    page = say(open_page(visitor=SAME), "blue vase")
    page.feedback[0].set_value(0).run()
    thread = page.query_params["t"]
    assert notebook().rating(SAME, thread, "turn:1") is False


def test_the_input_comes_before_everything_else(assistant):
    page = AppTest.from_file(SCRIPT, default_timeout=20).run()
    assert not page.exception
    assert len(page.chat_input) == 1
    assert not page.header
    page.run()
    assert heading(page) == "9 products"
