"""Questions about what is shown or what fits, and comparisons with what is shown."""

from __future__ import annotations

from collections.abc import Sequence

from agent.dialogue.acts import Act, Ask, Details, SmallTalk, Than
from agent.dialogue.grounding import Grounding
from agent.dialogue.items import Item
from agent.dialogue.quantities import graded
from agent.dialogue.references import pointed_at
from agent.dialogue.sorting import degree_of
from agent.language.lexicon import languages
from agent.language.tables import phrase_table
from agent.language.text import split_units
from agent.query import Sort

_COMPARES = ("than.cheaper", "than.pricier", "than.better", "than.larger", "than.smaller")
_MEASURES = ("size", "height", "width", "length", "capacity", "depth", "weight")
"""What "larger" may mean, the first that the catalogue has."""


def take_comparison(items: Sequence[Item], shown: Sequence[str], grounding: Grounding) -> list[Act]:
    """Finds "cheaper than the first", "1番目より安い", "like this but larger"."""
    places, numbers = pointed_at(items, len(shown))
    if not shown or not places or any(not 1 <= number <= len(shown) for number in numbers):
        return []
    than = [item for item in items if item.has("than.than")]
    found = _direction(items, grounding, has_than=bool(than))
    if found is None:
        compares = any(item.has(*_COMPARES) for item in items)
        is_all = not any(item.has("refer.like") or item.readings for item in items)
        return [SmallTalk("no-comparison")] if compares and is_all else []
    item, field, order = found
    if not than and _is_order(items, item, places):
        return []
    item.used = True
    for word in than:
        word.used = True
    # "Like the second, but cheaper than the first": what is compared with stands behind.
    chosen = next((at for at, place in enumerate(places) if place.start > item.start), 0)
    is_like = any(other.has("refer.like") for other in items)
    for at, place in enumerate(places):
        place.used = place.used or not is_like or (at == chosen and len(places) > 1)
    number = numbers[min(chosen, len(numbers) - 1)] if numbers else 1
    return [Than(shown[number - 1], field, order)]


def _direction(
    items: Sequence[Item], grounding: Grounding, *, has_than: bool
) -> tuple[Item, str, str] | None:
    """The word that compares, the field it is about, and which way."""
    price, rating = grounding.field_for("price"), grounding.field_for("rating")
    measure = next((name for key in _MEASURES if (name := grounding.field_for(key))), None)
    ways: list[tuple[tuple[str, ...], str | None, str]] = [
        (("than.cheaper",), price, "asc"),
        (("than.pricier",), price, "desc"),
        (("than.better",), rating, "desc"),
        (("than.larger",), measure, "desc"),
        (("than.smaller",), measure, "asc"),
    ]
    if has_than:
        ways += [
            (("sort.price_asc",), price, "asc"),
            (("sort.price_desc",), price, "desc"),
            (("sort.rating_desc",), rating, "desc"),
        ]
    for tags, field, order in ways:
        for item in items:
            if field and item.has(*tags) and not item.readings:
                return item, field, order
    for item in items:
        sort = degree_of(item, grounding) or _degree_within(item, grounding)
        if sort and not item.readings:
            return item, sort.field, sort.order
    return None


def _is_order(items: Sequence[Item], degree: Item, places: Sequence[Item]) -> bool:
    """Whether "lightest first" is said, where "first" points at no product."""
    behind = next((i for i, item in enumerate(items) if item is degree), 0) + 1
    only = places[0] if len(places) == 1 else None
    return (
        only is not None
        and only.has("refer.first")
        and behind < len(items)
        and items[behind] is only
        and any(tag.startswith("degree.") for tag in degree.tags)
    )


def _degree_within(item: Item, grounding: Grounding) -> Sort | None:
    """The degree in a phrase that usually limits a number: "lighter" in "lighter than"."""
    if not item.has("compare.under_before", "compare.over_before"):
        return None
    units = split_units(item.text)
    for code in languages():
        for length in range(len(units) - 1, 0, -1):
            match = phrase_table(code).longest(units[:length], 0)
            for meaning in match.meanings if match else ():
                sort = graded(meaning.key, grounding) if meaning.family == "degree" else None
                if sort:
                    return sort
    return None


def take_question(items: Sequence[Item], shown: Sequence[str], grounding: Grounding) -> list[Act]:
    """Finds "how many?", "which sizes?", "what is it made of?"; marks its items as used."""
    if any(item.readings for item in items):
        return _about_value(items, shown)
    if any(item.has("ask.count") for item in items):
        return [Ask()]
    asks = [item for item in items if item.has("ask.which", "ask.price", "refer.details")]
    if not asks and not any(item.text in "?？؟" for item in items):
        return []
    field = _asked_field(items, grounding)
    if field is None:
        return _about_this(items, shown)
    places, numbers = pointed_at(items, len(shown))
    for item in items:
        item.used = True
    if not places:
        return [Ask(field)]
    missing = [number for number in numbers if not 1 <= number <= len(shown)]
    if not shown or missing:
        return [SmallTalk("no-such-item", missing[0]) if shown else SmallTalk("need-results")]
    return [Details(tuple(shown[n - 1] for n in numbers) or (shown[0],), (field,))]


def _about_value(items: Sequence[Item], shown: Sequence[str]) -> list[Act]:
    """Answers "is the second one ceramic?" with what the product has in that field."""
    wishes = ("refer.like", "refer.unlike", "filler.seek", "join.but", "change.instead")
    is_question = any(item.text in "?？؟" for item in items)
    _, numbers = pointed_at(items, len(shown))
    if not is_question or not numbers or any(item.has(*wishes) for item in items):
        return []
    if any(not 1 <= number <= len(shown) for number in numbers):
        return []
    fields = dict.fromkeys(item.readings[0].field for item in items if item.readings)
    for item in items:
        item.used = True
    return [Details(tuple(shown[number - 1] for number in numbers), tuple(fields))]


def _about_this(items: Sequence[Item], shown: Sequence[str]) -> list[Act]:
    """Answers "is it waterproof?" with what is known of the product."""
    points = any(item.has("refer.this") for item in items)
    if not (shown and points and any(item.text in "?？؟" for item in items)):
        return []
    for item in items:
        item.used = True
    return [Details((shown[0],))]


def _asked_field(items: Sequence[Item], grounding: Grounding) -> str | None:
    for item in items:
        if item.fields and not item.readings and not item.used:
            return item.fields[0]
    if any(item.has("ask.price") for item in items):
        return grounding.field_for("price")
    return None
