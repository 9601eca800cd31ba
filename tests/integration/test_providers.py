"""A provider behind the assistant, played by a scripted server: good answers and bad ones."""

from __future__ import annotations

import json
import time

import pytest
from werkzeug import Response

from agent.chat.models import make_model
from agent.dialogue.grounding import Grounding
from agent.errors import ModelError
from agent.filters.constraints import OneOf

CALL = {"language": "en", "acts": [{"act": "new_search", "constraints": [
    {"field": "kind", "op": "one_of", "values": ["Vase"]}]}]}  # fmt: skip


def chunk(delta, finish=None):
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    body = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m",
            "choices": [choice]}  # fmt: skip
    return f"data: {json.dumps(body)}\n\n"


def streamed(*chunks):
    return Response("".join([*chunks, "data: [DONE]\n\n"]), content_type="text/event-stream")


def tool_call(arguments):
    text = arguments if isinstance(arguments, str) else json.dumps(arguments)
    call = {"index": 0, "id": "call_1", "type": "function",
            "function": {"name": "update_search", "arguments": text}}  # fmt: skip
    return streamed(chunk({"role": "assistant", "tool_calls": [call]}), chunk({}, "tool_calls"))


def says(text):
    words = [chunk({"content": f"{word} "}) for word in text.split()]
    return streamed(chunk({"role": "assistant", "content": ""}), *words, chunk({}, "stop"))


@pytest.fixture
def provider(open_shop, shop_settings, httpserver, monkeypatch):
    """Makes an assistant whose provider answers the given responses, one after the other."""
    pytest.importorskip("langchain_openai")

    def make(*responses, timeout=5.0):
        left = list(responses)
        asked = []

        def answer(request):
            asked.append(request.get_json())
            following = left.pop(0) if len(left) > 1 else left[0]
            return following if isinstance(following, Response) else following()

        httpserver.expect_request("/v1/chat/completions").respond_with_handler(answer)
        options = {"base_url": httpserver.url_for("/v1"), "api_key": "x", "max_retries": 0}

        def model(_spec, grounding):
            return make_model("openai:m", grounding, timeout=timeout, **options)

        monkeypatch.setattr("agent.chat.models.make_model", model)
        return open_shop(), asked

    return make


def test_tool_calls_change_the_search_and_the_model_words_the_reply(provider):
    shop, asked = provider(tool_call(CALL), says("Three vases for you."))
    turn = shop.turn("main", "vases please")
    assert turn.state.filters == (OneOf("kind", ("Vase",)),)
    assert (turn.total, turn.reply, turn.notes) == (3, "Three vases for you.", ())
    assert "Blue Vase" in json.dumps(asked[1]["messages"])


def test_an_invented_value_comes_back_with_the_nearest_real_ones(provider):
    wrong = {"language": "en", "acts": [{"act": "new_search", "constraints": [
        {"field": "kind", "op": "one_of", "values": ["Vases"]}]}]}  # fmt: skip
    shop, asked = provider(tool_call(wrong), tool_call(CALL), says("Here."))
    turn = shop.turn("main", "vases please")
    assert turn.total == 3
    assert "Nearest: 'Vase'" in asked[1]["messages"][-1]["content"]


@pytest.mark.parametrize("status", [401, 429, 500, 503])
def test_a_failing_provider_is_replaced_by_the_rules_and_that_is_said(provider, status):
    body = json.dumps({"error": {"message": "no", "type": "x", "code": "x"}})
    shop, _ = provider(Response(body, status=status, content_type="application/json"))
    turn = shop.turn("main", "blue vase")
    assert turn.total == 1
    assert len(turn.notes) == 1
    assert "rules" in turn.notes[0]


def test_a_provider_that_hangs_is_given_up(provider):
    def late():
        time.sleep(1.5)
        return Response("", status=500)

    shop, _ = provider(late, timeout=0.3)
    turn = shop.turn("main", "blue vase")
    assert turn.total == 1
    assert len(turn.notes) == 1


def test_bad_json_in_a_call_is_replaced_by_the_rules(provider):
    shop, _ = provider(tool_call('{"acts": [{"act": '))
    turn = shop.turn("main", "blue vase")
    assert turn.total == 1
    assert turn.notes


def test_a_failure_after_the_search_keeps_the_search(provider):
    shop, _ = provider(tool_call(CALL), Response("", status=500))
    turn = shop.turn("main", "vases")
    assert turn.total == 3
    assert "3 products" in turn.reply


def test_a_model_that_never_stops_calling_is_stopped(provider):
    shop, asked = provider(tool_call(CALL))
    turn = shop.turn("main", "vases")
    assert turn.total == 3
    assert len(asked) <= 7


@pytest.mark.parametrize("spec", ["nonsense", "nobody:model", ":", "openai:"])
def test_a_model_that_cannot_be_is_one_line(spec, monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(ModelError) as refused:
        make_model(spec, Grounding(()))
    assert "\n" not in str(refused.value)
