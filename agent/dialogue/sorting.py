"""Wishes for an order: "cheapest first", "sort by rating, highest first"."""

from __future__ import annotations

from collections.abc import Sequence

from agent.dialogue.acts import SetSort
from agent.dialogue.grounding import Grounding
from agent.dialogue.items import Item
from agent.dialogue.quantities import graded
from agent.query import Sort

_FIXED = {
    "sort.price_asc": ("price", "asc"),
    "sort.price_desc": ("price", "desc"),
    "sort.rating_desc": ("rating", "desc"),
    "sort.date_desc": ("date", "desc"),
}


def take_sort(items: Sequence[Item], grounding: Grounding) -> list[SetSort]:
    """Finds the order that is wanted and marks its items as used."""
    for item in items:
        for tag, (concept, order) in _FIXED.items():
            field = _ordered_for(concept, grounding) if item.has(tag) else None
            is_free = not (item.readings or item.used)
            if field and grounding.fields[field].is_ordered and is_free:
                _use(items, item)
                return [SetSort(Sort(field, order))]
    return _by_field(items, grounding) or _by_degree(items, grounding)


def _ordered_for(concept: str, grounding: Grounding) -> str | None:
    """The field to order by; "newest" goes by the year where there is no date."""
    named = grounding.field_for(concept)
    return named or (grounding.field_for("year") if concept == "date" else None)


def _by_degree(items: Sequence[Item], grounding: Grounding) -> list[SetSort]:
    """Orders by the field that is meant: "lightest first" and "something wider"."""
    for item in items:
        sort = degree_of(item, grounding)
        if sort and not (item.readings or item.used):
            _use(items, item)
            return [SetSort(sort)]
    return []


def degree_of(item: Item, grounding: Grounding) -> Sort | None:
    """Returns the order that a word such as "lighter" asks for, or ``None``."""
    degrees = (tag.removeprefix("degree.") for tag in item.tags if tag.startswith("degree."))
    return next((sort for one in degrees if (sort := graded(one, grounding))), None)


def _by_field(items: Sequence[Item], grounding: Grounding) -> list[SetSort]:
    if not any(item.has("sort.by", "sort.ascending", "sort.descending") for item in items):
        return []
    named = [
        (item, name) for item in items for name in item.fields if grounding.fields[name].is_ordered
    ]
    if not named:
        return []
    item, field = named[0]
    is_descending = any(i.has("sort.descending") for i in items)
    if not is_descending and not any(i.has("sort.ascending") for i in items):
        # Without a word for it, a price is wanted low and everything else high.
        is_descending = field != grounding.field_for("price")
    _use(items, item)
    return [SetSort(Sort(field, "desc" if is_descending else "asc"))]


def _use(items: Sequence[Item], item: Item) -> None:
    item.used = True
    for before, other in zip([None, *items], items, strict=False):
        is_order = any(tag.startswith("sort.") for tag in other.tags) and not other.readings
        # "Largest width first" points at no first product.
        is_end = before is not None and before.used and other.has("refer.first")
        other.used = other.used or is_order or is_end
