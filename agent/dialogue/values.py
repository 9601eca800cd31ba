"""Values with the scope of negation, alternatives and what is to be dropped."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from agent.dialogue.amount_values import reaching
from agent.dialogue.grounding import Grounding, Reading
from agent.dialogue.history import Conversation
from agent.dialogue.items import Item
from agent.dialogue.state import SearchState
from agent.filters.constraints import Range
from agent.types import FieldKind, Scalar

_RARER = 10
"""How many times rarer another sense may be to be worth a word."""


@dataclass(slots=True)
class Wish:
    """Values of one field that belong together.

    Attributes:
        field: Name of the field.
        values: The values.
        is_unwanted: Whether they are excluded.
        is_except: Whether everything but them is wanted ("anything but red").
        is_taken_back: Whether they are no longer asked for ("forget the laptop").
        items: The items that said so.
        other: What the last item could mean too, of another field.
    """

    field: str
    values: tuple[Scalar, ...]
    items: list[Item]
    is_unwanted: bool = False
    is_except: bool = False
    is_taken_back: bool = False
    other: Reading | None = None


def take_drops(items: Sequence[Item], state: SearchState, grounding: Grounding) -> list[str]:
    """Finds fields whose limits are to go ("no price limit", "any color"); marks items as used."""
    fields: list[str] = []
    for index, item in enumerate(items):
        named = _limit_named(item, state, grounding)
        if item.used or item.readings or not named:
            continue
        word = _neighbour(items, index, -1, "drop.any_before", "negate.before") or _neighbour(
            items, index, 1, "drop.any_after", "negate.after", past_commas=True
        )
        if word is None or _is_except(items, index):
            continue
        fields += [name for name in named if name not in fields]
        item.used = word.used = True
        for other in items:
            if other.has("drop.limit", "drop.price_limit", "drop.any_after", "drop.any_before"):
                other.used = True
    return fields


def take_deictic(items: Sequence[Item], state: SearchState) -> list[Wish]:
    """Finds "anything but that color": the wanted values of a named field, excluded."""
    wishes = []
    for index, item in enumerate(items):
        if item.used or item.readings or not item.fields or not _is_except(items, index):
            continue
        for field in item.fields:
            values = state.wanted(field)
            if values:
                wishes.append(Wish(field, values, [item], is_unwanted=True, is_except=True))
                _use_negation(items)
                item.used = True
                break
    return wishes


def take_wishes(
    items: Sequence[Item], conversation: Conversation, grounding: Grounding
) -> list[Wish]:
    """Finds the values that are wanted or unwanted; marks items as used."""
    talked = {item.field for item in conversation.state.filters} | {conversation.pending}
    groups: list[Wish] = []
    for item in items:
        if item.used:
            continue
        reading = _choose(item, talked, grounding)
        if reading is None:
            continue
        reading = _reaching(items, item, reading, grounding)
        item.used, item.is_broader = True, reading.is_broader
        last = groups[-1] if groups else None
        is_dropped = last is not None and _drop_word(items, last) is not None
        if (
            last
            and last.field == reading.field
            and not is_dropped
            and _joined(items, last.items[-1], item)
        ):
            last.values = tuple(dict.fromkeys((*last.values, *reading.values)))
            last.items.append(item)
        else:
            other = None if reading.field in talked else _other(item, reading, grounding)
            groups.append(Wish(reading.field, reading.values, [item], other=other))
    for wish in groups:
        _negate(items, wish)
        _take_back(items, wish, conversation.state)
    return _merged(groups)


def _reaching(items: Sequence[Item], item: Item, reading: Reading, grounding: Grounding) -> Reading:
    """All values from an amount on, or up to it, where a word says so."""
    place = _place(items, item)
    for side, step in (("before", -1), ("after", 1)):
        for way in ("over", "under"):
            word = _neighbour(items, place, step, f"compare.{way}_{side}")
            found = reaching(reading, grounding, upward=way == "over") if word else None
            if word and found:
                word.used = True
                return found
    return reading


def _drop_word(items: Sequence[Item], wish: Wish) -> Item | None:
    """The word before a value that takes it back: "forget the laptop"."""
    word = _neighbour(items, _place(items, wish.items[0]), -1, "drop.any_before")
    is_other = word is None or word.has("filler.words", "negate.before")
    return None if is_other else word


def _take_back(items: Sequence[Item], wish: Wish, state: SearchState) -> None:
    word = _drop_word(items, wish)
    if word is not None and set(wish.values) <= set(state.wanted(wish.field)):
        wish.is_taken_back = word.used = True


def _merged(wishes: Sequence[Wish]) -> list[Wish]:
    """Joins what is unwanted of one field, as in "not black and not blue"."""
    merged: list[Wish] = []
    for wish in wishes:
        twin = next((w for w in merged if w.field == wish.field and w.is_unwanted), None)
        if twin and wish.is_unwanted:
            twin.values = tuple(dict.fromkeys((*twin.values, *wish.values)))
            twin.items += wish.items
            twin.is_except = twin.is_except or wish.is_except
        else:
            merged.append(wish)
    return merged


def _choose(item: Item, talked: Set[str | None], grounding: Grounding) -> Reading | None:
    """Takes the reading on a field that is already talked about, else the first."""
    if item.readings:
        return next((r for r in item.readings if r.field in talked), item.readings[0])
    for name in item.fields:
        if grounding.fields[name].kind is FieldKind.BOOLEAN:
            return Reading(name, (True,))
    return None


def _other(item: Item, taken: Reading, grounding: Grounding) -> Reading | None:
    """Another sense of a phrase that is not much rarer."""
    if taken.is_broader:
        return None
    kinds = grounding.kind_fields
    for other in item.readings:
        is_same = other.field == taken.field or {other.field, taken.field} <= set(kinds)
        is_name = grounding.field_concept(other.field) in ("title", "brand", "sender")
        if not (is_same or is_name or other.is_broader) and other.count * _RARER >= taken.count:
            return other
    return None


def _joined(items: Sequence[Item], left: Item, right: Item) -> bool:
    between = items[_place(items, left) + 1 : _place(items, right)]
    named = {r.field for r in left.readings} & {r.field for r in right.readings}
    return all(
        i.has("join.or", "join.and", "change.also")
        or i.is_filler
        or i.is_stop
        or (not i.readings and named & set(i.fields))
        for i in between
    ) and not any(i.has("negate.before", "negate.after") for i in between)


def _negate(items: Sequence[Item], wish: Wish) -> None:
    first, last = _place(items, wish.items[0]), _place(items, wish.items[-1])
    word = _neighbour(items, first, -1, "negate.before", "negate.except_before") or _neighbour(
        items, last, 1, "negate.after", "negate.except_after"
    )
    if word is None:
        return
    wish.is_unwanted = True
    wish.is_except = word.has("negate.except_before", "negate.except_after")
    word.used = True


def _is_except(items: Sequence[Item], index: int) -> bool:
    return bool(
        _neighbour(items, index, -1, "negate.except_before")
        or _neighbour(items, index, 1, "negate.except_after")
    )


def _neighbour(
    items: Sequence[Item], index: int, step: int, *tags: str, past_commas: bool = False
) -> Item | None:
    """The nearest item of these tags on one side, past small words only."""
    place = index + step
    while 0 <= place < len(items):
        item = items[place]
        if item.has(*tags):
            return item
        passable = item.is_filler or item.has("refer.this", "change.also", "drop.limit", "join.and")
        passable = passable or (past_commas and item.text in ",،、，")
        if not (passable or (item.fields and not item.readings)):
            return None
        place += step
    return None


def _limit_named(item: Item, state: SearchState, grounding: Grounding) -> list[str]:
    """Fields that an item names as limits: a property, "budget", or just "the limit"."""
    if item.has("drop.price_limit"):
        price = grounding.field_for("price")
        return [price] if price else []
    if item.fields:
        return list(item.fields[:1])
    if item.has("drop.limit"):
        limited = [c.field for c in state.filters if isinstance(c, Range)]
        return limited[-1:]
    return []


def _use_negation(items: Sequence[Item]) -> None:
    for item in items:
        if item.has("negate.except_before", "negate.except_after", "refer.this"):
            item.used = True


def _place(items: Sequence[Item], wanted: Item) -> int:
    return next(place for place, item in enumerate(items) if item is wanted)
