"""Which products a pass over a catalogue has met, in eight bytes each; and its parts."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from agent.errors import UsageError
from agent.search.batch import batched

_PAGE = 1000


@dataclass(frozen=True, slots=True)
class Part:
    """One of several equal shares of a catalogue's products, the same in every run.

    Attributes:
        number: Which, from 1.
        of: How many there are.
    """

    number: int = 1
    of: int = 1

    def owns(self, identifier: str) -> bool:
        """Whether a product belongs to this part; every id belongs to exactly one."""
        return _mark(identifier) % self.of == self.number - 1


def read_part(text: str) -> Part:
    """Reads ``3/16``.

    Raises:
        UsageError: It is no part.
    """
    number, slash, of = text.partition("/")
    if not (slash and number.isdecimal() and of.isdecimal()):
        raise UsageError(f"{text!r} is no part; write it as 3/16")
    part = Part(int(number), int(of))
    if not 1 <= part.number <= part.of:
        raise UsageError(f"{text} is no part; the parts are 1/{part.of} to {part.of}/{part.of}")
    return part


class Seen:
    """A set of ids that takes eight bytes for each.

    Two of a million ids share a mark with a probability of one in forty million; a product that
    vanished would then be kept.
    """

    def __init__(self) -> None:
        self._marks = array("Q")

    def add(self, identifier: str) -> None:
        """Takes an id in."""
        self._marks.append(_mark(identifier))

    def lacking(self, ids: Iterable[str]) -> Iterator[str]:
        """Yields those ids that were not taken in, in their order."""
        known = np.unique(np.array(self._marks, np.uint64))
        for page in batched(ids, _PAGE):
            marks = np.array([_mark(one) for one in page], np.uint64)
            place = np.minimum(np.searchsorted(known, marks), max(len(known) - 1, 0))
            held = known[place] == marks if len(known) else np.zeros(len(page), bool)
            yield from (one for one, is_in in zip(page, held, strict=True) if not is_in)


def _mark(identifier: str) -> int:
    return int.from_bytes(hashlib.blake2b(identifier.encode(), digest_size=8).digest(), "big")
