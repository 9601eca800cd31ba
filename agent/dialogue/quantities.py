"""What amounts, units, dimensions and degrees mean in one catalogue."""

from __future__ import annotations

from collections.abc import Sequence

from agent.dialogue.grounding import Grounding
from agent.language.measures import converted, unit_of_heading
from agent.query import Sort


def measured_in(unit: str, grounding: Grounding) -> dict[str, str]:
    """Returns the fields that measure what a unit measures, each with its own unit."""
    units = {name: unit_of_heading(field.label) for name, field in grounding.fields.items()}
    return {
        name: own
        for name, own in units.items()
        if own and grounding.fields[name].is_ordered and converted(1.0, unit, own) is not None
    }


def measuring(concept: str, grounding: Grounding) -> tuple[str, ...]:
    """Returns the ordered field that a dimension such as height is told in, if there is one."""
    name = grounding.field_for(concept)
    return (name,) if name and grounding.fields[name].is_ordered else ()


def graded(degree: str, grounding: Grounding) -> Sort | None:
    """Returns the order that a degree such as ``weight_asc`` asks for, if it can be had."""
    concept, _, order = degree.rpartition("_")
    fields = measuring(concept, grounding)
    return Sort(fields[0], order) if fields else None


def likeliest_currency(codes: Sequence[str], grounding: Grounding) -> str | None:
    """Returns which of several currencies with one name is meant, the catalogue's own first."""
    own = [field.currency for field in grounding.fields.values() if field.currency in codes]
    return (own or [*codes] or [None])[0]
