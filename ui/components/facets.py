"""What the catalogue holds under the present search, with true counts: groups of choices."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from agent.dialogue.grounding import Grounding
from agent.dialogue.messages import interface_text
from agent.dialogue.state import SearchState, without_field
from agent.dialogue.wording import Wording
from agent.types import Facet, FacetValue, FieldKind, Scalar
from ui.components.ranges import make_range
from ui.resources import assistant

_FEW = 6
_OPEN = 3
"""Facets that lie open; the others unfold at a click."""


def make_groups(
    state: SearchState,
    language: str,
    *,
    unfolded: Collection[str] = (),
    whole: Collection[str] = (),
) -> list[dict[str, Any]]:
    """Returns what the panel shows of every field that has more than one value.

    Args:
        state: The search.
        language: Language of the page.
        unfolded: Fields that were opened; what is folded is not counted.
        whole: Fields whose values are all wanted, however many there are.
    """
    grounding = assistant().grounding
    wording = Wording(grounding, language)
    groups = []
    for place, name in enumerate(ordered_fields(grounding)):
        group: dict[str, Any] = {"field": name, "heading": wording.field(name)}
        is_open = place < _OPEN or name in unfolded or bool(state.constraints_on(name))
        kind = grounding.fields[name].kind
        if kind is FieldKind.BOOLEAN:
            group["switch"] = _switch(name, state, wording)
        elif not is_open:
            group["folded"] = True
        elif kind is FieldKind.KEYWORD:
            group |= _choices(name, state, wording, is_whole=name in whole)
        else:
            group["range"] = make_range(grounding.facets[name], state, wording)
        groups.append(group)
    return groups


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


def _choices(
    name: str, state: SearchState, wording: Wording, *, is_whole: bool
) -> dict[str, object]:
    found, chosen = count_values(name, state), set(state.wanted(name))
    shown = found if is_whole else _short(found, chosen)
    number = wording.number(len(found))
    return {
        "choices": [
            {
                "value": item.value,
                "text": wording.value(name, item.value),
                "count": wording.number(item.count),
                "chosen": item.value in chosen,
                "empty": not item.count and item.value not in chosen,
            }
            for item in shown
        ],
        "more": interface_text(wording.language, "show-all", number=number)
        if len(shown) < len(found)
        else "",
    }


def _short(found: Sequence[FacetValue], chosen: Collection[Scalar]) -> list[FacetValue]:
    few = list(found[:_FEW])
    return few + [item for item in found[_FEW:] if item.value in chosen]


def _switch(name: str, state: SearchState, wording: Wording) -> dict[str, object]:
    """A yes-or-no field needs one box: only those that are."""
    count = next((item.count for item in count_values(name, state) if item.value is True), 0)
    return {"count": wording.number(count), "chosen": state.wanted(name) == (True,)}
