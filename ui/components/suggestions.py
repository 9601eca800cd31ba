"""What one could say or do next, made of the catalogue's own values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import streamlit as st

from agent.chat.turn import Turn
from agent.dialogue.acts import Act, Add, Replace, SetSort
from agent.dialogue.clarify import Answer
from agent.dialogue.grounding import Grounding
from agent.dialogue.messages import interface_text
from agent.dialogue.wording import Wording
from agent.filters.constraints import OneOf, Range
from agent.query import Sort
from agent.types import FieldKind
from ui import clicks, session
from ui.components.ranges import make_stops
from ui.components.text import plain
from ui.resources import assistant

_STARTERS = 4
_NEXT = 4
_ENOUGH = 4
"""Products below which narrowing down helps nobody."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A step that one click takes.

    Attributes:
        text: What the button says.
        acts: What the click does.
        icon: Name of the sign before the text, or empty.
        field: The field that it limits, or empty.
    """

    text: str
    acts: tuple[Act, ...]
    icon: str = ":material/add:"
    field: str = ""


def starters(language: str) -> list[str]:
    """Returns messages to begin with, in the language, each of which finds something."""
    grounding = assistant().grounding
    kind, wording = grounding.kind_field, Wording(grounding, language)
    if kind is None:
        return []
    kinds = [item.value for item in grounding.facets[kind].values if item.count > 1]
    # Spread over the list, so that the examples are not all of one shelf.
    chosen = kinds[:: max(1, len(kinds) // _STARTERS)][:_STARTERS]
    return [_starter(kind, value, place, wording) for place, value in enumerate(chosen)]


def _starter(kind: str, value: str | float | bool, place: int, wording: Wording) -> str:
    engine, grounding = assistant().engine, assistant().grounding
    language, named, only = wording.language, wording.value(kind, value), (OneOf(kind, (value,)),)
    price, color = grounding.field_for("price"), grounding.field_for("color")
    facet = engine.facet(price, only) if price else None
    if place % 2 and price and facet and make_stops(facet):
        limit = wording.value(price, _middle(make_stops(facet)))
        return interface_text(language, "example-under", kind=named, price=limit)
    held = engine.facet(color, only) if color else None
    if color and held and held.values:
        shade = wording.value(color, held.values[0].value).lower()
        return interface_text(language, "example-color", kind=named, color=shade)
    return named


def follow_ups(turn: Turn, language: str) -> list[Suggestion]:
    """Returns steps that narrow the present search, each with something left to see."""
    if turn.total <= _ENOUGH:
        return []
    wording = Wording(assistant().grounding, language)
    return list(islice(_narrower(turn, wording), _NEXT))


def _narrower(turn: Turn, wording: Wording) -> Iterator[Suggestion]:
    grounding, engine, state = assistant().grounding, assistant().engine, turn.state
    price = grounding.field_for("price")
    if price and not state.constraints_on(price):
        facet = engine.facet(price, state.filters)
        stops = make_stops(facet) if facet else []
        if len(stops) > 2:
            limit = Range(price, None, _middle(stops))
            yield Suggestion(wording.constraint(limit), (Replace(limit),), field=price)
    for name in _telling_fields(grounding):
        if state.constraints_on(name):
            continue
        facet = engine.facet(name, state.filters)
        values = facet.values if facet else ()
        if len(values) > 1 and values[0].count < turn.total:
            wish = OneOf(name, (values[0].value,))
            yield Suggestion(wording.constraint(wish), (Add(wish),), field=name)
    if price and not state.sort and grounding.fields[price].kind is FieldKind.PRICE:
        text = interface_text(wording.language, "sort-asc", field=wording.field(price))
        yield Suggestion(text, (SetSort(Sort(price, "asc")),), ":material/arrow_upward:")


def _telling_fields(grounding: Grounding) -> list[str]:
    """Returns fields of keywords, those that people ask for first, the kind last."""
    first = map(grounding.field_for, ("color", "material", "pattern", "size", "brand"))
    keywords = [n for n, field in grounding.fields.items() if field.kind is FieldKind.KEYWORD]
    others = [name for name in keywords if name not in grounding.kind_fields]
    kinds = [name for name in keywords if name in grounding.kind_fields]
    return list(dict.fromkeys(name for name in [*first, *others, *kinds] if name in keywords))


def _middle(stops: list[float]) -> float:
    return stops[max(1, len(stops) // 2)]


def show_starters(language: str) -> None:
    """Draws the messages to begin with; a click says one."""
    with st.container(horizontal=True, key="starters", gap="small"):
        for number, text in enumerate(starters(language)):
            st.button(
                plain(text),
                key=f"starter-{number}",
                on_click=session.raise_flag,
                args=("said", text),
            )


def answers(turn: Turn, language: str) -> list[Suggestion]:
    """Returns what can be tapped in answer to the question of a turn."""
    if turn.question is None:
        return []
    wording = Wording(assistant().grounding, language)
    icon = ":material/swap_horiz:" if turn.question.is_doubt else ""
    return [Suggestion(_answer(one, wording), one.acts, icon) for one in turn.question.answers]


def _answer(answer: Answer, wording: Wording) -> str:
    """A value alone answers its question; any other constraint is said whole."""
    wish = answer.constraint
    if isinstance(wish, OneOf) and len(wish.values) == 1:
        return wording.value(wish.field, wish.values[0])
    return wording.constraint(wish)


def show_answers(turn: Turn, language: str) -> None:
    """Draws the answers to the question of a turn, above everything else that could be done."""
    _show_row("answers", answers(turn, language))


def show_follow_ups(turn: Turn, language: str) -> None:
    """Draws the steps that narrow the search down."""
    asked = turn.question.field if turn.question and not turn.question.is_doubt else None
    found = [one for one in follow_ups(turn, language) if one.field != asked]
    _show_row("follow-ups", found)


def _show_row(key: str, found: Sequence[Suggestion]) -> None:
    if not found:
        return
    with st.container(horizontal=True, key=key, gap="small"):
        for number, item in enumerate(found):
            st.button(
                plain(item.text),
                key=f"{key}-{number}",
                icon=item.icon or None,
                on_click=clicks.act,
                args=item.acts,
            )
