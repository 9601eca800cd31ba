"""The side panel: true counts, clicks as acts, agreement with the search."""

from __future__ import annotations

from agent.filters.constraints import OneOf, Range
from agent.query import Query, Sort
from tests.app.conftest import choose, click_filters, heading, panel, press, say, shown
from ui.components import facets
from ui.components.filters import FILTERS
from ui.components.ranges import chosen_ends, make_stops
from ui.components.toolbar import sorts


def boxes(page, field):
    return {f"{one['text']} {one['count']}": one["chosen"] for one in panel(page)[field]["choices"]}


def is_checked(page, field, value):
    return next(one["chosen"] for one in panel(page)[field]["choices"] if one["value"] == value)


def ends(page, field="price"):
    slider = panel(page)[field]["range"]
    return slider["stops"][slider["low"]], slider["stops"][slider["high"]]


def state(page, assistant):
    return assistant.current(page.query_params["t"]).state


def limit_price(page, low, high):
    click_filters(page, {"action": "limit", "field": "price", "low": low, "high": high})


def test_counts_are_those_of_the_search(open_page):
    page = open_page()
    assert boxes(page, "kind") == {"Lamp 3": False, "Mug 3": False, "Vase 3": False}
    say(page, "vase")
    assert boxes(page, "color") == {"Blue 1": False, "Green 1": False, "Red 1": False}


def test_a_field_does_not_lower_its_own_counts(open_page):
    page = say(open_page(), "blue vase")
    assert boxes(page, "kind") == {"Lamp 1": False, "Mug 1": False, "Vase 1": True}


def test_a_box_adds_a_filter_and_takes_it_away(open_page, assistant):
    page = open_page()
    choose(page, "kind", "Mug")
    choose(page, "color", "Red")
    choose(page, "color", "Blue")
    assert state(page, assistant).filters == (
        OneOf("kind", ("Mug",)),
        OneOf("color", ("Red", "Blue")),
    )
    assert heading(page) == "2 products"
    choose(page, "color", "Red", chosen=False)
    assert state(page, assistant).wanted("color") == ("Blue",)
    assert not page.exception


def test_clicks_ask_no_model(open_page, assistant, monkeypatch):
    page = open_page()
    monkeypatch.setattr(assistant, "stream", lambda *_a, **_o: 1 / 0)
    choose(page, "kind", "Mug")
    assert heading(page) == "3 products"
    assert not page.exception


def test_steps_that_come_together_are_one_turn_and_are_taken_once(open_page, assistant):
    page = open_page()
    mug = {"action": "choose", "field": "kind", "value": "Mug", "chosen": True}
    blue = {"action": "choose", "field": "color", "value": "Blue", "chosen": True}
    probe = click_filters(page, mug, blue)
    assert heading(page) == "1 product"
    assert assistant.current(page.query_params["t"]).turn == 1
    page.session_state["filters-done"] = probe.session_state["filters-done"]
    page.run()
    assert shown(page, FILTERS)["done"] == 2
    click_filters(page, mug, blue)
    assert assistant.current(page.query_params["t"]).turn == 1


def test_a_field_that_the_catalogue_lacks_is_let_be(open_page, assistant):
    page = open_page()
    choose(page, "planet", "Mars")
    assert assistant.current(page.query_params["t"]) is None


def test_what_is_folded_is_counted_once_it_is_opened(open_page, assistant, monkeypatch):
    monkeypatch.setattr(facets, "_OPEN", 1)
    page = open_page()
    assert panel(page)["color"] == {"field": "color", "heading": "Color", "folded": True}
    probe = click_filters(page, {"action": "unfold", "field": "color"})
    assert assistant.current(page.query_params["t"]) is None
    page.session_state["filters-unfolded"] = probe.session_state["filters-unfolded"]
    page.run()
    assert len(panel(page)["color"]["choices"]) == 3


