"""A part of a catalogue: without the columns that somebody left out, or only its beginning."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from agent.catalogue.source import Row, Source


class Selected:
    """A source whose rows lack some columns.

    Args:
        source: The catalogue as its file has it.
        left_out: Headings to leave out; unknown ones are no error.
        limit: Rows to end after; all by default.
    """

    def __init__(
        self, source: Source, left_out: Collection[str], *, limit: int | None = None
    ) -> None:
        self._source, self._left_out, self._limit = source, frozenset(left_out), limit
        self.path: Path = source.path
        self.base: Path = source.base
        self.columns = tuple(one for one in source.columns if one not in self._left_out)

    def __iter__(self) -> Iterator[Row]:
        for row in islice(self._source, self._limit):
            kept = {name: cell for name, cell in row.cells.items() if name not in self._left_out}
            yield replace(row, cells=kept)
