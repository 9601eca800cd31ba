"""Numbers that are written in several pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from agent.language.numbers import MULTIPLIERS

if TYPE_CHECKING:
    from agent.dialogue.items import Item


def join_numbers(items: Sequence[Item]) -> Iterator[Item]:
    """Joins "3" and "thousand", "3" and "万", and what follows at once: "1万5千"."""
    place = 0
    while place < len(items):
        item = items[place]
        place += 1
        if item.number is None:
            yield item
            continue
        while place < len(items) and (joined := _joined_number(item, items[place:])):
            item, taken = joined
            place += taken
        yield item


def _joined_number(item: Item, following: Sequence[Item]) -> tuple[Item, int] | None:
    """A number with the items behind it that belong to it, and how many they are."""
    number, after = item.number or 0.0, following[0]
    if after.number is None:
        return None
    if after.number in MULTIPLIERS and after.is_known:
        return _sum(item, after, number * after.number), 1
    if number < MULTIPLIERS[0] or number % MULTIPLIERS[0]:
        return None
    factor = following[1].number if len(following) > 1 and following[1].is_known else None
    if factor in MULTIPLIERS and factor < number and after.number < MULTIPLIERS[0]:
        return _sum(item, following[1], number + after.number * factor), 2
    if after.start == item.end and after.is_known and after.number < number:
        # "五千" is one word already
        return _sum(item, after, number + after.number), 1
    return None


def _sum(first: Item, last: Item, number: float) -> Item:
    return replace(
        first,
        text=f"{first.text}{last.text}",
        end=last.end,
        number=number,
        currency=first.currency or last.currency,
        tags=frozenset(),
        readings=(),
        is_known=False,
    )
