"""Numbers with what stands around them: "under 30 euros", "4 stars and up", "50以下"."""

from __future__ import annotations

from collections.abc import Sequence

from agent.dialogue.amount_values import is_of_amounts, values_within
from agent.dialogue.grounding import Grounding
from agent.dialogue.items import Item
from agent.dialogue.quantities import measured_in
from agent.filters.constraints import OneOf, Range
from agent.language.measures import converted
from agent.types import FieldKind

_REACH = 4
"""Items that may stand between a number and the word that says what it limits."""

_YEARS = range(1500, 2101)
"""Numbers that are years where the catalogue tells years."""

_ABOUT = 0.2
"""How far "about 50" reaches on either side, as a fraction."""


def take_ranges(items: Sequence[Item], grounding: Grounding) -> list[Range | OneOf]:
    """Finds the limits on ordered fields and on amounts as values; marks their items as used."""
    found: list[Range | OneOf] = []
    place = 0
    while place < len(items):
        item = items[place]
        if item.number is None or item.used:
            place += 1
            continue
        second = _range_end(items, place)
        limit: Range | OneOf | None = _span(items, place, second, grounding) if second else None
        limit = limit or _as_values(items, place, grounding) or _single(items, place, grounding)
        if limit:
            found.append(limit)
        place = (second or place) + 1 if limit else place + 1
    return found


def _range_end(items: Sequence[Item], start: int) -> int | None:
    """Returns the place of the second number of "20 to 50" or "between 20 and 50"."""
    joiners = 0
    for place in range(start + 1, min(start + _REACH + 2, len(items))):
        item = items[place]
        if item.number is not None:
            has_between = _has_between(items, start, place)
            joined = any(i.has("compare.range_join") for i in items[start + 1 : place])
            return place if joiners and (joined or has_between) else None
        if item.has("compare.range_join", "join.and"):
            joiners += 1
        elif not (
            item.currency
            or item.is_filler
            or item.has("unit.stars", "compare.over_after")
            or _measure(item)
        ):
            return None
    return None


def _has_between(items: Sequence[Item], start: int, end: int) -> bool:
    left = items[max(0, start - _REACH) : start]
    right = items[end + 1 : end + 1 + _REACH]
    return any(i.has("compare.between_before") for i in left) or any(
        i.has("compare.between_after") for i in right
    )


def _span(items: Sequence[Item], first: int, second: int, grounding: Grounding) -> Range | None:
    around = _around(items, first, second)
    numbers = [items[place].number or 0.0 for place in (first, second)]
    field = _field(around, numbers, grounding)
    if field is None:
        return None
    low, high = (_amount(items, place, field, grounding) for place in (first, second))
    for item in around:
        if item.tags & _COMPARE or _belongs(item, field) or _measure(item):
            item.used = True
    for item in items[first : second + 1]:
        item.used = True
    return Range(field, min(low, high), max(low, high))


_SIDES = {
    "left": {
        "under": "compare.under_before",
        "over": "compare.over_before",
        "about": "compare.about_before",
    },
    "right": {
        "under": "compare.under_after",
        "over": "compare.over_after",
        "about": "compare.about_after",
    },
}
_COMPARE = frozenset(
    {tag for side in _SIDES.values() for tag in side.values()}
    | {"compare.between_before", "compare.between_after"}
)


def _single(items: Sequence[Item], place: int, grounding: Grounding) -> Range | None:
    around = _around(items, place, place)
    limit, word = _limit(items, place)
    is_measured = any(_measure(item) for item in items[place + 1 : place + 2])
    has_unit = is_measured or any(
        item.currency or item.has("unit.stars") for item in _touching(items, place)
    )
    named = [i for i in around if _ordered(i, grounding)]
    if limit is None and not has_unit and not named:
        return None
    near = around if (limit or named) else _touching(items, place)
    field = _field(near, [items[place].number or 0.0], grounding)
    if field is None or (
        not (has_unit or named) and _is_about_unknown(items, place, limit, grounding)
    ):
        return None
    for item in (items[place], word, *_touching(items, place), *named):
        if item and (
            item is word
            or item is items[place]
            or item.currency
            or item.has("unit.stars")
            or _measure(item)
            or field in item.fields
        ):
            item.used = True
    number = _amount(items, place, field, grounding)
    if limit is None and is_measured:
        return Range(field, number, number)  # "a 50 mm lens" has just that
    return _make(field, limit or _default_limit(field, grounding), number)


def _as_values(items: Sequence[Item], place: int, grounding: Grounding) -> OneOf | None:
    """The values that "at least 24 months warranty" allows: "24 months", "36 months"."""
    limit, word = _limit(items, place)
    named = [
        (item, name)
        for item in _around(items, place, place)
        for name in item.fields
        if is_of_amounts(name, grounding)
    ]
    is_money = any(item.currency for item in _touching(items, place))
    if word is None or limit == "about" or is_money or not named:
        return None
    item, field = named[0]
    units = [one for one in items[place + 1 : place + 2] if _measure(one)]
    unit = _measure(units[0]) if units else None
    wish = values_within(field, items[place].number or 0.0, unit, grounding, upward=limit == "over")
    if wish:
        for used in (items[place], word, item, *units):
            used.used = True
    return wish


