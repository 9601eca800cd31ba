"""Limits on values that are amounts written as text: "at least 50 ml", "24 months or more"."""

from __future__ import annotations

from collections.abc import Callable

import regex

from agent.dialogue.grounding import Grounding, Reading
from agent.filters.constraints import OneOf
from agent.language.measures import converted, unit_named
from agent.types import FieldKind, Scalar

_AMOUNT = regex.compile(r"\s*(\d+(?:[.,]\d+)?)\s*(\D*)")
_MOSTLY = 0.6
"""Share of a field's values that must be amounts."""


def reaching(reading: Reading, grounding: Grounding, *, upward: bool) -> Reading | None:
    """Returns the values of a field from an amount on, or up to it.

    Args:
        reading: The one value that was named.
        grounding: The vocabulary of the catalogue.
        upward: Whether larger amounts are meant too, else smaller ones.

    Returns:
        A reading with all those values, or ``None`` where the value is no amount.
    """
    end = _amount(reading.values[0]) if len(reading.values) == 1 else None
    if end is None:
        return None
    number, unit = end
    held = _held(reading.field, grounding, upward, lambda own: number if own == unit else None)
    return Reading(reading.field, held, reading.count)


def is_of_amounts(field: str, grounding: Grounding) -> bool:
    """Whether the values of a keyword field are amounts, such as "24 months"."""
    values = grounding.facets[field].values
    known = sum(_amount(item.value) is not None for item in values)
    return grounding.fields[field].kind is FieldKind.KEYWORD and known >= _MOSTLY * len(values) > 0


def values_within(
    field: str, number: float, unit: str | None, grounding: Grounding, *, upward: bool
) -> OneOf | None:
    """Returns the wish for the values of a field from an amount on, or up to it.

    Args:
        field: A field whose values are amounts.
        number: The amount.
        unit: Its unit; the values' own where none was said.
        grounding: The vocabulary of the catalogue.
        upward: Whether larger amounts are meant too, else smaller ones.
    """

    def end(written: str) -> float | None:
        own = unit_named(written)
        return converted(number, unit, own) if unit and own else number

    held = _held(field, grounding, upward, end)
    return OneOf(field, held) if held else None


def _held(
    field: str, grounding: Grounding, upward: bool, end: Callable[[str], float | None]
) -> tuple[Scalar, ...]:
    """The values from an end on or up to it; ``end`` tells it in a value's own unit, if it can."""
    amounts = [(item.value, _amount(item.value)) for item in grounding.facets[field].values]
    return tuple(
        value
        for value, amount in amounts
        if amount is not None
        and (limit := end(amount[1])) is not None
        and (amount[0] >= limit if upward else amount[0] <= limit)
    )


def _amount(value: Scalar) -> tuple[float, str] | None:
    """A number with its unit as it is written."""
    found = _AMOUNT.fullmatch(str(value)) if isinstance(value, str) else None
    if found is None or not found.group(2).strip():
        return None
    return float(found.group(1).replace(",", ".")), found.group(2).strip().casefold()
