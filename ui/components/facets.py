"""The side panel: what the catalogue holds under the present search, with true counts."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import streamlit as st

from agent.dialogue.acts import Add, Drop
from agent.dialogue.grounding import Grounding
from agent.dialogue.messages import interface_text
from agent.dialogue.state import SearchState, without_field
from agent.dialogue.wording import Wording
from agent.filters.constraints import OneOf
from agent.types import Facet, FacetValue, FieldKind, Scalar
from ui import clicks, session
from ui.components.ranges import show_range
from ui.components.text import plain
from ui.resources import assistant

_FEW = 6
_OPEN = 3
"""Facets that lie open; the others unfold at a click."""


def show_facets(state: SearchState, language: str) -> None:
    """Draws a group of choices for every field that has more than one value."""
    grounding = assistant().grounding
    wording = Wording(grounding, language)
    for place, name in enumerate(ordered_fields(grounding)):
        is_open = place < _OPEN or bool(state.constraints_on(name))
        kind = grounding.fields[name].kind
        if kind is FieldKind.BOOLEAN:
            _switch(name, state, wording)
            continue
        heading = plain(wording.field(name))
        # Asked to report its opening, a folded group costs nothing until then.
        group = st.expander(heading, expanded=is_open, key=f"facet-{name}", on_change="rerun")
        if not group.open:
            continue
        with group:
            if kind is FieldKind.KEYWORD:
                _values(name, state, wording)
            else:
                show_range(grounding.facets[name], state, wording)


def ordered_fields(grounding: Grounding) -> list[str]:
    """Returns the fields worth a group: kind, price and color first, switches last."""
    first = [grounding.kind_field, *map(grounding.field_for, ("price", "color"))]
    names = [name for name in [*first, *grounding.fields] if name]
    useful = [name for name in dict.fromkeys(names) if _is_useful(grounding.facets[name])]
    switches = [name for name in useful if grounding.fields[name].kind is FieldKind.BOOLEAN]
    return [name for name in useful if name not in switches] + switches


def count_values(name: str, state: SearchState) -> list[FacetValue]:
    """Returns the values of a field with the counts that choosing each would give.

    Choices of one field are alternatives, so its own constraint does not lower its counts.
    What is chosen stays in the list even where nothing of it is left.
    """
    facet = assistant().engine.facet(name, without_field(state.filters, name))
    found = list(facet.values) if facet else []
    held = {item.value for item in found}
    return found + [FacetValue(value, 0) for value in state.wanted(name) if value not in held]


def _is_useful(facet: Facet) -> bool:
    kind = facet.field.kind
    if kind is FieldKind.DATE:
        return False
    if kind in (FieldKind.KEYWORD, FieldKind.BOOLEAN):
        return len(facet.values) > 1
    return facet.minimum != facet.maximum


def _values(name: str, state: SearchState, wording: Wording) -> None:
    found, chosen = count_values(name, state), set(state.wanted(name))
    opened = f"all-{name}"
    shown = found if session.flag(opened) else _short(found, chosen)
    for item in shown:
        _box(name, item, item.value in chosen, wording)
    if len(shown) < len(found):
        text = interface_text(wording.language, "show-all", number=wording.number(len(found)))
        st.button(
            text,
            key=f"more-{name}",
            type="tertiary",
            on_click=session.raise_flag,
            args=(opened,),
        )


def _short(found: Sequence[FacetValue], chosen: Collection[Scalar]) -> list[FacetValue]:
    few = list(found[:_FEW])
    return few + [item for item in found[_FEW:] if item.value in chosen]


def _box(name: str, item: FacetValue, is_chosen: bool, wording: Wording) -> None:
    key = f"value-{name}-{item.value}"
    session.mirror(key, is_chosen)
    st.checkbox(
        plain(f"{wording.value(name, item.value)} ({wording.number(item.count)})"),
        key=key,
        disabled=not item.count and not is_chosen,
        on_change=_choose,
        args=(name, item.value, is_chosen),
    )


def _choose(name: str, value: str | float | bool, was_chosen: bool) -> None:
    clicks.act(Drop(name, value) if was_chosen else Add(OneOf(name, (value,))))


def _switch(name: str, state: SearchState, wording: Wording) -> None:
    """A yes-or-no field needs one box: only those that are."""
    key, is_on = f"switch-{name}", state.wanted(name) == (True,)
    count = next((item.count for item in count_values(name, state) if item.value is True), 0)
    session.mirror(key, is_on)
    st.checkbox(
        plain(f"{wording.field(name)} ({wording.number(count)})"),
        key=key,
        on_change=_turn,
        args=(name, is_on),
    )


def _turn(name: str, was_on: bool) -> None:
    clicks.act(Drop(name) if was_on else Add(OneOf(name, (True,))))
