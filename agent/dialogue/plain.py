"""Conversations, states and acts as plain JSON values and back: for checkpoints, tools, programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from agent.dialogue import acts as act_types
from agent.dialogue.history import Conversation
from agent.dialogue.state import SearchState
from agent.filters.constraints import Constraint, NoneOf, OneOf, Range
from agent.query import Sort

_OPS: dict[str, type[OneOf | NoneOf]] = {"one_of": OneOf, "none_of": NoneOf}
_ACTS: dict[str, type] = {kind.__name__: kind for kind in act_types.NAMES}


def constraint_to_plain(item: Constraint) -> dict[str, Any]:
    """Returns ``{"field", "op", "values", "min", "max"}`` with only the keys that the op has."""
    if isinstance(item, Range):
        return {"field": item.field, "op": "range", "min": item.min, "max": item.max}
    op = "one_of" if isinstance(item, OneOf) else "none_of"
    return {"field": item.field, "op": op, "values": list(item.values)}


def constraint_from_plain(plain: Mapping[str, Any]) -> Constraint:
    """Reads what ``constraint_to_plain`` writes."""
    if plain["op"] == "range":
        return Range(plain["field"], plain.get("min"), plain.get("max"))
    return _OPS[plain["op"]](plain["field"], tuple(plain["values"]))


def state_to_plain(state: SearchState) -> dict[str, Any]:
    """Returns a state with the keys of the JSON-lines format, and picture and page."""
    return {
        "query": state.words,
        "filters": [constraint_to_plain(item) for item in state.filters],
        "sort": sort_to_plain(state.sort),
        "like": list(state.like),
        "unlike": list(state.unlike),
        "picture": state.picture,
        "page": state.page,
    }


def state_from_plain(plain: Mapping[str, Any]) -> SearchState:
    """Reads what ``state_to_plain`` writes."""
    return SearchState(
        words=plain["query"],
        picture=plain["picture"],
        filters=tuple(constraint_from_plain(item) for item in plain["filters"]),
        like=tuple(plain["like"]),
        unlike=tuple(plain["unlike"]),
        sort=sort_from_plain(plain["sort"]),
        page=plain["page"],
    )


def sort_to_plain(sort: Sort | None) -> dict[str, str] | None:
    """Returns ``{"field", "order"}`` or ``None``."""
    return None if sort is None else {"field": sort.field, "order": sort.order}


def sort_from_plain(plain: Mapping[str, str] | None) -> Sort | None:
    """Reads what ``sort_to_plain`` writes."""
    return None if plain is None else Sort(plain["field"], plain["order"])


def conversation_to_plain(conversation: Conversation) -> dict[str, Any]:
    """Returns a conversation as JSON values."""
    return {
        "state": state_to_plain(conversation.state),
        "past": [state_to_plain(state) for state in conversation.past],
        "future": [state_to_plain(state) for state in conversation.future],
        "shown": list(conversation.shown),
        "language": conversation.language,
        "turn": conversation.turn,
    }


def conversation_from_plain(plain: Mapping[str, Any] | None) -> Conversation:
    """Reads what ``conversation_to_plain`` writes; ``None`` is a conversation not yet begun."""
    if not plain:
        return Conversation()
    return Conversation(
        state=state_from_plain(plain["state"]),
        past=tuple(state_from_plain(item) for item in plain["past"]),
        future=tuple(state_from_plain(item) for item in plain["future"]),
        shown=tuple(plain["shown"]),
        language=plain["language"],
        turn=plain["turn"],
    )


def act_to_plain(act: act_types.Act) -> dict[str, Any]:
    """Returns an act as ``{"act": class name, ...its attributes}``."""
    plain: dict[str, Any] = {"act": type(act).__name__}
    for item in fields(act):
        plain[item.name] = _value_to_plain(getattr(act, item.name))
    return plain


def act_from_plain(plain: Mapping[str, Any]) -> act_types.Act:
    """Reads what ``act_to_plain`` writes.

    Raises:
        KeyError: There is no act of that name.
        TypeError: It has attributes that the act does not know.
    """
    values = {key: _value_from_plain(key, value) for key, value in plain.items() if key != "act"}
    act: act_types.Act = _ACTS[plain["act"]](**values)
    return act


def _value_to_plain(value: Any) -> Any:  # noqa: ANN401 - JSON values
    if isinstance(value, OneOf | NoneOf | Range):
        return constraint_to_plain(value)
    if isinstance(value, Sort):
        return sort_to_plain(value)
    if isinstance(value, tuple):
        return [_value_to_plain(item) for item in value]
    return value


def _value_from_plain(key: str, value: Any) -> Any:  # noqa: ANN401 - JSON values
    if value is None:
        return None
    if key == "constraint":
        return constraint_from_plain(value)
    if key == "filters":
        return tuple(constraint_from_plain(item) for item in value)
    if key == "sort":
        return sort_from_plain(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(value)
    return value
