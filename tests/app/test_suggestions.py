"""Answers to tap beside the steps that narrow a search, and refusals in the visitor's words."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from agent.dialogue.acts import Add, Drop
from agent.dialogue.clarify import Answer, Question
from agent.dialogue.messages import reply_text
from agent.filters.constraints import OneOf, Range
from agent.language.lexicon import languages
from tests.app.conftest import choose, heading, press, say, texts
from ui import clicks
from ui.components.suggestions import answers, follow_ups

RED = OneOf("color", ("Red",))
ASKED = Question("color", (Answer(RED, (Add(RED),)),))


@pytest.fixture
def asking(monkeypatch):
    """Every turn asks for a color, whatever the catalogue's size."""
    standing = clicks.standing

    def ask(thread):
        turn = standing(thread)
        return turn and replace(turn, question=ASKED)

    monkeypatch.setattr(clicks, "standing", ask)


def test_an_answer_is_tapped_like_any_step(open_page, asking):
    page = open_page("de")
    choose(page, "kind", "Vase")
    assert page.button(key="answers-0").label == "Rot"
    press(page, "answers-0")
    assert heading(page) == "1 Artikel"


def test_what_is_asked_is_not_suggested_besides(open_page, asking, assistant):
    page = open_page()
    choose(page, "kind", "Vase")
    choose(page, "kind", "Mug")
    turn = assistant.current(page.query_params["t"])
    assert "color" in [one.field for one in follow_ups(turn, "en")]
    shown = [one.label for one in page.button if (one.key or "").startswith("follow-ups-")]
    assert shown
    assert not any("Color" in label for label in shown)


def test_another_sense_is_said_whole_and_takes_all_its_acts(assistant):
    limit = Range("price", None, 30.0)
    acts = (Drop("color", "Red"), Add(limit))
    turn = replace(clicks.browse("x"), question=Question("price", (Answer(limit, acts),), True))
    (only,) = answers(turn, "en")
    assert (only.text, only.acts) == ("Price: up to €30", acts)


def picture(**options):
    buffer = io.BytesIO()
    Image.effect_noise((64, 64), 90).save(buffer, "JPEG", **options)
    return buffer.getvalue()


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"no picture at all", "unknown"), (picture()[:900], "cut-off")],
    ids=["unknown", "cut-off"],
)
def test_a_refused_picture_is_refused_in_the_visitors_language(open_page, language, data, reason):
    page = open_page(language)
    page.chat_input[0].upload("x.jpg", data, "image/jpeg").run()
    assert not page.exception
    why = reply_text(language, f"picture-{reason}", megabytes=50)
    assert reply_text(language, "picture-refused", reason=why) in texts(page)
    say(page, "vase")
    assert not page.exception
