"""Conversations, states and constraints as plain JSON values and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agent.dialogue.history import Conversation
from agent.dialogue.state import SearchState
from agent.filters.constraints import Constraint, NoneOf, OneOf, Range
from agent.query import Sort

_OPS: dict[str, type[OneOf | NoneOf]] = {"one_of": OneOf, "none_of": NoneOf}


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
        "asked": list(conversation.asked),
        "asked_at": conversation.asked_at,
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
        asked=tuple(plain.get("asked", ())),
        asked_at=plain.get("asked_at", 0),
    )
