"""The LangChain agent: state, the one tool, the prompt, the middleware."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, NotRequired

from langchain.agents import AgentState, create_agent
from langchain.agents.middleware import ModelCallLimitMiddleware, ModelRequest, dynamic_prompt
from langchain.tools import ToolRuntime, tool
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AnyMessage, HumanMessage, ToolMessage
from langgraph.channels.delta import DeltaChannel
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph.state import CompiledStateGraph
from langgraph.types import Command

from agent.chat.conduct import Shop
from agent.chat.local_model import TOOL, RuleChatModel
from agent.chat.models import FallBack
from agent.chat.prompt import Situation, write_prompt
from agent.chat.requests import ActRequest, RefusedError, read_requests
from agent.dialogue.messages import reply_text
from agent.dialogue.plain import conversation_from_plain, conversation_to_plain, state_to_plain
from agent.dialogue.reply import Outcome
from agent.language.lexicon import languages

_MODEL_CALLS = 6


def append_messages(held: list[AnyMessage], writes: Sequence[Any]) -> list[AnyMessage]:
    """Joins messages; a turn only ever adds."""
    for write in writes:
        held = [*held, *(write if isinstance(write, list) else [write])]
    return held


def keep_last(_held: Any, new: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Lets a model that calls the tool twice in one step not break the turn: the last one stays."""
    return new


class ShopState(AgentState[Any]):
    """What a thread keeps.

    Messages are stored as what each turn added, so that a thread's file grows with its length and
    not with its square; ``conversation`` holds states and ids, never products or pictures.
    """

    messages: Annotated[list[AnyMessage], DeltaChannel(append_messages, snapshot_frequency=50)]
    conversation: NotRequired[Annotated[dict[str, Any], keep_last]]


@dataclass(slots=True)
class TurnContext:
    """What belongs to one turn only; never checkpointed.

    Attributes:
        language: The conversation's language before the turn.
        picture: Key of the picture that came with the message.
        notes: What the user should know about how the turn was answered.
        calls: How often a provider was asked.
        outcome: What the tool found, once it was called.
    """

    language: str = "en"
    picture: str | None = None
    notes: list[str] = field(default_factory=list)
    calls: int = 0
    outcome: Outcome | None = None

    def fell_back(self, model: str, reason: str) -> None:
        """Notes that the provider did not answer."""
        text = reply_text(self.language, "model-fallback", model=model, reason=reason)
        self.notes.append(text)


def build_graph(
    shop: Shop, model: BaseChatModel, name: str, checkpointer: BaseCheckpointSaver[Any]
) -> CompiledStateGraph[Any, TurnContext, Any, Any]:
    """Assembles the agent.

    Args:
        shop: What the tool works on.
        model: The chat model; the rules stand behind any other.
        name: What to call the model when it fails.
        checkpointer: Keeps the threads.
    """
    middleware: list[Any] = [_prompt(shop), ModelCallLimitMiddleware(run_limit=_MODEL_CALLS)]
    if not isinstance(model, RuleChatModel):
        middleware.append(FallBack(name, RuleChatModel(shop.grounding)))
    graph: CompiledStateGraph[Any, TurnContext, Any, Any] = create_agent(
        model,
        [_tool(shop)],
        middleware=middleware,
        state_schema=ShopState,
        context_schema=TurnContext,
        checkpointer=checkpointer,
    )
    return graph


def _prompt(shop: Shop) -> Any:  # noqa: ANN401 - the decorator's own type
    @dynamic_prompt
    def prompt(request: ModelRequest[Any]) -> str:
        plain = dict(request.state).get("conversation")
        conversation = conversation_from_plain(plain)  # type: ignore[arg-type]
        return write_prompt(
            shop.grounding, Situation(conversation, request.runtime.context.picture)
        )

    return prompt


def _tool(shop: Shop) -> Any:  # noqa: ANN401 - the decorator's own type
    @tool(TOOL)
    def update_search(
        acts: list[ActRequest], language: str, runtime: ToolRuntime[TurnContext, ShopState]
    ) -> Command[Any] | str:
        """Changes the search and returns what fits: exact total, the page, a reply to build on.

        Args:
            acts: What to do, in order.
            language: ISO 639-1 code of the user's last message.
            runtime: Given by the agent.
        """
        conversation = conversation_from_plain(runtime.state.get("conversation"))
        try:
            read = read_requests(acts, shop.grounding, conversation.shown)
        except RefusedError as error:
            return str(error)
        language = language if language in languages() else conversation.language or "en"
        outcome, reply = shop.carry_out(conversation, read, language)
        runtime.context.outcome = outcome
        message = ToolMessage(
            _summary(outcome, reply),
            tool_call_id=str(runtime.tool_call_id),
            artifact={"ids": list(outcome.after.shown)},
        )
        plain = conversation_to_plain(outcome.after)
        return Command(update={"conversation": plain, "messages": [message]})

    return update_search


def _summary(outcome: Outcome, reply: str) -> str:
    """What a model is told of a search, as JSON."""
    told = {
        "total": outcome.total,
        "page": [{"id": hit.product.id, "title": hit.product.title} for hit in outcome.hits],
        "state": state_to_plain(outcome.after.state),
        "without": [
            {"fields": list(dict.fromkeys(item.field for item in items)), "total": count}
            for items, count in outcome.relaxed
        ],
        "suggested_reply": reply,
    }
    return json.dumps(told, ensure_ascii=False)


def user_message(text: str, picture: str | None) -> HumanMessage:
    """Returns a user's message; a picture travels as its key, never as bytes."""
    return HumanMessage(text, additional_kwargs={"picture": picture} if picture else {})
