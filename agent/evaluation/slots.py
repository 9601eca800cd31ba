"""A search state as a set of slots, so that an expected and an actual one can be compared."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agent.dialogue.state import SearchState
from agent.filters.constraints import NoneOf, OneOf, Range
from agent.types import Product, Scalar

Slot = tuple[str, str, str]
"""Field, relation, value."""

_WRITTEN = re.compile(r"(\w+?)(!=|<=|>=|<@|=@|=)(.+)")


def slots_of(state: SearchState) -> frozenset[Slot]:
    """Returns everything that a state asks for; the page is no part of it."""
    slots: set[Slot] = set()
    for item in state.filters:
        match item:
            case OneOf(field=field, values=values) | NoneOf(field=field, values=values):
                relation = "=" if isinstance(item, OneOf) else "!="
                slots |= {(field, relation, _text(value)) for value in values}
            case Range(field=field, min=low, max=high):
                ends = ((">=", low), ("<=", high))
                slots |= {
                    (field, relation, _text(end)) for relation, end in ends if end is not None
                }
    slots |= {("like", "=", one) for one in state.like}
    slots |= {("unlike", "=", one) for one in state.unlike}
    if state.sort:
        slots.add(("sort", "=", f"{state.sort.field} {state.sort.order}"))
    if state.words:
        slots.add(("words", "=", state.words))
    return frozenset(slots)


def expected_slots(
    expect: Sequence[str],
    shown: Sequence[Product],
    actual: frozenset[Slot],
    before: frozenset[Slot] = frozenset(),
) -> frozenset[Slot]:
    """Returns what an expectation stands for.

    Args:
        expect: As in ``script.toml``.
        shown: The page before the turn, which ``@1`` counts on.
        before: The slots expected of the turn before, for ``like=*``.
        actual: The slots that came out: "less than the first" is met by any end just below it.

    Raises:
        ValueError: An expectation is not written as it should be.
    """
    slots: set[Slot] = set()
    for text in expect:
        match = _WRITTEN.fullmatch(text)
        if match is None:
            raise ValueError(f"not an expectation: {text!r}")
        field, relation, value = match.groups()
        if value == "*":
            slots |= {slot for slot in before if slot[:2] == (field, relation)}
        elif relation == "=@":
            slots.add((field, "=", _place(shown, value)))
        elif relation == "<@":
            slots.add(_below(field, shown, value, actual))
        elif relation in ("=", "!="):
            slots |= {(field, relation, _text(_scalar(part))) for part in value.split("|")}
        else:
            slots.add((field, relation, _text(_scalar(value))))
    return frozenset(slots)


def _place(shown: Sequence[Product], number: str) -> str:
    place = int(number) - 1
    return shown[place].id if place < len(shown) else f"@{number}"


def _below(field: str, shown: Sequence[Product], number: str, actual: frozenset[Slot]) -> Slot:
    place = int(number) - 1
    value = shown[place].values.get(field) if place < len(shown) else None
    ends = [slot for slot in actual if slot[:2] == (field, "<=")]
    if ends and isinstance(value, float | int) and value - 0.011 <= float(ends[0][2]) < value:
        return ends[0]
    return (field, "<=", f"below @{number}")


def _scalar(text: str) -> Scalar:
    if text in ("true", "false"):
        return text == "true"
    try:
        return float(text)
    except ValueError:
        return text


def _text(value: Scalar) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return format(value, "g") if isinstance(value, float | int) else value
