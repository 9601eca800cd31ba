"""The system prompt: instructions, the catalogue's fields, where the conversation stands."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from agent.dialogue.grounding import Grounding
from agent.dialogue.history import Conversation
from agent.dialogue.plain import state_from_plain, state_to_plain
from agent.types import Facet

_OPEN, _CLOSE = "<situation>", "</situation>"
_VALUES = 60
"""Values of a field that are listed; a catalogue may have thousands."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What a model is told of the conversation.

    Attributes:
        conversation: State, page shown and language; no history.
        picture: Key of the picture that came with the last message, or ``None``.
    """

    conversation: Conversation = Conversation()
    picture: str | None = None


def write_prompt(grounding: Grounding, situation: Situation) -> str:
    """Returns the system prompt of a turn."""
    conversation = situation.conversation
    plain = {
        "state": state_to_plain(conversation.state),
        "shown": list(conversation.shown),
        "language": conversation.language,
        "picture": situation.picture,
        "asked": conversation.pending,
    }
    fields = [_field(facet) for facet in grounding.facets.values()]
    told = {"fields": fields, **plain}
    # A user's words must not be able to end the block.
    text = json.dumps(told, ensure_ascii=False).replace("<", "\\u003c")
    return f"{_instructions()}\n{_OPEN}{text}{_CLOSE}\n"


def read_situation(prompt: str) -> Situation:
    """Reads back what ``write_prompt`` wrote; an empty one where there is none."""
    _, _, rest = prompt.rpartition(_OPEN)
    text, found, _ = rest.partition(_CLOSE)
    if not found:
        return Situation()
    told = json.loads(text)
    conversation = Conversation(
        state=state_from_plain(told["state"]),
        shown=tuple(told["shown"]),
        language=told["language"],
        asked=(told["asked"],) if told["asked"] else (),
    )
    return Situation(conversation, told["picture"])


@cache
def _instructions() -> str:
    return (resources.files("prompts") / "system.md").read_text("utf-8")


def _field(facet: Facet) -> dict[str, Any]:
    field = facet.field
    told: dict[str, Any] = {"name": field.name, "kind": field.kind.value}
    if field.currency:
        told["currency"] = field.currency
    if facet.values:
        told["values"] = [item.value for item in facet.values[:_VALUES]]
    elif facet.minimum is not None:
        told["min"], told["max"] = facet.minimum, facet.maximum
    return told
