"""LangChain's own standard tests, run on the local model; what it does not claim is skipped."""

from __future__ import annotations

import pytest
from langchain.tools import tool
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_tests.integration_tests import ChatModelIntegrationTests
from langchain_tests.unit_tests import ChatModelUnitTests

from agent.chat.local_model import TOOL, RuleChatModel
from agent.chat.prompt import Situation, write_prompt
from agent.dialogue.messages import reply_text
from tests.factories import make_shop


class _Honest:
    """It plans calls of one tool of its own and of no other, and reads only text."""

    @property
    def chat_model_class(self):
        return RuleChatModel

    @property
    def chat_model_params(self):
        return {}

    @property
    def has_tool_calling(self):
        return False

    @property
    def has_structured_output(self):
        return False

    @property
    def supports_model_override(self):
        return False


class TestUnit(_Honest, ChatModelUnitTests):
    pass


class TestIntegration(_Honest, ChatModelIntegrationTests):
    pass


SHOP = make_shop()


@tool(TOOL)
def update_search(acts: list[dict], language: str) -> str:
    """Changes the search."""
    return f"{language}: {acts}"


def bound():
    return RuleChatModel(SHOP).bind_tools([update_search])


def messages(text):
    return [SystemMessage(write_prompt(SHOP, Situation())), HumanMessage(text)]


def answer(text):
    return bound().invoke(messages(text))


@pytest.mark.parametrize("text", ["blue vase", "синяя ваза", "青い花瓶"])
def test_a_wish_becomes_one_call_of_the_tool(text):
    (call,) = answer(text).tool_calls
    assert call["name"] == TOOL
    (act,) = call["args"]["acts"]
    assert act["act"] == "new_search"
    assert {item["field"]: item["values"] for item in act["constraints"]} == {
        "color": ["Blue"],
        "kind": ["Vase"],
    }


def test_the_same_input_gives_the_same_call():
    assert answer("blue vase").tool_calls == answer("blue vase").tool_calls


def test_streaming_says_what_invoking_says():
    first, *rest = bound().stream(messages("blue vase"))
    for chunk in rest:
        first += chunk
    assert first.tool_calls == answer("blue vase").tool_calls


def test_without_its_tool_it_only_talks():
    model = RuleChatModel(SHOP)
    assert model.invoke(messages("danke")).text == reply_text("de", "thanks")
    assert model.invoke(messages("blue vase")).text == reply_text("en", "off-topic")
