"""The side panel: true counts, clicks as acts, agreement with the search."""

from __future__ import annotations

from agent.filters.constraints import OneOf, Range
from agent.query import Query, Sort
from tests.app.conftest import heading, press, say
from ui.components.ranges import chosen_ends, make_stops
from ui.components.toolbar import sorts


def boxes(page, field):
    start = f"value-{field}-"
    return {box.label: box.value for box in page.checkbox if box.key.startswith(start)}


def state(page, assistant):
    return assistant.current(page.query_params["t"]).state


def test_counts_are_those_of_the_search(open_page):
    page = open_page()
    assert boxes(page, "kind") == {"Lamp (3)": False, "Mug (3)": False, "Vase (3)": False}
    say(page, "vase")
    assert boxes(page, "color") == {"Blue (1)": False, "Green (1)": False, "Red (1)": False}


def test_a_field_does_not_lower_its_own_counts(open_page):
    page = say(open_page(), "blue vase")
    assert boxes(page, "kind") == {"Lamp (1)": False, "Mug (1)": False, "Vase (1)": True}


def test_a_box_adds_a_filter_and_takes_it_away(open_page, assistant):
    page = open_page()
    page.checkbox(key="value-kind-Mug").check().run()
    page.checkbox(key="value-color-Red").check().run()
    page.checkbox(key="value-color-Blue").check().run()
    assert state(page, assistant).filters == (
        OneOf("kind", ("Mug",)),
        OneOf("color", ("Red", "Blue")),
    )
    assert heading(page) == "2 products"
    page.checkbox(key="value-color-Red").uncheck().run()
    assert state(page, assistant).wanted("color") == ("Blue",)
    assert not page.exception


def test_clicks_ask_no_model(open_page, assistant, monkeypatch):
    page = open_page()
    monkeypatch.setattr(assistant, "stream", lambda *_a, **_o: 1 / 0)
    page.checkbox(key="value-kind-Mug").check().run()
    assert heading(page) == "3 products"
    assert not page.exception


def test_boxes_follow_what_is_said_and_undone(open_page):
    page = say(open_page(), "red mug")
    assert page.checkbox(key="value-color-Red").value
    say(page, "in green instead")
    assert not page.checkbox(key="value-color-Red").value
    assert page.checkbox(key="value-color-Green").value
    press(page, "undo")
    assert page.checkbox(key="value-color-Red").value


def test_the_slider_sets_a_limit_and_drops_it(open_page, assistant):
    page = say(open_page(), "vase")
    page.select_slider[0].set_range(10.0, 20.0).run()
    assert not page.exception
    assert Range("price", None, 20.0) in state(page, assistant).filters
    assert heading(page) == "2 products"
    assert page.select_slider[0].value == (10.0, 20.0)
    page.select_slider[0].set_range(10.0, 90.0).run()
    assert not state(page, assistant).constraints_on("price")


def test_the_slider_shows_a_limit_that_was_said(open_page):
    page = say(open_page(), "mugs under 43 euros")
    assert page.select_slider[0].value == (10.0, 43.0)


def test_the_histogram_counts_what_the_other_filters_leave(open_page):
    page = say(open_page(), "blue things under 30 euros")
    bars = next(one.body for one in page.html if "vitrine-bars" in one.body)
    assert bars.count('class="in"') + bars.count('class="out"') == 16
    assert bars.count("height:100%") == 3


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
    page.checkbox(key="value-kind-Mug").check().run()
    page.checkbox(key="value-kind-Vase").check().run()
    follow = [one for one in page.button if (one.key or "").startswith("follow-ups-")]
    assert follow
    press(page, follow[0].key)
    assert heading(page) in {f"{number} products" for number in range(2, 6)}
