"""A question in turn: asked where it pays, answered by word or by tap, never twice in a row."""

from __future__ import annotations

import pytest

from agent.filters.constraints import OneOf

pytestmark = pytest.mark.usefixtures("_few_are_many")


@pytest.fixture
def _few_are_many(monkeypatch):
    """The small shop has nine products; a question is worth its while from three on."""
    monkeypatch.setattr("agent.dialogue.clarify.MANY", 3)


def test_it_is_asked_once_and_survives_a_restart(open_shop):
    turn = open_shop().turn("main", "a gift for my neighbor")
    assert turn.question.field in ("kind", "color")
    assert turn.reply.endswith("?")
    standing = open_shop().current("main")
    assert standing.question == turn.question
    after = open_shop().turn("main", "with engraving")
    assert after.question is None


def test_a_tap_and_a_bare_value_answer_alike(open_shop):
    shop = open_shop()
    question = shop.turn("tap", "ein Geschenk").question
    answer = question.answers[0]
    (value,) = answer.constraint.values
    tapped = shop.act("tap", answer.acts)
    shop.turn("word", "ein Geschenk")
    said = shop.turn("word", str(value))
    assert tapped.state.filters == said.state.filters == (OneOf(question.field, (value,)),)
    assert tapped.total == said.total == 3


@pytest.mark.parametrize(
    "answer",
    ["doesn't matter", "egal", "peu importe", "da igual", "не важно", "どれでもいい", "都可以",
     "상관없어요", "لا يهم", "farketmez"],
)  # fmt: skip
def test_an_answer_that_does_not_care_leaves_the_field_open(open_shop, answer):
    shop = open_shop()
    before = shop.turn("main", "a gift")
    after = shop.turn("main", answer)
    assert after.state == before.state
    assert after.acts[0].field == before.question.field
    assert shop.turn("main", "something cheap").question is None or (
        shop.current("main").question.field != before.question.field
    )
