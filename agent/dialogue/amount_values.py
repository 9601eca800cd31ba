"""Limits on values that are amounts written as text: "at least 50 ml", "24 months or more"."""

from __future__ import annotations

import regex

from agent.dialogue.grounding import Grounding, Reading
from agent.types import Scalar

_AMOUNT = regex.compile(r"\s*(\d+(?:[.,]\d+)?)\s*(\D*)")


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
    held = [
        item.value
        for item in grounding.facets[reading.field].values
        if (amount := _amount(item.value))
        and amount[1] == end[1]
        and (amount[0] >= end[0] if upward else amount[0] <= end[0])
    ]
    return Reading(reading.field, tuple(held), reading.count)


def _amount(value: Scalar) -> tuple[float, str] | None:
    """A number with its unit as it is written."""
    found = _AMOUNT.fullmatch(str(value)) if isinstance(value, str) else None
    if found is None:
        return None
    return float(found.group(1).replace(",", ".")), found.group(2).strip().casefold()