def test_a_group_in_use_is_open_and_stays_so(open_page, monkeypatch):
    monkeypatch.setattr(facets, "_OPEN", 1)
    page = say(open_page(), "red mug")
    assert is_checked(page, "color", "Red")
    probe = choose(page, "color", "Red", chosen=False)
    assert "color" in probe.session_state["filters-unfolded"]


def test_a_long_list_is_short_until_all_is_wanted(open_page, monkeypatch):
    monkeypatch.setattr(facets, "_FEW", 1)
    page = say(open_page(), "blue things")
    color = panel(page)["color"]
    assert color["more"] == "Show all 3"
    assert [one["value"] for one in color["choices"]] == ["Blue"]
    probe = click_filters(page, {"action": "whole", "field": "color"})
    page.session_state["filters-whole"] = probe.session_state["filters-whole"]
    page.run()
    assert (len(panel(page)["color"]["choices"]), panel(page)["color"]["more"]) == (3, "")


def test_boxes_follow_what_is_said_and_undone(open_page):
    page = say(open_page(), "red mug")
    assert is_checked(page, "color", "Red")
    say(page, "in green instead")
    assert not is_checked(page, "color", "Red")
    assert is_checked(page, "color", "Green")
    press(page, "undo")
    assert is_checked(page, "color", "Red")


def test_the_slider_sets_a_limit_and_drops_it(open_page, assistant):
    page = say(open_page(), "vase")
    limit_price(page, 10, 20)
    assert not page.exception
    assert Range("price", None, 20.0) in state(page, assistant).filters
    assert heading(page) == "2 products"
    assert ends(page) == (10.0, 20.0)
    limit_price(page, 10, 90)
    assert not state(page, assistant).constraints_on("price")


def test_the_slider_shows_a_limit_that_was_said(open_page):
    page = say(open_page(), "mugs under 43 euros")
    assert ends(page) == (10.0, 43.0)


def test_the_histogram_counts_what_the_other_filters_leave(open_page):
    page = say(open_page(), "blue things under 30 euros")
    bars = panel(page)["price"]["range"]["bars"]
    assert len(bars) == 16
    assert sorted(set(bars)) == [0, 1]
    assert bars.count(1) == 3


def test_stops_are_round_and_hold_everything(assistant):
    facet = assistant.engine.facet("price")
    stops = make_stops(facet)
    assert stops[0] <= facet.minimum
    assert stops[-1] >= facet.maximum
    assert stops == sorted(set(stops))
    assert make_stops(assistant.engine.facet("kind")) == []


def test_ends_that_are_crossed_do_not_break_the_slider():
    from agent.dialogue.state import SearchState

    crossed = SearchState(filters=(Range("price", 50.0, 20.0),))
    assert chosen_ends("price", crossed, [0.0, 100.0]) == (20.0, 50.0)


def test_the_order_is_chosen_and_shown(open_page, assistant):
    page = say(open_page(), "vases")
    page.menu_button(key="sort").set_value("price:desc").run()
    assert not page.exception
    turn = assistant.current(page.query_params["t"])
    assert turn.state.sort == Sort("price", "desc")
    assert [hit.product.values["price"] for hit in turn.hits] == [30.0, 20.0, 10.0]
    say(page, "cheapest first")
    assert page.menu_button(key="sort").label == "Price: low to high"
    page.menu_button(key="sort").set_value("").run()
    assert state(page, assistant).sort is None


def test_every_order_that_is_offered_works(assistant):
    offered = sorts(assistant.grounding)
    assert offered
    for sort in offered:
        assert assistant.engine.search(Query(sort=sort)).total == 9


def test_a_suggestion_narrows_the_search(open_page):
    page = open_page()
    choose(page, "kind", "Mug")
    choose(page, "kind", "Vase")
    follow = [one for one in page.button if (one.key or "").startswith("follow-ups-")]
    assert follow
    press(page, follow[0].key)
    assert heading(page) in {f"{number} products" for number in range(2, 6)}
