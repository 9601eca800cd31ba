"""Which shown products a message points at, and what it wants of them."""

from __future__ import annotations

from collections.abc import Sequence

from agent.dialogue.acts import Act, Compare, Details, Like, SmallTalk, Unlike
from agent.dialogue.items import Item

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip
_WISHES = ("refer.compare", "refer.unlike", "refer.like", "refer.details")


def take_references(items: Sequence[Item], shown: Sequence[str]) -> list[Act]:
    """Finds likes, dislikes, questions and comparisons of shown products; marks items as used."""
    wish = _wish(items)
    places = _places(items, counts_plain_numbers=wish is not None)
    points = any(item.has("refer.this") for item in items) and wish is not None
    if not places and not points:
        return []
    if wish and not places and _says_something_else(items):
        return []
    for item in items:
        if item.has(*_WISHES, "refer.item", "refer.this") or item in places:
            item.used = True
    return [_act(items, wish, _numbers(items, places, len(shown)), shown)]


def _act(
    items: Sequence[Item], wish: str | None, numbers: Sequence[int], shown: Sequence[str]
) -> Act:
    if not shown:
        return SmallTalk("need-results")
    missing = [number for number in numbers if not 1 <= number <= len(shown)]
    if missing:
        return SmallTalk("no-such-item", missing[0])
    ids = tuple(shown[number - 1] for number in numbers) or (shown[0],)
    is_negated = any(item.has("negate.before", "negate.after") and not item.used for item in items)
    if is_negated:
        for item in items:
            if item.has("negate.before", "negate.after"):
                item.used = True
    if wish == "refer.compare":
        return Compare(ids if len(ids) > 1 else tuple(shown[:2]))
    if wish == "refer.unlike" or is_negated:
        return Unlike(ids)
    return Like(ids) if wish == "refer.like" else Details(ids)


def pointed_at(items: Sequence[Item], shown: int) -> tuple[list[Item], list[int]]:
    """Returns the items that point at shown products, and their numbers from 1.

    "This" alone points without a number.
    """
    places = _places(items, counts_plain_numbers=False)
    if places:
        return places, _numbers(items, places, shown)
    return [item for item in items if item.has("refer.this")], []


def _wish(items: Sequence[Item]) -> str | None:
    return next((wish for wish in _WISHES if any(item.has(wish) for item in items)), None)


def _places(items: Sequence[Item], *, counts_plain_numbers: bool) -> list[Item]:
    """Ordinals, and numbers that name an item: "number 3", "#3", "compare 1 and 3"."""
    found = []
    for index, item in enumerate(items):
        if item.used:
            continue
        if item.has("refer.last", *(f"refer.{name}" for name in _ORDINALS)):
            found.append(item)
        elif item.number is not None and item.number == int(item.number) and item.number < 100:
            beside = [items[i] for i in (index - 1, index + 1) if 0 <= i < len(items)]
            if counts_plain_numbers or any(near.has("refer.item") for near in beside):
                found.append(item)
    return found


def _numbers(items: Sequence[Item], places: Sequence[Item], shown: int) -> list[int]:
    numbers = []
    for item in places:
        if item.number is not None:
            numbers.append(int(item.number))
        elif item.has("refer.last"):
            numbers.append(shown)
        else:
            numbers += [n for n, name in enumerate(_ORDINALS, 1) if item.has(f"refer.{name}")][:1]
    return list(dict.fromkeys(numbers))


def _says_something_else(items: Sequence[Item]) -> bool:
    """Whether "like" introduces a description ("something like a vase") and no shown product."""
    return any(item.readings or item.fields or _is_content(item) for item in items)


def _is_content(item: Item) -> bool:
    return not (item.tags or item.is_stop or item.number is not None) and not item.is_known
