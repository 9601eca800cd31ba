"""The filter language: a conjunction of constraints, each on one field.

A filter is a tuple of constraints that must all hold; ``matches`` is the meaning that every
store has to reproduce exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from agent.types import Product, Scalar, Value


@dataclass(frozen=True, slots=True)
class OneOf:
    """The field has at least one of the values."""

    field: str
    values: tuple[Scalar, ...]


@dataclass(frozen=True, slots=True)
class NoneOf:
    """The field has none of the values; a product without the field passes."""

    field: str
    values: tuple[Scalar, ...]


@dataclass(frozen=True, slots=True)
class Range:
    """The field lies between two ends, both included; ``None`` leaves an end open.

    Numbers and prices take numbers in the catalogue's own unit, dates ISO text.
    A product without the field does not pass.
    """

    field: str
    min: float | str | None = None
    max: float | str | None = None


Constraint = OneOf | NoneOf | Range
Filters = tuple[Constraint, ...]


def held_values(value: Value | None) -> tuple[Scalar, ...]:
    """Returns what a product holds in a field as a tuple, empty where it holds nothing."""
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def is_met(constraint: Constraint, values: Mapping[str, Value]) -> bool:
    """Whether a product with these values meets one constraint."""
    held = held_values(values.get(constraint.field))
    match constraint:
        case OneOf(values=wanted):
            return any(_same(have, want) for have in held for want in wanted)
        case NoneOf(values=unwanted):
            return not any(_same(have, want) for have in held for want in unwanted)
        case Range(min=low, max=high):
            return any(_within(have, low, high) for have in held)


def matches(product: Product, filters: Iterable[Constraint]) -> bool:
    """Whether a product meets every constraint."""
    return all(is_met(constraint, product.values) for constraint in filters)


def _same(have: Scalar, want: Scalar) -> bool:
    # True == 1 in Python, but a yes/no field and a number are different things.
    return isinstance(have, bool) == isinstance(want, bool) and have == want


def _within(have: Scalar, low: float | str | None, high: float | str | None) -> bool:
    if isinstance(have, bool):
        return False
    for end, is_low in ((low, True), (high, False)):
        if end is None:
            continue
        if isinstance(have, str) != isinstance(end, str):
            return False
        if (have < end) if is_low else (have > end):  # type: ignore[operator]
            return False
    return True
