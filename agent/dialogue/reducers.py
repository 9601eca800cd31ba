"""How each act changes a conversation. Pure: no input, no output, no clock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from agent.dialogue.acts import (
    Act,
    Add,
    AddWords,
    Drop,
    Like,
    More,
    NewSearch,
    Redo,
    Replace,
    Reset,
    SetSort,
    Undo,
    Unlike,
    UsePicture,
)  # fmt: skip
from agent.dialogue.history import Conversation, push, redo, undo
from agent.dialogue.state import SearchState, add_constraint, without_field
from agent.filters.constraints import Constraint, NoneOf, OneOf


def apply_acts(conversation: Conversation, acts: Iterable[Act]) -> Conversation:
    """Applies the acts of one turn in order; a turn is one step of undo however many it has."""
    state = conversation.state
    for act in acts:
        if isinstance(act, Undo | Redo):
            step = undo if isinstance(act, Undo) else redo
            conversation = step(push(conversation, state))
            state = conversation.state
        else:
            state = reduce_state(state, act)
    return push(conversation, state)


def reduce_state(state: SearchState, act: Act) -> SearchState:  # noqa: C901 - one line an act
    """Returns the state after one act; an act that only asks leaves it as it is."""
    match act:
        case NewSearch(words=words, filters=filters, picture=picture, sort=sort):
            return SearchState(words=words, filters=filters, picture=picture, sort=sort)
        case Reset():
            return SearchState()
        case Add(constraint=constraint):
            return state.with_filters(add_constraint(state.filters, constraint))
        case Replace(constraint=constraint):
            return state.with_filters((*without_field(state.filters, constraint.field), constraint))
        case Drop(field=field, value=value):
            return _drop(state, field, value)
        case AddWords(words=words, replace=is_new):
            joined = words if is_new or not state.words else f"{state.words} {words}"
            return replace(state, words=joined, page=0)
        case UsePicture(picture=picture):
            return replace(state, picture=picture, page=0)
        case Like(ids=ids):
            unlike = tuple(item for item in state.unlike if item not in ids)
            return replace(state, like=_joined(state.like, ids), unlike=unlike, page=0)
        case Unlike(ids=ids):
            like = tuple(item for item in state.like if item not in ids)
            return replace(state, unlike=_joined(state.unlike, ids), like=like, page=0)
        case SetSort(sort=sort):
            return replace(state, sort=sort, page=0)
        case More():
            return replace(state, page=state.page + 1)
        case _:
            return state


def _drop(state: SearchState, field: str, value: str | float | bool | None) -> SearchState:
    match field:
        case "words":
            return replace(state, words="", page=0)
        case "picture":
            return replace(state, picture=None, page=0)
        case "sort":
            return replace(state, sort=None, page=0)
        case "like" | "unlike":
            return _drop_example(state, field, value)
    if value is None:
        return state.with_filters(without_field(state.filters, field))
    kept: list[Constraint] = []
    for item in state.filters:
        if item.field == field and isinstance(item, OneOf | NoneOf):
            left = tuple(held for held in item.values if held != value)
            if left:
                kept.append(type(item)(field, left))
        else:
            kept.append(item)
    return state.with_filters(tuple(kept))


def _drop_example(state: SearchState, field: str, value: object) -> SearchState:
    ids = state.like if field == "like" else state.unlike
    left = () if value is None else tuple(item for item in ids if item != value)
    like, unlike = (left, state.unlike) if field == "like" else (state.like, left)
    return replace(state, like=like, unlike=unlike, page=0)


def _joined(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*old, *new)))