def _is_about_unknown(
    items: Sequence[Item], place: int, limit: str | None, grounding: Grounding
) -> bool:
    """Whether a limit stands beside a word nobody knows, and as a price would say nothing.

    "Hardness at least 6" is no price where everything costs more than 6.
    """
    price, number = grounding.field_for("price"), items[place].number
    lowest = grounding.facets[price].minimum if price else None
    if not isinstance(lowest, float | int) or number is None or number >= lowest:
        return False
    beside = [item for item in _around(items, place, place) if not item.is_filler]
    return limit in ("over", "under") and any(_is_unknown(item) for item in beside)


def _is_unknown(item: Item) -> bool:
    return not (item.is_known or item.tags or item.is_stop) and any(map(str.isalpha, item.text))


def _measure(item: Item) -> str | None:
    """The unit of measure that an item is, behind a number."""
    return next((t.removeprefix("measure.") for t in item.tags if t.startswith("measure.")), None)


def _amount(items: Sequence[Item], place: int, field: str, grounding: Grounding) -> float:
    """The number at a place, in the unit of the field that it limits."""
    number = items[place].number
    assert number is not None
    following = items[place + 1 : place + _REACH]
    unit = next((unit for item in following if (unit := _measure(item))), None)
    own = measured_in(unit, grounding).get(field) if unit else None
    changed = converted(number, unit, own) if unit and own else None
    return number if changed is None else changed


def _belongs(item: Item, field: str) -> bool:
    """Whether an item is the unit or the name of what is limited."""
    return bool(item.currency or item.has("unit.stars") or field in item.fields)


def _make(field: str, limit: str, number: float) -> Range:
    if limit == "under":
        return Range(field, None, number)
    if limit == "over":
        return Range(field, number, None)
    return Range(field, round(number * (1 - _ABOUT), 2), round(number * (1 + _ABOUT), 2))


def _default_limit(field: str, grounding: Grounding) -> str:
    """A bare price is what one wants to spend, a bare rating what one expects."""
    return "under" if grounding.fields[field].kind is FieldKind.PRICE else "over"


def _limit(items: Sequence[Item], place: int) -> tuple[str | None, Item | None]:
    """Returns under, over or about with the item that says so; the nearer side wins."""
    options: list[tuple[int, str, Item]] = []
    for side, step in (("right", 1), ("left", -1)):
        for distance in range(1, _REACH + 1):
            index = place + step * distance
            if not 0 <= index < len(items) or items[index].is_stop or items[index].used:
                break
            item = items[index]
            said = [limit for limit, tag in _SIDES[side].items() if item.has(tag)]
            if said:
                options.append((distance, said[0], item))
                break
            if not _is_transparent(item):
                break
    if not options:
        return None, None
    _, limit, item = min(options, key=lambda option: option[0])
    return limit, item


def _is_transparent(item: Item) -> bool:
    return bool(
        item.currency or item.is_filler or item.fields or item.has("unit.stars") or _measure(item)
    )


def _touching(items: Sequence[Item], place: int) -> list[Item]:
    """The items next to a number, units on either side."""
    near = [items[i] for i in (place - 1, place + 1) if 0 <= i < len(items)]
    return [item for item in near if item.number is None]


def _around(items: Sequence[Item], first: int, last: int) -> list[Item]:
    """Items within reach of a number or span, not past a stop, another number or a value."""
    found: list[Item] = []
    for step, start in ((-1, first), (1, last)):
        for distance in range(1, _REACH + 1):
            index = start + step * distance
            if not 0 <= index < len(items):
                break
            item = items[index]
            if item.is_stop or item.number is not None or item.used or item.readings:
                break
            found.append(item)
    return found


def _ordered(item: Item, grounding: Grounding) -> list[str]:
    return [name for name in item.fields if grounding.fields[name].is_ordered]


def _field(around: Sequence[Item], numbers: Sequence[float], grounding: Grounding) -> str | None:
    """The ordered field that is meant: named, by its unit, or the price."""
    if any(item.has("unit.stars") for item in around):
        rating = grounding.field_for("rating")
        if rating and grounding.fields[rating].is_ordered:
            return rating
    unit = next((unit for item in around if (unit := _measure(item))), None)
    measured = measured_in(unit, grounding) if unit else {}
    for item in around:
        named = _ordered(item, grounding)
        if named and (not measured or named[0] in measured):
            return named[0]
    if unit:
        return next(iter(measured), None)
    if any(item.has("field.missing") for item in around):
        return None  # a property that the catalogue lacks is no price
    year = grounding.field_for("year")
    is_money = any(item.currency for item in around)
    if year and not is_money and all(number in _YEARS for number in numbers):
        return year
    price = grounding.field_for("price")
    if price:
        return price
    numeric = [n for n, f in grounding.fields.items() if f.kind is FieldKind.NUMBER]
    return numeric[0] if len(numeric) == 1 else None
