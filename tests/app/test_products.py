"""Cards, details, comparison, favorites."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from agent.dialogue.messages import interface_text
from agent.dialogue.wording import Wording
from agent.types import Field, FieldKind, Hit, Product
from tests.app.conftest import click_card, press, say
from ui.components.cards import make_card, tell_facts
from ui.components.compare import compare_rows
from ui.components.favorites import to_csv
from ui.components.why import reasons, shares
from ui.resources import notebook
from ui.server import thumbnail_address

ME = "b" * 32


@pytest.fixture
def card(assistant):
    def click(action, product):
        page = AppTest.from_function(click_card, args=(action, product), default_timeout=20)
        page.session_state["visitor"] = ME
        page.run()
        assert not page.exception
        return page

    yield click
    assistant.forget("d" * 32)
    for product in notebook().favorites(ME):
        notebook().toggle_favorite(ME, product)


def dialog_text(page):
    return "\n".join(
        str(one.value) for kind in (page.markdown, page.text, page.caption) for one in kind
    )


def test_a_card_says_what_the_title_does_not(assistant):
    wording = Wording(assistant.grounding, "en")
    product = Product("x", "Red Mug", values={"kind": "Mug", "color": "Red", "price": 4.5})
    made = make_card(product, None, wording, assistant.grounding, number=3, favorites=["x"])
    assert (made["price"], made["facts"], made["number"]) == ("€4.50", "", "3")
    assert made["favorite"]
    assert made["image"] is None
    other = Product("y", "Mug", values={"color": "Red"})
    assert tell_facts(other, wording, assistant.grounding) == ["Red"]
    assert tell_facts(other, wording, assistant.grounding, ["color"]) == []


def test_a_product_with_an_id_only_is_called_by_its_kind(assistant):
    wording, grounding = Wording(assistant.grounding, "de"), assistant.grounding
    bare = Product("0098b991", "0098b991", values={"kind": "Vase"})
    assert make_card(bare, None, wording, grounding)["title"] == "Vase"
    assert make_card(Product("7", "7"), None, wording, grounding)["title"] == "7"


def test_cards_like_and_unlike(card, assistant):
    card("similar", "p1")
    card("unlike", "p2")
    state = assistant.current("d" * 32).state
    assert (state.like, state.unlike) == (("p1",), ("p2",))


def test_the_heart_keeps_and_lets_go(card):
    card("favorite", "p1")
    card("favorite", "p2")
    assert notebook().favorites(ME) == ("p1", "p2")
    card("favorite", "p1")
    assert notebook().favorites(ME) == ("p2",)


def test_four_products_at_most_are_compared(card):
    page = card("compare", "p0")
    assert page.session_state["compared"] == ("p0",)
    page = AppTest.from_function(click_card, args=("compare", "p9"), default_timeout=20)
    page.session_state["compared"] = ("p1", "p2", "p3", "p4")
    page.run()
    assert page.session_state["compared"] == ("p1", "p2", "p3", "p4")
    assert "Four" in page.session_state["notes"][0]


def test_details_show_all_values_and_why(open_page):
    page = say(open_page(), "blue vase under 100 euros")
    page.session_state["details"] = "p1"
    page.run()
    assert not page.exception
    told = dialog_text(page)
    assert "€20" in told
    assert "| Color | Blue |" in told
    assert "✓ Price: up to €100" in told
    assert "Similar products" in told


def test_details_show_every_picture(open_page, assistant):
    page = open_page()
    galleries = assistant.engine.galleries(["p1", "p8"])
    assert [len(galleries[product]) for product in ("p1", "p8")] == [1, 2]
    for product, keys in galleries.items():
        page.session_state["details"] = product
        page.run()
        shown = [address for picture in page.image for address in picture.value]
        assert shown == [thumbnail_address(key) for key in keys]


def test_details_of_nothing_open_nothing(open_page):
    page = open_page()
    page.session_state["details"] = "no such product"
    page.run()
    assert not page.exception


def test_a_score_is_told_only_where_something_was_ranked(assistant):
    wording = Wording(assistant.grounding, "en")
    exact = assistant.turn("why-exact", "blue vase")
    assert reasons(exact.hits[0].product, exact, wording) == ["✓ Color: Blue", "✓ Kind: Vase"]
    ranked = assistant.turn("why-ranked", "shiny thing")
    assert any("%" in line for line in reasons(ranked.hits[0].product, ranked, wording))


def test_what_speaks_for_a_product_is_told_by_its_share(assistant, open_page):
    wording = Wording(assistant.grounding, "de")
    turn = assistant.turn("why-shares", "shiny thing")
    spoken = [shares(hit.product, turn, wording) for hit in turn.hits]
    assert all(sum(share for _, share in one) == pytest.approx(1) for one in spoken if one)
    assert "Sein Text sagt, was du sagst" in {text for one in spoken for text, _ in one}
    page = say(open_page("de"), "shiny thing")
    best = turn.hits[0].product
    page.session_state["details"] = best.id
    page.run()
    bars = next(one.body for one in page.html if one.body.startswith("<ul"))
    for text, share in shares(best, turn, wording):
        assert f"<span>{text}</span><span>{wording.percent(share)}</span>" in bars


def test_each_kind_of_evidence_has_its_words(assistant):
    wording, product = Wording(assistant.grounding, "en"), Product("x", "Vase")
    kinds = ("looks", "words", "picture", "examples")
    hit = Hit(product, 0.5, tuple((kind, 0.25) for kind in kinds))
    turn = replace(assistant.turn("why-kinds", "vase"), hits=(hit,))
    told = [text for text, _ in shares(product, turn, wording)]
    assert told == [interface_text("en", f"why-{kind}") for kind in kinds]
    assert shares(Product("y", "Mug"), turn, wording) == []


def test_the_comparison_marks_what_differs(assistant):
    products = assistant.engine.products(["p0", "p1"])
    rows = dict(compare_rows(products, Wording(assistant.grounding, "en")))
    assert rows["kind"] == ["Vase", "Vase"]
    assert rows["color"] == ["**Red**", "**Blue**"]
    assert rows["price"] == ["**€10**", "**€20**"]


def test_the_comparison_opens_with_two(open_page):
    page = open_page()
    page.session_state["compared"] = ("p0",)
    assert page.run().button(key="compare").disabled
    page.session_state["compared"] = ("p0", "p1")
    page.run()
    press(page, "compare")
    assert "**Red Vase**" in dialog_text(page)


def test_favorites_are_listed(open_page, card):
    card("favorite", "p1")
    page = open_page(visitor=ME)
    assert page.button(key="favorites").label == "Favorites (1)"
    press(page, "favorites")
    assert page.get("download_button")


def test_favorites_without_any_say_how(open_page):
    page = press(open_page(), "favorites")
    assert "heart" in dialog_text(page)


def test_the_file_has_the_columns_of_the_catalogue_and_no_formulas():
    fields = [Field("size", "Size", FieldKind.KEYWORD, multiple=True)]
    products = [
        Product("p1", "=1+1", "a, b", values={"size": ("S", "M")}),
        Product("p2", "日本", values={}),
    ]
    data = to_csv(products, fields)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[0] == ["id", "title", "description", "Size"]
    assert rows[1] == ["p1", "'=1+1", "a, b", "S, M"]
    assert rows[2] == ["p2", "日本", "", ""]


def test_feedback_on_a_hit_is_kept(open_page):
    page = say(open_page(visitor=ME), "blue vase")
    thread = page.query_params["t"]
    notebook().rate(ME, thread, "product:p1", True)
    page.session_state["details"] = "p1"
    page.run()
    assert page.feedback[-1].value == 1
