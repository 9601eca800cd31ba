"""What an item is by what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from agent.dialogue.grounding import Grounding

if TYPE_CHECKING:
    from agent.dialogue.items import Item

_BESIDE = 2
"""Items within which a dimension belongs to an amount, a unit being one of them."""
_NEAR = 3
"""Items within which a number makes "tops" a limit and no clothes."""


def settle(items: Sequence[Item], grounding: Grounding) -> Sequence[Item]:
    """Takes away from items what their neighbors rule out, in place, and returns them."""
    _drop_stray_letters(items, grounding)
    _weigh(items)
    return items


def _drop_stray_letters(items: Sequence[Item], grounding: Grounding) -> None:
    """Drops values that are too short to be meant without a word for their field beside them.

    A small "s" is a size only where it stands alone or behind "size", and a number names the
    sender 48 only behind "sender"; sizes are said as bare numbers.
    """
    for place, item in enumerate(items):
        is_letter = len(item.text) == 1 and item.text.isascii() and item.text.islower()
        if not item.readings or not (is_letter or item.number is not None):
            continue
        beside = [items[i] for i in (place - 1, place + 1) if 0 <= i < len(items)]
        named = {name for near in beside for name in near.fields}
        sizes = {r.field for r in item.readings if grounding.field_concept(r.field) == "size"}
        free = sizes if not is_letter or len(items) == 1 else set()
        item.readings = tuple(r for r in item.readings if r.field in named | free)
        if is_letter and not item.readings:
            item.tags = frozenset({"filler.words"})


def _settle_dimension(items: Sequence[Item], place: int) -> None:
    """Beside a measured amount "wide" names what is measured: "150 cm wide", not "a wide sofa"."""
    item = items[place]
    named = [tag for tag in item.tags if tag.startswith("dimension.")]
    item.tags -= set(named)
    beside = (*items[max(0, place - _BESIDE) : place], *items[place + 1 : place + 1 + _BESIDE])
    if named and any(other.number is not None for other in beside):
        item.fields = (*item.fields, *(tag.removeprefix("dimension.") for tag in named))


def _settle_unit(items: Sequence[Item], place: int) -> None:
    """A unit is one only beside its number: "5 in" and "CHF 50", but "in white", "try again"."""
    item = items[place]
    units = {tag for tag in item.tags if tag.startswith(("measure.", "currency."))}
    if not units:
        return
    is_code = any(tag == f"currency.{item.text.upper()}" for tag in units)
    is_behind = place > 0 and items[place - 1].number is not None
    is_before = is_code and place + 1 < len(items) and items[place + 1].number is not None
    if (is_behind or is_before) and (not is_code or item.text.isupper()):
        item.tags, item.readings = frozenset(units), ()
    else:
        item.tags -= units
        item.currency = item.currency if item.has_money else None


def _weigh(items: Sequence[Item]) -> None:
    """Words such as "tops" limit a number that stands near, else they name things."""
    for place, item in enumerate(items):
        compares = {tag for tag in item.tags if tag.startswith("compare.")}
        _settle_unit(items, place)
        _settle_dimension(items, place)
        if not compares or not item.readings:
            continue
        near = items[max(0, place - _NEAR) : place + _NEAR + 1]
        if any(other.number is not None for other in near):
            item.readings = ()
        else:
            item.tags -= compares
