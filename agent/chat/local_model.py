"""The chat model that needs no provider: rules that plan tool calls and pass on replies.

It reads what any model would read, the system prompt and the messages, so that it can take over
from a provider in the middle of a turn.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import (
    AIMessage,
    AIMessageChunk,
    BaseMessage,
    HumanMessage,
    SystemMessage,
    ToolMessage,
)  # fmt: skip
from langchain_core.messages.ai import UsageMetadata
from langchain_core.messages.tool import tool_call_chunk
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from langchain_core.runnables import Runnable
from langchain_core.utils.function_calling import convert_to_openai_tool
from pydantic import PrivateAttr

from agent.chat.prompt import read_situation
from agent.chat.writing import write_request
from agent.dialogue.acts import SmallTalk
from agent.dialogue.grounding import Grounding
from agent.dialogue.messages import reply_text
from agent.dialogue.understanding import Understanding, understand

TOOL = "update_search"
_POLITE = frozenset({"hello", "thanks", "bye"})


class RuleChatModel(BaseChatModel):
    """Understands by rules over language data; the same input gives the same output."""

    model: str = "rules"
    max_tokens: int | None = None
    stop: list[str] | None = None
    _grounding: Grounding = PrivateAttr()

    def __init__(self, grounding: Grounding | None = None, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(**kwargs)
        self._grounding = grounding or Grounding(())

    @property
    def _llm_type(self) -> str:
        return "vitrine-rules"

    def bind_tools(
        self,
        tools: Sequence[Any],
        **kwargs: Any,  # noqa: ANN401 - LangChain's signature
    ) -> Runnable[LanguageModelInput, AIMessage]:
        """Binds tools; only ``update_search`` is ever called."""
        return self.bind(tools=[convert_to_openai_tool(tool) for tool in tools], **kwargs)

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,  # noqa: ANN401
    ) -> ChatResult:
        message = self._answer(messages, kwargs)
        return ChatResult(generations=[ChatGeneration(message=message)])

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,  # noqa: ANN401
    ) -> Iterator[ChatGenerationChunk]:
        answer = self._answer(messages, kwargs)
        for index, call in enumerate(answer.tool_calls):
            arguments = json.dumps(call["args"], ensure_ascii=False)
            chunk = tool_call_chunk(name=call["name"], args=arguments, id=call["id"], index=index)
            yield ChatGenerationChunk(message=AIMessageChunk(content="", tool_call_chunks=[chunk]))
        for word in answer.text.split(" ") if answer.text else ():
            yield ChatGenerationChunk(message=AIMessageChunk(content=f"{word} "))
        last = AIMessageChunk(
            content="", usage_metadata=answer.usage_metadata, chunk_position="last",
            response_metadata={"model_name": self.model},
        )  # fmt: skip
        yield ChatGenerationChunk(message=last)

    def _answer(self, messages: Sequence[BaseMessage], bound: dict[str, Any]) -> AIMessage:
        read = sum(len(message.text.split()) for message in messages)
        last = messages[-1]
        reply = _suggested(last) if isinstance(last, ToolMessage) else None
        if reply is not None:
            usage = _usage(read, reply)
            return AIMessage(reply, usage_metadata=usage, response_metadata=self._meta())
        # A tool that refused a provider's call leaves the user's words still to be understood.
        said = next((m.text for m in reversed(messages) if isinstance(m, HumanMessage)), "")
        system = next((m.text for m in messages if isinstance(m, SystemMessage)), "")
        situation = read_situation(system)
        found = understand(said, situation.conversation, self._grounding, picture=situation.picture)
        if not _has_tool(bound):
            return self._talk(found, read)
        acts = [write_request(act).model_dump(exclude_defaults=True) for act in found.acts]
        call = {
            "name": TOOL,
            "args": {"language": found.language, "acts": acts},
            # Derived from the place in the conversation: the same input gives the same call.
            "id": f"call_{len(messages)}",
            "type": "tool_call",
        }
        return AIMessage(
            "", tool_calls=[call], usage_metadata=_usage(read, ""), response_metadata=self._meta()
        )

    def _talk(self, found: Understanding, read: int) -> AIMessage:
        """Without its tool it can search nothing, only be polite and say what it is for."""
        topics = [act.topic for act in found.acts if isinstance(act, SmallTalk)]
        topic = next((one for one in topics if one in _POLITE), None)
        reply = reply_text(found.language, topic or "off-topic")
        return AIMessage(reply, usage_metadata=_usage(read, reply), response_metadata=self._meta())

    def _meta(self) -> dict[str, str]:
        return {"model_name": self.model}


def _has_tool(bound: dict[str, Any]) -> bool:
    tools = bound.get("tools") or ()
    return any(tool.get("function", {}).get("name") == TOOL for tool in tools)


def _suggested(message: ToolMessage) -> str | None:
    """The reply that a carried-out call comes with, or ``None`` for a refused one."""
    try:
        return str(json.loads(message.text)["suggested_reply"])
    except (json.JSONDecodeError, KeyError, TypeError):
        return None


def _usage(read: int, text: str) -> UsageMetadata:
    """Words stand for tokens: the rules have none."""
    written = len(text.split())
    return UsageMetadata(input_tokens=read, output_tokens=written, total_tokens=read + written)
