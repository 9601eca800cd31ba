"""Which chat model answers, and what happens when it does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from langchain.agents.middleware import AgentMiddleware, ModelRequest, ModelResponse
from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage

from agent.chat.local_model import RuleChatModel
from agent.dialogue.grounding import Grounding
from agent.errors import ModelError

_TIMEOUT = 30.0
_RETRIES = 2
_REASON = 120
_PATIENCE = 4
"""Calls of one turn after which a provider is going in circles."""


def make_model(spec: str, grounding: Grounding, **options: object) -> BaseChatModel:
    """Makes the chat model that a setting names.

    Args:
        spec: ``rules``, or ``provider:name`` as LangChain's ``init_chat_model`` takes it.
        grounding: The vocabulary that the rules work over.
        options: Passed on to the provider, such as ``base_url``.

    Raises:
        ModelError: The provider is unknown, not installed, or lacks its key.
    """
    if spec == "rules":
        return RuleChatModel(grounding)
    if ":" not in spec:
        raise ModelError(f"--model {spec!r} is no model; give 'rules' or 'provider:name'")
    settings: dict[str, Any] = {"timeout": _TIMEOUT, "max_retries": _RETRIES, **options}
    try:
        model: BaseChatModel = init_chat_model(spec, **settings)
    except ImportError as error:
        raise ModelError(f"--model {spec}: {first_line(error)}") from error
    except Exception as error:
        raise ModelError(f"--model {spec} cannot be used: {first_line(error)}") from error
    return model


class FallBack(AgentMiddleware[Any, Any]):
    """Lets the rules answer when the provider fails or answers with nothing, and says so.

    The turn's context gets the note; the reply itself stays as the rules word it.
    """

    def __init__(self, name: str, rules: BaseChatModel) -> None:
        super().__init__()
        self._name = name
        self._rules = rules

    def wrap_model_call(
        self,
        request: ModelRequest[Any],
        handler: Callable[[ModelRequest[Any]], ModelResponse[Any]],
    ) -> ModelResponse[Any]:
        """Calls the provider, then, if need be, the rules."""
        context = request.runtime.context
        context.calls += 1
        if context.calls > _PATIENCE and not context.notes:
            context.fell_back(self._name, "no answer after several calls")
        if not context.notes:  # once it has failed in a turn, it is not asked again
            try:
                response = handler(request)
            except Exception as error:  # noqa: BLE001 - whatever a provider raises, the user is answered
                context.fell_back(self._name, first_line(error))
            else:
                if _says_something(response):
                    return response
                context.fell_back(self._name, "empty or unreadable answer")
        return handler(request.override(model=self._rules))


def _says_something(response: ModelResponse[Any]) -> bool:
    message = response.result[-1]
    return isinstance(message, AIMessage) and bool(message.tool_calls or message.text.strip())


def first_line(error: BaseException) -> str:
    """Returns an error's message as one short line."""
    lines = str(error).strip().splitlines()
    text = lines[0] if lines else type(error).__name__
    return text if len(text) <= _REASON else f"{text[:_REASON]}…"
