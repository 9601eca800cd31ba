"""Conversations over a small real index: by message, by click, across restarts and failures."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from agent.chat.assistant import LONGEST_MESSAGE
from agent.dialogue.acts import Drop, Like, Undo
from agent.filters.constraints import OneOf, Range


def test_a_conversation_survives_a_restart(open_shop):
    open_shop().turn("main", "blue vase")
    again = open_shop()
    standing = again.current("main")
    assert standing.total == 1
    assert [hit.product.title for hit in standing.hits] == ["Blue Vase"]
    assert [message.role for message in again.messages("main")] == ["user", "assistant"]
    assert again.turn("main", "undo").total == 9


def test_threads_do_not_see_each_other(open_shop):
    shop = open_shop()
    shop.turn("one", "blue vase")
    assert shop.current("two") is None
    assert shop.turn("two", "red mug").hits[0].product.title == "Red Mug"


def test_a_click_does_what_a_message_does(open_shop):
    shop = open_shop()
    shop.turn("main", "blue vase under 100 euros")
    turn = shop.act("main", [Drop("color")])
    assert set(turn.state.filters) == {OneOf("kind", ("Vase",)), Range("price", None, 100.0)}
    assert turn.total == 3
    assert shop.act("main", [Undo()]).total == 1


def test_likes_bring_what_resembles_first(open_shop):
    shop = open_shop()
    turn = shop.act("main", [Like(("p0",))])
    assert turn.state.like == ("p0",)
    assert turn.hits[0].product.values["color"] == "Red"


def test_nothing_fits_is_said_with_true_counts(open_shop):
    turn = open_shop().turn("main", "blue vase under 5 euros")
    assert turn.total == 0
    assert {(item.fields, item.count) for item in turn.relaxed} == {(("price",), 1)}
    assert "1 product" in turn.reply


def test_a_picture_finds_its_own_product(open_shop, shop_settings):
    data = (shop_settings.index.parent / "catalogue" / "4.png").read_bytes()
    turn = open_shop().turn("main", "", picture=data)
    assert turn.state.picture
    assert turn.hits[0].product.values["color"] == "Blue"


def test_a_broken_turn_leaves_the_conversation_as_it_was(open_shop, monkeypatch):
    shop = open_shop()
    shop.turn("main", "blue vase")
    before = (shop.current("main"), shop.messages("main"))
    with monkeypatch.context() as patched:
        patched.setattr(shop.engine, "search", lambda _query: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            shop.turn("main", "red mug")
    assert (shop.current("main"), shop.messages("main")) == before
    assert shop.turn("main", "red mug").total == 1


def test_a_turn_that_is_abandoned_midway_is_taken_back(open_shop):
    shop = open_shop()
    shop.turn("main", "blue vase")
    steps = shop.stream("main", "red mug")
    next(steps)
    steps.close()
    assert shop.current("main").state.wanted("color") == ("Blue",)


@pytest.mark.parametrize("picture", [b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 50])
def test_an_unusable_picture_is_refused_in_one_sentence(open_shop, picture):
    shop = open_shop()
    shop.turn("main", "blue vase")
    turn = shop.turn("main", "like this", picture=picture)
    assert "cannot be used" in turn.reply
    assert turn.state.wanted("color") == ("Blue",)


def test_an_over_long_message_is_answered_and_kept_nowhere(open_shop):
    shop = open_shop()
    turn = shop.turn("main", "x" * (LONGEST_MESSAGE + 1))
    assert f"{LONGEST_MESSAGE:,}" in turn.reply
    assert shop.current("main") is None


def test_the_same_picture_in_another_format_is_taken(open_shop):
    buffer = io.BytesIO()
    Image.new("RGBA", (30, 20), (30, 150, 60, 255)).save(buffer, "WEBP", lossless=True)
    turn = open_shop().turn("main", "mug", picture=buffer.getvalue())
    assert turn.state.wanted("kind") == ("Mug",)
    assert turn.hits[0].product.title == "Green Mug"


def test_an_edited_message_takes_the_place_of_the_last_one(open_shop):
    shop = open_shop()
    shop.turn("main", "blue vase")
    shop.turn("main", "red mug")
    shop.act("main", [Drop("color")])
    *_, turn = shop.stream("main", "green lamp", instead=True)
    assert turn.hits[0].product.title == "Green Lamp"
    assert [m.text for m in shop.messages("main") if m.role == "user"] == [
        "blue vase",
        "green lamp",
    ]
    assert shop.act("main", [Undo()]).state.wanted("color") == ("Blue",)


def test_the_first_message_can_be_edited(open_shop):
    shop = open_shop()
    shop.turn("main", "blue vase")
    *_, turn = shop.stream("main", "red mug", instead=True)
    assert (turn.turn, turn.hits[0].product.title) == (1, "Red Mug")
    assert [m.role for m in shop.messages("main")] == ["user", "assistant"]


def test_an_edit_that_breaks_off_leaves_the_last_turn(open_shop):
    shop = open_shop()
    shop.turn("main", "blue vase")
    steps = shop.stream("main", "red mug", instead=True)
    next(steps)
    steps.close()
    assert shop.current("main").state.wanted("color") == ("Blue",)


def test_a_forgotten_conversation_is_gone(open_shop):
    shop = open_shop()
    shop.turn("main", "blue vase")
    shop.forget("main")
    assert shop.current("main") is None
    assert shop.messages("main") == []


def test_the_language_of_the_page_decides_what_two_languages_share(open_shop):
    shop = open_shop()
    for language in ("ja", "zh"):
        *_, turn = shop.stream(language, "花瓶", language=language)
        assert turn.language == language
        assert turn.state.wanted("kind") == ("Vase",)
